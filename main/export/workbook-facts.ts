import type { Band } from '../../shared/domain/band.ts';
import {
  type ExistingCapacity,
  type ExistingSpend,
  isExistingCapacity,
  isExistingSpend,
  offerBehind,
} from '../../shared/domain/existing-commitment.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import { type Month, monthsBetween, monthsOfHorizon } from '../../shared/domain/month.ts';
import {
  type CommitmentOffer,
  type ContractOffer,
  type ElasticOffer,
  isContractOffer,
  isElasticOffer,
  type SpendOffer,
} from '../../shared/domain/offer.ts';
import type { Migration, Placement } from '../../shared/domain/placement.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { originKey, type PoolOrigin } from '../../shared/domain/pool-origin.ts';
import type { BandResult, CapacitySeries } from '../../shared/domain/solution.ts';
import type { StoredRun } from '../store/plan-store.ts';

/** Committed capacity whose use costs the same per unit-hour. */
export type Pool = PoolIdentity & { readonly key: string; readonly acceleratorId: string };

/** A placement whose migration is paid for inside the horizon. */
export type PaidMigration = { readonly placement: Placement; readonly migration: Migration };

/** A band with its answer. */
export type BandFacts = { readonly band: Band; readonly result: BandResult };

/**
 * A purchase with the offer it is made on; one for all bands stands once for each band where the offer has volume tiers and
 * is also bought for single bands, since they count together.
 */
export type Bought<O extends CommitmentOffer> = { readonly purchase: Purchase; readonly offer: O };
export type BoughtOffer = Bought<ContractOffer>;
export type BoughtSpend = Bought<SpendOffer>;

/** What a workbook or a set of tables speaks of, gathered from a run. */
export type WorkbookFacts = {
  readonly run: StoredRun;
  readonly months: readonly Month[];
  /** `hours[b][t]`, blocks in the plan's order. */
  readonly hours: readonly (readonly number[])[];
  readonly bands: readonly BandFacts[];
  readonly lanes: readonly Lane[];
  readonly bought: readonly BoughtOffer[];
  readonly boughtSpend: readonly BoughtSpend[];
  /** Contract offers and spend commitments that are bought, and elastic offers that serve work, each once, in the plan's order. */
  readonly contractOffers: readonly ContractOffer[];
  readonly spendOffers: readonly SpendOffer[];
  readonly elasticOffers: readonly ElasticOffer[];
  readonly pools: readonly Pool[];
  /** Existing commitments that run inside the horizon: to capacity, and to spend. */
  readonly existing: readonly ExistingCapacity[];
  readonly existingSpend: readonly ExistingSpend[];
  /** The promises to spend whose rate cards can be used: those that are bought, then those of existing commitments. */
  readonly rateCardOffers: readonly SpendOffer[];
  readonly migrations: readonly PaidMigration[];
  /** Names for ids; empty for null. */
  readonly acceleratorName: (acceleratorId: string | null) => string;
  readonly laneName: (laneId: string) => string;
};

/** What tells a pool from all others. */
type PoolIdentity = Pick<CapacitySeries, 'usageRatePerUnitHour'> & {
  readonly acceleratorId: string | null;
  readonly origin?: PoolOrigin | undefined;
};

/** The key of a pool, as dispatch and capacity series point to it. */
export function poolKey({ acceleratorId, usageRatePerUnitHour, origin }: PoolIdentity): string {
  return [acceleratorId, usageRatePerUnitHour, ...(origin === undefined ? [] : [originKey(origin)])].join(' ');
}

/** The key of the rate of an accelerator on the rate card of a spend commitment. */
export function rateKey(offerId: string, acceleratorId: string): string {
  return `${offerId} ${acceleratorId}`;
}

function bandsOf(run: StoredRun): BandFacts[] {
  return run.solution.bands.map((result) => {
    const band = run.input.assumptions.bands.find(({ id }) => id === result.bandId);
    if (band === undefined)
      throw new Error(`The run speaks of the band “${result.bandId}”, which its inputs do not have.`);
    return { band, result };
  });
}

/** A purchase, once or by band, as its volume tier needs it. */
function byBand<O extends CommitmentOffer>(run: StoredRun, purchase: Purchase, offer: O): Bought<O>[] {
  const isAlsoOfOneBand = run.solution.portfolio.some(
    ({ offerId, bandId, units }) => offerId === offer.id && bandId !== null && units > 0,
  );
  if (purchase.bandId !== null || offer.clauses.volumeTiers.length === 0 || !isAlsoOfOneBand)
    return [{ purchase, offer }];
  return run.input.assumptions.bands.map(({ id }) => ({ purchase: { ...purchase, bandId: id }, offer }));
}

/** The purchases of a run: of capacity and of spend. */
function boughtOffers(run: StoredRun): { bought: BoughtOffer[]; boughtSpend: BoughtSpend[] } {
  const bought: BoughtOffer[] = [];
  const boughtSpend: BoughtSpend[] = [];
  for (const purchase of run.solution.portfolio.filter(({ units }) => units > 0)) {
    const offer = run.input.assumptions.offers.find(({ id }) => id === purchase.offerId);
    if (offer?.kind === 'spend-commitment') boughtSpend.push(...byBand(run, purchase, offer));
    else if (offer !== undefined && isContractOffer(offer)) bought.push(...byBand(run, purchase, offer));
    else throw new Error(`The run buys “${purchase.offerId}”, which is no contract of its inputs.`);
  }
  return { bought, boughtSpend };
}

function poolsOf(bands: readonly BandFacts[]): Pool[] {
  const pools = new Map<string, Pool>();
  for (const { result } of bands) {
    for (const series of [...result.capacity, ...result.dispatch.filter(({ source }) => source === 'committed')]) {
      const { acceleratorId, usageRatePerUnitHour, origin } = series;
      if (acceleratorId === null) continue;
      const key = poolKey(series);
      pools.set(key, { key, acceleratorId, usageRatePerUnitHour, origin });
    }
  }
  return [...pools.values()];
}

function paidMigrations(run: StoredRun): PaidMigration[] {
  const { assumptions, startMonth, horizonMonths } = run.input;
  return assumptions.placements.flatMap((placement) => {
    const { migration, isIncumbent } = placement;
    if (migration === null || isIncumbent || migration.status === 'proposed') return [];
    const t = monthsBetween(startMonth, migration.startMonth);
    return t >= 0 && t < horizonMonths && migration.cost > 0 ? [{ placement, migration }] : [];
  });
}

/** Gathers the facts of a run. Throws `RefusedInput` when it ended without a portfolio, since there is nothing to show. */
export function gatherFacts(run: StoredRun): WorkbookFacts {
  const { assumptions } = run.input;
  if (run.solution.bands.length === 0) {
    throw new RefusedInput([
      { path: 'run', sentence: `this run found no portfolio, so it has no figures to export: ${run.solution.message}` },
    ]);
  }
  const months = monthsOfHorizon(run.input.startMonth, run.input.horizonMonths);
  const lastMonth = months.at(-1) ?? run.input.startMonth;
  const bands = bandsOf(run);
  const { bought, boughtSpend } = boughtOffers(run);
  const boughtIds = new Set([...bought, ...boughtSpend].map(({ offer }) => offer.id));
  const servingIds = new Set(bands.flatMap(({ result }) => result.dispatch.map(({ offerId }) => offerId)));
  const spendOffers = assumptions.offers
    .filter((offer) => offer.kind === 'spend-commitment')
    .filter(({ id }) => boughtIds.has(id));
  const running = assumptions.existingCommitments.filter(
    (commitment) => commitment.firstMonth <= lastMonth && commitment.lastMonth >= run.input.startMonth,
  );
  const existingSpend = running.filter(isExistingSpend);
  return {
    run,
    months,
    hours: loadBlockHours(assumptions.loadBlocks, months),
    bands,
    lanes: assumptions.lanes,
    bought,
    boughtSpend,
    contractOffers: assumptions.offers.filter(isContractOffer).filter(({ id }) => boughtIds.has(id)),
    spendOffers,
    elasticOffers: assumptions.offers.filter(isElasticOffer).filter(({ id }) => servingIds.has(id)),
    pools: poolsOf(bands),
    existing: running.filter(isExistingCapacity),
    existingSpend,
    rateCardOffers: [...spendOffers, ...existingSpend.map(offerBehind)],
    migrations: paidMigrations(run),
    acceleratorName: (acceleratorId) =>
      assumptions.accelerators.find(({ id }) => id === acceleratorId)?.name ?? acceleratorId ?? '',
    laneName: (laneId) => assumptions.lanes.find(({ id }) => id === laneId)?.name ?? laneId,
  };
}
