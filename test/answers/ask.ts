import { answerQuestion } from '../../main/answers/answer-question.ts';
import { inFractions } from '../../shared/domain/in-fractions.ts';
import {
  areFindingsOf,
  type Findings,
  type FindingsOf,
  findingsSchema,
  type QuestionName,
  type QuestionOf,
} from '../../shared/domain/questions/question.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { unwatched } from '../optimiser/unwatched.ts';

/** Asks about a solution; every telling must fit its schema. Returns the last one and how many there were. */
export async function askAbout<N extends QuestionName>(
  input: SolveInput,
  solution: Solution,
  question: QuestionOf<N>,
): Promise<{ readonly findings: FindingsOf<N>; readonly tellings: number }> {
  const told: Findings[] = [];
  await answerQuestion({ input, solution, question }, unwatched(), (findings) => {
    told.push(findingsSchema.parse(findings));
  });
  const findings = told.at(-1);
  if (findings === undefined || !areFindingsOf<N>(findings, question.name)) throw new Error('Nothing was found.');
  return { findings, tellings: told.length };
}

/** Solves a plan in fractions of units and asks about the answer. */
export async function ask<N extends QuestionName>(input: SolveInput, question: QuestionOf<N>): Promise<FindingsOf<N>> {
  const divisible = inFractions(input);
  const { findings } = await askAbout(divisible, await solveChecked(divisible), question);
  return findings;
}
