import { isExistingCapacity } from '../../shared/domain/existing-commitment.ts';
import { monthsBetween } from '../../shared/domain/month.ts';
import type { CostSource } from '../../shared/domain/solution.ts';
import { type BandFigures, type UnitUse } from './band-figures.ts';
import { unmetWorkOfMonth } from './check-service.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { costOfExisting, costOfSpend, costOfTerm, type MoneyByMonth } from './contract-costs.ts';
import { resaleLines } from './resale-money.ts';
import { priceMultiplier } from './price-multiplier.ts';
import { endMoney } from './early-end-money.ts';
import type { HeldTerm } from './held-terms.ts';
import { hoursOf, type PlanFigures } from './plan-figures.ts';

/** One item of cost, recomputed from assumptions, portfolio and units in use. */
export type CostLine = MoneyByMonth & {
  readonly source: CostSource;
  readonly acceleratorId: string | null;
  /** Offer or existing commitment; null for usage (which belongs to a pool), migration and penalty. */
  readonly contractId: string | null;
  /** The lane that causes it; null: capacity or spend that lanes share. */
  readonly laneId: string | null;
};

const asBilled = (money: readonly number[]): MoneyByMonth => ({ effective: money, billed: money });

/** Fees for the units that leave a term, and as cash besides the upfront paid back. */
function moneyOfEnds(figures: PlanFigures, band: BandFigures, term: HeldTerm<CommitmentOffer>): MoneyByMonth {
  const effective = figures.months.map(() => 0);
  const billed = figures.months.map(() => 0);
  for (const end of term.ends) {
    const { fee, refund } = endMoney(band.terms, term, end);
    effective[end.t] = (effective[end.t] ?? 0) + end.units * fee;
    billed[end.t] = (billed[end.t] ?? 0) + end.units * (fee - refund);
  }
  return { effective, billed };
}

function sharedLines(figures: PlanFigures, band: BandFigures): CostLine[] {
  const existing = figures.input.assumptions.existingCommitments.map(
    (commitment): CostLine => ({
      source: 'existing',
      acceleratorId: isExistingCapacity(commitment) ? commitment.acceleratorId : null,
      contractId: commitment.id,
      laneId: null,
      ...costOfExisting(figures, commitment),
    }),
  );
  const committed = band.terms.map((term): CostLine => {
    const { acceleratorId, id } = term.offer;
    return { source: 'committed', acceleratorId, contractId: id, laneId: null, ...costOfTerm(figures, term) };
  });
  const spend = band.spendTerms.map((term): CostLine => {
    const money = costOfSpend(figures, term);
    return { source: 'spend', acceleratorId: null, contractId: term.offer.id, laneId: null, ...money };
  });
  const early = [...band.terms, ...band.spendTerms]
    .filter(({ ends }) => ends.length > 0)
    .map((term): CostLine => {
      const { offer } = term;
      const acceleratorId = offer.kind === 'spend-commitment' ? null : offer.acceleratorId;
      const money = moneyOfEnds(figures, band, term);
      return { source: 'early-end', acceleratorId, contractId: offer.id, laneId: null, ...money };
    });
  return [...existing, ...committed, ...early, ...spend, ...resaleLines(figures, band)];
}

/**
 * Usage at the pool's rate as entered; elastic offers at their rate × the price multiplier of the month of use. Use at
 * the rate card of a spend commitment costs nothing besides what is promised.
 */
function linesOfUse(figures: PlanFigures, band: BandFigures, use: UnitUse): CostLine[] {
  const { series, offer } = use;
  if (offer?.kind === 'spend-commitment') return [];
  const money = use.units.map((units, t) => {
    const month = figures.months[t] ?? '';
    const rate =
      offer === null ? series.usageRatePerUnitHour : offer.ratePerUnitHour * priceMultiplier(band.band, offer, month);
    return units * hoursOf(figures, t, use.b) * rate;
  });
  return [
    {
      source: offer === null ? 'usage' : offer.kind,
      acceleratorId: use.accelerator.id,
      contractId: offer?.id ?? null,
      laneId: series.laneId,
      ...asBilled(money),
    },
  ];
}

/**
 * Approved and assumed migrations that start inside the horizon: their cost in the start month, in every band.
 * An incumbent needs no migration, so none is charged.
 */
function migrationLines(figures: PlanFigures): CostLine[] {
  return figures.input.assumptions.placements.flatMap(({ laneId, migration, isIncumbent }): CostLine[] => {
    if (migration === null || isIncumbent || migration.status === 'proposed') return [];
    const start = monthsBetween(figures.input.startMonth, migration.startMonth);
    const money = figures.months.map((_, t) => (t === start ? migration.cost : 0));
    return [{ source: 'migration', acceleratorId: null, contractId: null, laneId, ...asBilled(money) }];
  });
}

/** Penalty per unit of unmet work: counted as effective cost, never billed. */
function penaltyLines(figures: PlanFigures, band: BandFigures): CostLine[] {
  return figures.input.assumptions.lanes.map((lane, l) => ({
    source: 'penalty',
    acceleratorId: null,
    contractId: null,
    laneId: lane.id,
    effective: figures.months.map((_, t) => lane.unmetPenaltyPerWorkUnit * unmetWorkOfMonth(figures, band, l, t)),
    billed: figures.months.map(() => 0),
  }));
}

/** Everything a band costs, item by item. */
export function costLinesOf(figures: PlanFigures, band: BandFigures): CostLine[] {
  return [
    ...sharedLines(figures, band),
    ...band.uses.flatMap((use) => linesOfUse(figures, band, use)),
    ...migrationLines(figures),
    ...penaltyLines(figures, band),
  ];
}

/** Sum of one kind of money over lines and months; with `size`, of its absolute amounts. */
export function sumMoney(lines: readonly CostLine[], kind: 'effective' | 'billed', size?: 'size'): number {
  return lines.reduce(
    (sum, line) =>
      sum + line[kind].reduce((ofLine, money) => ofLine + (size === undefined ? money : Math.abs(money)), 0),
    0,
  );
}

/** Σ_t disc[t] × effective cost: what the objective counts of a band. */
export function discountedCost(figures: PlanFigures, lines: readonly CostLine[]): number {
  return lines.reduce(
    (sum, line) => sum + line.effective.reduce((ofLine, money, t) => ofLine + money * (figures.discount[t] ?? 0), 0),
    0,
  );
}
