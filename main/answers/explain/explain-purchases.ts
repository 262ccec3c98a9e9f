import type { PurchaseReason } from '../../../shared/domain/questions/explain.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { QuestionTask } from '../question-task.ts';
import type { Solved } from '../re-solver.ts';
import { displacedBetween } from './displaced.ts';
import type { ExplainPart } from './explain-part.ts';
import { monthsOfUse } from './months-of-use.ts';
import { neededFor } from './needed-for.ts';
import { portfolioWithout, type PurchaseGroup, purchaseGroups } from './purchase-groups.ts';

const DOING = 'What each purchase saves';

type Task = Pick<QuestionTask<unknown>, 'input' | 'solution' | 'solver'>;

/** What is known of a purchase before anything is solved. */
function unsolved({ input, solution }: Task, group: PurchaseGroup): PurchaseReason {
  return {
    ...group,
    state: 'waiting',
    saving: null,
    expectedSaving: null,
    bands: solution.bands.map((band) => ({
      bandId: band.bandId,
      saving: null,
      ...monthsOfUse(input, band, group),
    })),
    displaced: [],
    neededFor: null,
  };
}

function costOfBand(bands: readonly BandResult[], bandId: string): number {
  const found = bands.find((band) => band.bandId === bandId);
  if (found === undefined) throw new Error(`The plan solved again has no band “${bandId}”.`);
  return found.discountedCost;
}

function expectedCost(bands: readonly BandResult[]): number {
  return bands.reduce((sum, { probability, discountedCost }) => sum + probability * discountedCost, 0);
}

/** A saving; 0 where it is less than two solves tell apart. */
function counted(saving: number, base: Solved): number {
  return Math.abs(saving) > optimumPrecision(base.objective) ? saving : 0;
}

function solved({ input }: Task, reason: PurchaseReason, base: Solved, without: Solved): PurchaseReason {
  const before = base.solution.bands;
  const after = without.solution.bands;
  return {
    ...reason,
    state: 'solved',
    saving: counted(without.objective - base.objective, base),
    expectedSaving: counted(expectedCost(after) - expectedCost(before), base),
    bands: reason.bands.map((band) => ({
      ...band,
      saving: counted(costOfBand(after, band.bandId) - costOfBand(before, band.bandId), base),
    })),
    displaced: displacedBetween(input, before, after),
  };
}

/**
 * What each purchase saves, in turn from the one of most cash; then, of those that nothing can do without, what they are
 * needed for.
 */
export async function explainPurchases(task: Task, { tell, step }: ExplainPart<PurchaseReason[]>): Promise<void> {
  const { input, solution, solver } = task;
  const groups = purchaseGroups(solution);
  const reasons = groups.map((group) => unsolved(task, group));
  const told = (): void => tell([...reasons]);
  told();
  if (groups.length === 0) return;
  step(0, groups.length + 1, DOING);
  const base = await solver.costOf(input, solution.portfolio);
  if (base === null) throw new Error('The purchases of the run have no dispatch that keeps the rules.');
  for (const [n, group] of groups.entries()) {
    step(n + 1, groups.length + 1, DOING);
    const without = await solver.costOf(input, portfolioWithout(solution.portfolio, group));
    const reason = unsolved(task, group);
    reasons[n] = without === null ? { ...reason, state: 'infeasible' } : solved(task, reason, base, without);
    told();
  }
  const needed = reasons.flatMap(({ state }, n) => (state === 'infeasible' ? [n] : []));
  for (const [done, n] of needed.entries()) {
    step(done, needed.length, 'What the purchases are needed for that nothing can do without');
    const group = groups[n];
    const reason = reasons[n];
    if (group === undefined || reason === undefined) continue;
    reasons[n] = { ...reason, neededFor: await neededFor(input, portfolioWithout(solution.portfolio, group), solver) };
    told();
  }
}
