import { join } from 'node:path';
import { answerSchema, type Answer } from '../answer.ts';
import { askProgram } from '../ask-program.ts';
import type { Baseline, ModelTask } from './baseline.ts';

const PROGRAM = join(import.meta.dirname, '../programs/solve-with-highs.ts');

async function solve(task: ModelTask): Promise<Answer> {
  const asked = await askProgram(PROGRAM, task, answerSchema, task.limitSeconds);
  if (asked.kind === 'failed') return asked.failure;
  return { ...asked.value, peakMebibytes: asked.peakMebibytes ?? asked.value.peakMebibytes };
}

/** HiGHS as WebAssembly, cold in a process of its own. */
export const highsWasm: Baseline = {
  name: 'highs-wasm',
  isNative: false,
  isInstalled: () => true,
  solvesLinear: true,
  solvesWhole: true,
  solve,
};
