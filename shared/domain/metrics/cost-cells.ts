import { monthsBetween } from '../month.ts';
import type { BandResult, CostSeries } from '../solution.ts';
import { addAt, type CellKey, type CellLedger } from './cell-ledger.ts';
import type { MetricScene } from './metric-scene.ts';
import { type LanePlace, type PoolMonths, type Share, sharesOf } from './pool-shares.ts';
import { poolOfTerm, type UnitUse } from './unit-use.ts';

/** A band with what its metrics share: who used what, and how full each pool is. */
export type BandScene = {
  readonly scene: MetricScene;
  readonly band: BandResult;
  readonly uses: readonly UnitUse[];
  readonly pools: readonly PoolMonths[];
};

type Money = { readonly effective: number; readonly billed: number };

const isRunning = ({ source }: Pick<CostSeries, 'source'>): boolean => source !== 'penalty' && source !== 'migration';

function charge(ledger: CellLedger, key: CellKey, source: CostSeries['source'], t: number, money: Money): void {
  const cell = ledger.of(key);
  addAt(cell.effectiveByMonth, t, money.effective);
  addAt(cell.billedByMonth, t, money.billed);
  if (isRunning({ source })) cell.runningCost += money.effective;
}

/**
 * Who bears a series of cost in a month: the cost of committed capacity is shared by the unit-hours used of its accelerator,
 * that of promised spend by the money used at its rate card, that of capacity paid by use by the unit-hours paid.
 */
function bearers({ scene, uses }: BandScene, series: CostSeries, t: number): Share<LanePlace>[] {
  const { acceleratorId, contractId } = series;
  const isElastic = series.source === 'on-demand' || series.source === 'spot' || series.source === 'flex-start';
  const rateCard = contractId === null ? undefined : scene.contracts.get(contractId)?.rateCard;
  const amountOf = (use: UnitUse): number => {
    const hours = use.unitHours[t] ?? 0;
    if (isElastic) return use.offerId === contractId ? hours : 0;
    if (acceleratorId !== null) return use.source === 'committed' && use.acceleratorId === acceleratorId ? hours : 0;
    return use.offerId === contractId ? hours * (rateCard?.get(use.acceleratorId) ?? 0) : 0;
  };
  return sharesOf(uses.map((use) => ({ who: use, amount: amountOf(use) })));
}

/** Share of what a commitment costs in a month that buys nothing used; all of it where nothing is delivered. */
function vacantShare(held: number, used: number): number {
  return held > 0 ? Math.min(1, Math.max(0, 1 - used / held)) : 1;
}

function wasteShares(bandScene: BandScene, { source, contractId, acceleratorId }: CostSeries): number[] {
  const { scene, band, pools } = bandScene;
  if (source !== 'existing' && source !== 'committed' && source !== 'spend') return [];
  if (acceleratorId === null) {
    const spend = band.spend.find(({ offerId }) => offerId === contractId);
    return scene.months.map((_, t) => vacantShare(spend?.committedByMonth[t] ?? 0, spend?.usedByMonth[t] ?? 0));
  }
  const term = band.terms.find((entry) => entry.contractId === contractId);
  const poolOf = term === undefined ? null : poolOfTerm(scene, band, term);
  // Without terms (results of versions before) an accelerator is taken as one pool.
  const mine = pools.filter((entry) =>
    poolOf === null ? entry.acceleratorId === acceleratorId : entry.pool === poolOf,
  );
  const sumAt = (name: 'held' | 'used', t: number): number => mine.reduce((sum, pool) => sum + (pool[name][t] ?? 0), 0);
  return scene.months.map((_, t) => vacantShare(sumAt('held', t), sumAt('used', t)));
}

function addSharedSeries(ledger: CellLedger, bandScene: BandScene, series: CostSeries): void {
  const { scene } = bandScene;
  const { acceleratorId, contractId, source } = series;
  const provider = (contractId === null ? undefined : scene.contracts.get(contractId)?.provider) ?? null;
  const wasted = wasteShares(bandScene, series);
  scene.months.forEach((_, t) => {
    const effective = series.effectiveByMonth[t] ?? 0;
    const billed = series.billedByMonth[t] ?? 0;
    if (effective === 0 && billed === 0) return;
    const shares = bearers(bandScene, series, t);
    const borne = shares.length === 0 ? [{ who: { laneId: null, acceleratorId }, share: 1 }] : shares;
    for (const { who, share } of borne) {
      const key = { laneId: who.laneId, acceleratorId: who.acceleratorId, provider };
      charge(ledger, key, source, t, { effective: effective * share, billed: billed * share });
      const wastedShare = wasted[t];
      if (wastedShare === undefined) continue;
      const cell = ledger.of(key);
      cell.commitmentCost += effective * share;
      cell.waste += effective * share * wastedShare;
    }
  });
}

/** Charges for the hours that committed capacity is used: of the lane, split over the providers of its pool. */
function addUsage(ledger: CellLedger, { scene, uses, pools }: BandScene): void {
  const poolByKey = new Map(pools.map((pool) => [pool.pool, pool]));
  for (const use of uses) {
    if (use.source !== 'committed' || use.usageRatePerUnitHour === 0) continue;
    scene.months.forEach((_, t) => {
      const cost = (use.unitHours[t] ?? 0) * use.usageRatePerUnitHour;
      if (cost === 0) return;
      for (const { who, share } of poolByKey.get(use.pool)?.providers[t] ?? [{ who: null, share: 1 }]) {
        const key = { laneId: use.laneId, acceleratorId: use.acceleratorId, provider: who };
        charge(ledger, key, 'usage', t, { effective: cost * share, billed: cost * share });
      }
    });
  }
}

/** Migrations in their start month and penalties for unmet work: of a lane, with no provider. */
function addOwnCosts(ledger: CellLedger, { scene, band }: BandScene): void {
  for (const { laneId, acceleratorId, migration, isIncumbent } of scene.input.assumptions.placements) {
    if (migration === null || isIncumbent || migration.status === 'proposed') continue;
    const t = monthsBetween(scene.input.startMonth, migration.startMonth);
    if (t < 0 || t >= scene.months.length) continue;
    const money = { effective: migration.cost, billed: migration.cost };
    charge(ledger, { laneId, acceleratorId, provider: null }, 'migration', t, money);
  }
  for (const row of band.dispatch) {
    const penalty = scene.lanes.get(row.laneId)?.unmetPenaltyPerWorkUnit ?? 0;
    if (row.source !== 'unmet' || penalty === 0) continue;
    const hours = scene.hours.get(row.blockId) ?? [];
    row.workPerHourByMonth.forEach((work, t) => {
      if (work === 0) return;
      const key = { laneId: row.laneId, acceleratorId: null, provider: null };
      charge(ledger, key, 'penalty', t, { effective: penalty * work * (hours[t] ?? 0), billed: 0 });
    });
  }
}

/** Adds everything that a band costs, each part to the lane, accelerator and provider that it belongs to. */
export function addCosts(ledger: CellLedger, bandScene: BandScene): void {
  for (const series of bandScene.band.costs) {
    if (series.source === 'usage' || series.source === 'migration' || series.source === 'penalty') continue;
    addSharedSeries(ledger, bandScene, series);
  }
  addUsage(ledger, bandScene);
  addOwnCosts(ledger, bandScene);
}
