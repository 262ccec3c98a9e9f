import type { CostSeries, CostSource, LaneResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { monthsBetween } from '../../../shared/domain/month.ts';
import { at } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { spendUses } from './band-spend.ts';

type Tally = {
  requiredWork: number;
  unmetWork: number;
  committedUnitHours: number;
  spendUnitHours: number;
  onDemandUnitHours: number;
  interruptibleUnitHours: number;
  effectiveCost: number;
  /** Part of the effective cost that list prices are compared with: without penalties and migrations. */
  runningCost: number;
  /** Null once something ran that has no list price. */
  listCost: number | null;
};

/** Results of the lanes of one band, and the cost of commitments that no lane used. */
export type LaneResults = {
  readonly lanes: LaneResult[];
  readonly unallocatedCost: number;
  readonly listCost: number | null;
};

/** (list − effective) / list; null without list cost. */
export function effectiveSavingsRate(listCost: number | null, effectiveCost: number): number | null {
  return listCost === null || listCost <= 0 ? null : (listCost - effectiveCost) / listCost;
}

/** covered / (covered + uncovered); null without either. */
export function shareOrNull(part: number, rest: number): number | null {
  return part + rest > 0 ? part / (part + rest) : null;
}

/** Sources of cost that committed capacity causes, used or not. */
const COMMITMENT_SOURCES: ReadonlySet<CostSource> = new Set(['existing', 'committed', 'early-end', 'resale']);

/** Effective cost of committed capacity, existing and bought, by accelerator and month: `cost[a][t]`. */
function committedCost(data: PortfolioData, costs: readonly CostSeries[]): number[][] {
  const table = data.acceleratorIds.map(() => data.months.map(() => 0));
  for (const series of costs) {
    if (!COMMITMENT_SOURCES.has(series.source) || series.acceleratorId === null) continue;
    const row = at(table, data.acceleratorIds.indexOf(series.acceleratorId));
    series.effectiveByMonth.forEach((cost, t) => {
      row[t] = at(row, t) + cost;
    });
  }
  return table;
}

function startTallies(data: PortfolioData, s: number): Tally[] {
  return data.lanes.map((lane) => ({
    requiredWork: lane.required.reduce(
      (sum, blocks, t) => sum + blocks.reduce((month, bands, b) => month + at(bands, s) * at(at(data.hours, b), t), 0),
      0,
    ),
    unmetWork: 0,
    committedUnitHours: 0,
    spendUnitHours: 0,
    onDemandUnitHours: 0,
    interruptibleUnitHours: 0,
    effectiveCost: 0,
    runningCost: 0,
    listCost: 0,
  }));
}

function charge(tally: Tally, cost: number): void {
  tally.effectiveCost += cost;
  tally.runningCost += cost;
}

/** Shares committed cost among lanes by the unit-hours used of each accelerator in each month; returns what nobody used. */
function shareCommittedCost(
  data: PortfolioData,
  decisions: Decisions,
  costs: readonly CostSeries[],
  tallies: Tally[],
  s: number,
): number {
  const used = data.acceleratorIds.map(() => data.months.map(() => data.lanes.map(() => 0)));
  for (const { placement, pool, t, b, s: band, units } of decisions.committed) {
    if (band !== s) continue;
    const { lane, accelerator } = at(data.placements, placement);
    const hours = units * at(at(data.hours, b), t);
    const row = at(at(used, accelerator), t);
    row[lane] = at(row, lane) + hours;
    charge(at(tallies, lane), hours * at(data.pools, pool).usageRatePerUnitHour);
  }
  let unallocated = 0;
  committedCost(data, costs).forEach((months, a) => {
    months.forEach((cost, t) => {
      const lanes = at(at(used, a), t);
      const total = lanes.reduce((sum, hours) => sum + hours, 0);
      if (total <= 0) {
        unallocated += cost;
        return;
      }
      lanes.forEach((hours, l) => {
        charge(at(tallies, l), (cost * hours) / total);
      });
    });
  });
  return unallocated;
}

/** Shares promised spend, and what ends it early, among lanes by the money used of each commitment in each month; returns what nobody used. */
function shareSpend(
  data: PortfolioData,
  decisions: Decisions,
  costs: readonly CostSeries[],
  tallies: Tally[],
  s: number,
): number {
  const uses = spendUses(data, decisions, s);
  let unallocated = 0;
  const ofSpend = costs.filter(({ acceleratorId, contractId }) => acceleratorId === null && contractId !== null);
  for (const { contractId, effectiveByMonth } of ofSpend) {
    const mine = uses.filter(({ contract }) => at(data.contracts, contract).offer.id === contractId);
    effectiveByMonth.forEach((cost, t) => {
      const inMonth = mine.filter((use) => use.t === t);
      const used = inMonth.reduce((sum, { money }) => sum + money, 0);
      if (used <= 0) unallocated += cost;
      for (const { lane, money } of inMonth) charge(at(tallies, lane), (cost * money) / used);
    });
  }
  return unallocated;
}

function countUse(input: SolveInput, data: PortfolioData, decisions: Decisions, tallies: Tally[], s: number): void {
  const addList = (tally: Tally, accelerator: number, unitHours: number): void => {
    const rate = at(input.assumptions.accelerators, accelerator).listRatePerUnitHour;
    tally.listCost = rate === null || tally.listCost === null ? null : tally.listCost + rate * unitHours;
  };
  for (const { placement, t, b, s: band, units } of decisions.committed) {
    if (band !== s) continue;
    const { lane, accelerator } = at(data.placements, placement);
    const tally = at(tallies, lane);
    const hours = units * at(at(data.hours, b), t);
    tally.committedUnitHours += hours;
    addList(tally, accelerator, hours);
  }
  for (const { placement, t, b, s: band, units } of decisions.spendUse) {
    if (band !== s) continue;
    const { lane, accelerator } = at(data.placements, placement);
    const tally = at(tallies, lane);
    const hours = units * at(at(data.hours, b), t);
    tally.spendUnitHours += hours;
    addList(tally, accelerator, hours);
  }
  for (const { placement, elastic, t, b, s: band, units } of decisions.elastic) {
    if (band !== s) continue;
    const { lane, accelerator } = at(data.placements, placement);
    const { isInterruptible, deliveredShare, rate } = at(data.elastics, elastic);
    const tally = at(tallies, lane);
    const hours = units * at(at(data.hours, b), t);
    if (isInterruptible) tally.interruptibleUnitHours += hours;
    else tally.onDemandUnitHours += hours;
    charge(tally, hours * at(at(rate, t), s));
    addList(tally, accelerator, hours * deliveredShare);
  }
  for (const { lane, t, b, s: band, workPerHour } of decisions.runs) {
    if (band === s) at(tallies, lane).requiredWork += workPerHour * at(at(data.hours, b), t);
  }
  for (const { lane, t, b, s: band, workPerHour } of decisions.unmet) {
    if (band !== s) continue;
    const tally = at(tallies, lane);
    const work = workPerHour * at(at(data.hours, b), t);
    tally.unmetWork += work;
    tally.effectiveCost += work * at(data.lanes, lane).unmetPenaltyPerWorkUnit;
  }
}

function addMigrations(input: SolveInput, data: PortfolioData, tallies: Tally[]): void {
  for (const { laneId, migration, isIncumbent } of input.assumptions.placements) {
    if (migration === null || isIncumbent || migration.status === 'proposed') continue;
    const t = monthsBetween(input.startMonth, migration.startMonth);
    if (t >= 0 && t < data.months.length)
      at(
        tallies,
        data.lanes.findIndex(({ id }) => id === laneId),
      ).effectiveCost += migration.cost;
  }
}

/**
 * Coverage, ESR and cost per unit of each lane in a band. Committed cost follows the unit-hours used, promised spend the
 * money used.
 */
export function laneResults(
  input: SolveInput,
  data: PortfolioData,
  decisions: Decisions,
  costs: readonly CostSeries[],
  s: number,
): LaneResults {
  const tallies = startTallies(data, s);
  const unallocatedCost =
    shareCommittedCost(data, decisions, costs, tallies, s) + shareSpend(data, decisions, costs, tallies, s);
  countUse(input, data, decisions, tallies, s);
  addMigrations(input, data, tallies);
  const lanes = tallies.map((tally, l): LaneResult => {
    const lane = at(input.assumptions.lanes, l);
    const servedWork = tally.requiredWork - tally.unmetWork;
    return {
      laneId: lane.id,
      requiredWork: tally.requiredWork,
      servedWork,
      unmetWork: tally.unmetWork,
      committedUnitHours: tally.committedUnitHours,
      spendUnitHours: tally.spendUnitHours,
      onDemandUnitHours: tally.onDemandUnitHours,
      interruptibleUnitHours: tally.interruptibleUnitHours,
      effectiveCost: tally.effectiveCost,
      coverage: shareOrNull(tally.committedUnitHours + tally.spendUnitHours, tally.onDemandUnitHours),
      effectiveSavingsRate: effectiveSavingsRate(tally.listCost, tally.runningCost),
      costPerUnit: servedWork > 0 ? tally.effectiveCost / (servedWork * lane.unitCost.perWorkUnit) : null,
    };
  });
  const listCost = tallies.reduce<number | null>(
    (sum, tally) => (sum === null || tally.listCost === null ? null : sum + tally.listCost),
    0,
  );
  return { lanes, unallocatedCost, listCost };
}
