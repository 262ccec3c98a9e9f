import { join } from 'node:path';
import type { Answer } from './answer.ts';
import { askProgram } from './ask-program.ts';
import { type OurAnswers, ourAnswersSchema, type OurTask } from './our-task.ts';

const PROGRAM = join(import.meta.dirname, 'programs/solve-ours.ts');

/** What our optimiser answered in a process of its own, or why it did not. */
export type OurRun =
  | { readonly kind: 'answered'; readonly answers: OurAnswers }
  | { readonly kind: 'failed'; readonly failure: Answer };

/** Runs our optimiser; every part of the answer tells the memory of the whole process. */
export async function runOurs(task: OurTask): Promise<OurRun> {
  const asked = await askProgram(PROGRAM, task, ourAnswersSchema, task.limitSeconds);
  if (asked.kind === 'failed') return asked;
  const answers = Object.entries(asked.value).map(
    ([name, answer]) => [name, { ...answer, peakMebibytes: asked.peakMebibytes ?? answer.peakMebibytes }] as const,
  );
  return { kind: 'answered', answers: Object.fromEntries(answers) };
}

/** One part of what our optimiser answered. */
export function partOf(run: OurRun, name: string): Answer {
  if (run.kind === 'failed') return run.failure;
  const answer = run.answers[name];
  if (answer === undefined) throw new Error(`Our optimiser said nothing about ${name}.`);
  return answer;
}
