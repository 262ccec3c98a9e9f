import { isExistingSpend } from '../../shared/domain/existing-commitment.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { CostSource } from '../../shared/domain/solution.ts';
import type { BandFigures } from './band-figures.ts';
import { costOfExisting, costOfSpend, costOfTerm } from './contract-costs.ts';
import type { CostLine } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Sources of cost that are promised before any use. */
const COMMITTED: ReadonlySet<CostSource> = new Set(['existing', 'committed', 'early-end', 'spend']);

/** Largest cash that one unit of any contract held in the band takes in the months of a budget. */
function cashPerUnit(figures: PlanFigures, band: BandFigures, isIn: readonly boolean[]): number {
  const cash = (billed: readonly number[]): number =>
    billed.reduce((sum, money, t) => (isIn[t] === true ? sum + money : sum), 0);
  const ofTerms = band.terms.map((term) => cash(costOfTerm(figures, { ...term, units: 1 }).billed));
  const ofSpend = band.spendTerms.map((term) => cash(costOfSpend(figures, { ...term, units: 1 }).billed));
  const ofExisting = figures.input.assumptions.existingCommitments.map((commitment) =>
    cash(
      costOfExisting(
        figures,
        isExistingSpend(commitment) ? { ...commitment, spendPerHour: 1 } : { ...commitment, units: 1 },
      ).billed,
    ),
  );
  return Math.max(1, ...ofTerms, ...ofSpend, ...ofExisting);
}

/**
 * Budget: billed cash of the months ≤ limit in the bands it binds. Scope `committed` counts existing commitments and
 * purchases (upfront, fees, hours, promised spend, what ends them early), not usage and not elastic capacity; scope `all`
 * counts everything billed.
 */
export function checkBudget(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  return figures.input.assumptions.policy.budgets
    .filter(({ bandIds }) => bandIds === null || bandIds.includes(band.band.id))
    .flatMap((budget): Violation[] => {
      const isIn = figures.months.map((month) => month >= budget.firstMonth && month <= budget.lastMonth);
      const left = lines
        .filter(({ source }) => budget.scope === 'all' || COMMITTED.has(source))
        .reduce(
          (sum, line) => sum + line.billed.reduce((cash, money, t) => (isIn[t] === true ? cash + money : cash), 0),
          0,
        );
      const excess = excessOver({ left, right: budget.limit, perUnit: cashPerUnit(figures, band, isIn) });
      if (excess === 0) return [];
      const place = joinPath('bands', band.band.id, 'budgets', budget.id);
      return [{ family: 'budget', place, sentence: `spends ${left}; the budget is ${budget.limit}.`, excess }];
    });
}
