import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { KeptAgainstBest } from '../../../shared/domain/questions/kept-against-best.ts';
import type {
  TornadoBar,
  TornadoEnd,
  TornadoFindings,
  TornadoQuestion,
} from '../../../shared/domain/questions/tornado.ts';
import type { AssumptionChange } from '../assumption-changes/assumption-change.ts';
import { assumptionChanges } from '../assumption-changes/assumption-changes.ts';
import type { QuestionTask } from '../question-task.ts';
import { weighPortfolio } from '../weigh-portfolio.ts';
import { withOverrides } from '../with-overrides.ts';
import { rangeOf } from './range-of.ts';

const DOING = 'Every assumption low and high';

type Task = QuestionTask<TornadoFindings>;

async function weighed({ solver, solution }: Task, input: SolveInput): Promise<KeptAgainstBest> {
  const { bands: _bands, ...costs } = await weighPortfolio(solver, input, solution.portfolio);
  return costs;
}

async function endAt(task: Task, { overridesAt }: AssumptionChange, value: number): Promise<TornadoEnd> {
  return { value, ...(await weighed(task, withOverrides(task.input, overridesAt(value)))) };
}

/** Distance of the smallest and the largest expected cost of the kept portfolio. */
function swingOf(ends: readonly (number | undefined)[]): number {
  const costs = ends.filter((cost) => cost !== undefined);
  return costs.length === 0 ? 0 : Math.max(...costs) - Math.min(...costs);
}

/** Costs the run's portfolio and the best one with each assumption low and high, everything else as it is. */
export async function answerTornado({ assumptions }: TornadoQuestion, task: Task): Promise<void> {
  const { input, tell } = task;
  const changes = assumptionChanges(task, assumptions);
  const today = await weighed(task, input);
  const bars: TornadoBar[] = [];
  const told = (done: number): void => {
    const sorted = bars.toSorted((a, b) => b.swing - a.swing);
    tell({ name: 'tornado', today, bars: sorted }, { done, total: changes.length + 1, doing: DOING });
  };
  told(1);
  for (const [n, change] of changes.entries()) {
    const { overridesAt: _overridesAt, confidence, ...assumption } = change;
    const range = rangeOf(change);
    const low = await endAt(task, change, range.low);
    const high = await endAt(task, change, range.high);
    const swing = swingOf([low, high, today].map((end) => end.kept?.expectedCost));
    bars.push({ assumption, confidence, low, high, swing });
    told(n + 2);
  }
}
