import type { StressEvent, StressFindings, StressQuestion } from '../../../shared/domain/questions/stress.ts';
import type { QuestionTask } from '../question-task.ts';
import { weighPortfolio } from '../weigh-portfolio.ts';
import { withOverrides } from '../with-overrides.ts';
import { firstShortfall } from './first-shortfall.ts';
import { stressLibrary } from './stress-library.ts';

const DOING = 'What each event would cost';

/** Lets every event of the stress library befall the plan, and costs the run's portfolio and the best one there. */
export async function answerStress(_question: StressQuestion, task: QuestionTask<StressFindings>): Promise<void> {
  const { input, solution, solver, tell } = task;
  const cases = stressLibrary.flatMap((list) => list({ input, solution }));
  const events: StressEvent[] = [];
  const { bands: bandsToday, ...today } = await weighPortfolio(solver, input, solution.portfolio);
  const told = (): void => {
    tell({ name: 'stress', today, events }, { done: events.length + 1, total: cases.length + 1, doing: DOING });
  };
  told();
  for (const { id, name, sentence, overrides } of cases) {
    const { bands, ...costs } = await weighPortfolio(solver, withOverrides(input, overrides), solution.portfolio);
    events.push({
      id,
      name,
      sentence,
      ...costs,
      firstShortfall: firstShortfall(input, bandsToday, bands),
      overrides: [...overrides],
    });
    told();
  }
}
