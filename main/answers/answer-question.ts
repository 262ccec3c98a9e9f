import type { Findings, Question, QuestionProgress } from '../../shared/domain/questions/question.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { SolveHooks } from '../optimiser/solve-hooks.ts';
import { answerDecideBy } from './decide-by/answer-decide-by.ts';
import { answerExplain } from './explain/answer-explain.ts';
import { answerAlternatives } from './alternatives/answer-alternatives.ts';
import { answerFrontier } from './frontier/answer-frontier.ts';
import { answerRegret } from './regret/answer-regret.ts';
import { answerFlip } from './flip/answer-flip.ts';
import { answerNegotiate } from './negotiate/answer-negotiate.ts';
import type { QuestionTask } from './question-task.ts';
import { answerReadiness } from './readiness/answer-readiness.ts';
import { ReSolver } from './re-solver.ts';
import { StoppedAnswer } from './stopped-answer.ts';
import { answerStress } from './stress/answer-stress.ts';
import { answerTornado } from './tornado/answer-tornado.ts';

/** A run and what is asked about it. */
export type AskedRun = { readonly input: SolveInput; readonly solution: Solution; readonly question: Question };

type Tell = (findings: Findings, progress: QuestionProgress) => void;

/** A plan that was optimised on sampled futures is questioned on its bands alone. */
function onBands(input: SolveInput): SolveInput {
  const { assumptions } = input;
  return { ...input, assumptions: { ...assumptions, futures: { ...assumptions.futures, optimisedPathsPerBand: 1 } } };
}

function answer(question: Question, task: QuestionTask<Findings>): Promise<void> {
  switch (question.name) {
    case 'negotiate':
      return answerNegotiate(question, task);
    case 'readiness':
      return answerReadiness(question, task);
    case 'decide-by':
      return answerDecideBy(question, task);
    case 'alternatives':
      return answerAlternatives(question, task);
    case 'frontier':
      return answerFrontier(question, task);
    case 'explain':
      return answerExplain(question, task);
    case 'regret':
      return answerRegret(task);
    case 'flip':
      return answerFlip(question, task);
    case 'tornado':
      return answerTornado(question, task);
    case 'stress':
      return answerStress(question, task);
  }
}

/**
 * Answers a question about a run by solving its plan again with something changed; tells what it finds as it finds it.
 * False when it was stopped before the end. Throws a sentence when it cannot be answered.
 */
export async function answerQuestion(
  { input, solution, question }: AskedRun,
  surroundings: Pick<SolveHooks, 'now' | 'sha256' | 'shouldStop'>,
  tell: Tell,
): Promise<boolean> {
  const startedAt = surroundings.now();
  const solver = new ReSolver(surroundings);
  try {
    await answer(question, {
      input: onBands(input),
      solution,
      solver,
      tell: (findings, progress) => tell(findings, { ...progress, seconds: surroundings.now() - startedAt }),
    });
    return true;
  } catch (error) {
    if (error instanceof StoppedAnswer) return false;
    throw error;
  } finally {
    solver.dispose();
  }
}
