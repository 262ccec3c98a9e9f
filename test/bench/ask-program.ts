import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Answer, noAnswer } from './answer.ts';
import { runMeasured } from './measured-process.ts';

/** Making or reading a large model may take this long on top of the time limit of the solve. */
const SECONDS_TO_PREPARE = 300;

/** Room for the objects of the largest size; a program that needs more has failed. */
const HEAP_MEBIBYTES = 12_000;

/** What a program said, or an answer that tells why it said nothing. */
export type Asked<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly peakMebibytes: number | null }
  | { readonly kind: 'failed'; readonly failure: Answer };

/** The last sentence of a complaint, without the stack under it. */
function complaintOf(stderr: string): string {
  const line = /^(?:\w*Error): (.*)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1) ?? '';
  return line.slice(0, 300);
}

/** Runs a program of this folder in a process of its own with a question as JSON, and parses what it answers. */
export async function askProgram<T>(
  program: string,
  question: unknown,
  schema: z.ZodType<T>,
  limitSeconds: number,
): Promise<Asked<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-bench-'));
  try {
    const questionFile = join(folder, 'question.json');
    writeFileSync(questionFile, JSON.stringify(question));
    const args = [`--max-old-space-size=${HEAP_MEBIBYTES}`, program, questionFile];
    const run = await runMeasured(process.execPath, args, limitSeconds + SECONDS_TO_PREPARE);
    if (run.exitCode === 0) {
      return { kind: 'answered', value: schema.parse(JSON.parse(run.stdout)), peakMebibytes: run.peakMebibytes };
    }
    const note =
      run.exitCode === null ? `ended after ${Math.round(run.wallSeconds)} s` : `failed: ${complaintOf(run.stderr)}`;
    return { kind: 'failed', failure: noAnswer(run.wallSeconds, note, run.peakMebibytes) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
