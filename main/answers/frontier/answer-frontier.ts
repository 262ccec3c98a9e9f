import type {
  FrontierFindings,
  FrontierMeasures,
  FrontierPoint,
  FrontierQuestion,
} from '../../../shared/domain/questions/frontier.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import type { QuestionTask } from '../question-task.ts';
import { withOverrides } from '../with-overrides.ts';
import { frontierMeasures, frontierPoint } from './frontier-point.ts';
import { frontierSettings } from './frontier-settings.ts';
import { measuredBand } from './measured-band.ts';

const DOING = 'The cheapest portfolio at each setting';

/**
 * Traces a frontier from its loose end to its tight one: the ε-constraint method, and for CVaR the weighted sum. Ends where
 * no portfolio keeps the rules, since a tighter setting cannot mend that. Source: Miettinen, Nonlinear multiobjective
 * optimization (1999), part II, chapter 3.
 */
export async function answerFrontier(
  { against, points: count }: FrontierQuestion,
  { input, solution, solver, tell }: QuestionTask<FrontierFindings>,
): Promise<void> {
  const bandId = measuredBand(input, solution, against);
  const { loosest, between, overridesAt } = frontierSettings(input, against, bandId);
  const { annualDiscountRate } = input.assumptions.policy;
  const measure = (solved: Solution): FrontierMeasures | null => frontierMeasures(solved, bandId, annualDiscountRate);
  const answer = measure(solution);
  const points: FrontierPoint[] = [];
  const infeasibleSettings: number[] = [];
  const told = (done: number): void => {
    tell(
      { name: 'frontier', against, bandId, answer, points, infeasibleSettings },
      { done, total: count, doing: DOING },
    );
  };
  told(0);
  const first = await solver.optimum(withOverrides(input, loosest));
  if (first === null) throw new Error('No portfolio keeps the rules even where this one is loosest.');
  const settings = between(first.solution.bands, count);
  const [start = 0, ...others] = settings;
  points.push(frontierPoint(first, start, measure, settings.length === 0 ? loosest : overridesAt(start)));
  told(1);
  for (const [n, setting] of others.entries()) {
    const overrides = [...overridesAt(setting)];
    const solved = await solver.optimum(withOverrides(input, overrides));
    if (solved === null) {
      infeasibleSettings.push(setting);
      break;
    }
    points.push(frontierPoint(solved, setting, measure, overrides));
    told(n + 2);
  }
  told(count);
}
