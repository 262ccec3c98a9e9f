import { expect } from 'vitest';
import { answerQuestion } from '../../main/answers/answer-question.ts';
import type { FindingsOf, QuestionName, QuestionOf } from '../../shared/domain/questions/question.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { unwatched } from '../optimiser/unwatched.ts';

/** Solves a plan, asks a question about the answer and returns all that is told, the whole of it last. */
export async function everythingTold<N extends QuestionName>(
  input: SolveInput,
  question: QuestionOf<N>,
): Promise<FindingsOf<N>[]> {
  const solution = await solveChecked(input);
  const told: FindingsOf<N>[] = [];
  const isWhole = await answerQuestion({ input, solution, question }, unwatched(), (findings, progress) => {
    expect(progress.done).toBeLessThanOrEqual(progress.total);
    if (findings.name === question.name) told.push(structuredClone(findings) as FindingsOf<N>);
  });
  expect(isWhole).toBe(true);
  return told;
}

/** As `everythingTold`, the whole answer alone. */
export async function answered<N extends QuestionName>(
  input: SolveInput,
  question: QuestionOf<N>,
): Promise<FindingsOf<N>> {
  const last = (await everythingTold(input, question)).at(-1);
  if (last === undefined) throw new Error('Nothing was told.');
  return last;
}
