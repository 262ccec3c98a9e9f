import type { FlipFindings, FlipQuestion } from '../../../shared/domain/questions/flip.ts';
import { assumptionChanges } from '../assumption-changes/assumption-changes.ts';
import type { QuestionTask } from '../question-task.ts';
import { FlipSearch } from './flip-search.ts';

/**
 * Finds the nearest changes of assumptions that reverse a purchase. Every assumption is moved one step both ways before any is
 * moved further; each solve shows all offers at once. Between steps the nearest flips are narrowed by bisection and checked.
 */
export async function answerFlip(question: FlipQuestion, task: QuestionTask<FlipFindings>): Promise<void> {
  const { input, solver, tell } = task;
  const search = await FlipSearch.begin(input, solver, assumptionChanges(task, question.assumptions), question);
  const told = (doing: string): void => {
    const done = search.solves;
    tell(search.findings(), { done, total: done + search.stepsLeft, doing });
  };
  told('Moving every assumption');
  while (search.stepsLeft > 0) {
    await search.sweepOnce(() => told('Moving every assumption'));
    await search.refine(() => told('Narrowing the nearest flips'));
  }
  told('Moving every assumption');
}
