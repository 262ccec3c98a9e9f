import { capacityBand, capacityName, cellOf, poolLabel } from './cells.ts';
import { at, endOfTerm } from './costs.ts';
import { decidingBands } from './decision-group.ts';
import { declareDeferrals, type DeferralVariable } from './deferral-variables.ts';
import { largestWork, requiredWork } from './lane-work.ts';
import { fixedUnits } from './fixed-units.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { ContractData, PortfolioData, TierData } from './portfolio-data.ts';
import { declareCommittedSpend, declareSpendUse } from './spend-variables.ts';
import { tierMultiplierOf } from '../../shared/domain/offer-terms.ts';
import { declareRuns, type RunVariable } from './run-variables.ts';
import { declareForfeits, type ForfeitVariable } from './exchange-variables.ts';
import {
  declareEnds,
  declareRenewals,
  type EndVariable,
  type RenewalVariable,
  type TermVariable,
} from './term-variables.ts';
import { declareStandby, type StandbyVariable } from './standby-variables.ts';
import { declareResales, type ResaleVariable } from './resale-variables.ts';

/**
 * x[k,τ,s] of one volume tier in steps of the block; `band` null: the same in every band. Units = steps × `unitsPerStep`.
 * At most one tier of a purchase is more than 0.
 */
export type PurchaseVariable = TermVariable & {
  /** Position of its tier in the offer's list. */
  readonly tier: number;
  /** Fewest units of a purchase of this tier; a purchase that is fixed has its units. */
  readonly smallestUnits: number;
};

/** y[l,a]: committed units of a pool used by a placement. */
export type CommittedVariable = {
  readonly placement: number;
  readonly pool: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** v[l,a,k]: units of a placement paid at the rate card of a spend commitment. */
export type SpendUseVariable = {
  readonly placement: number;
  readonly contract: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** o[l,k] and p[l,k]: paid units of an elastic offer used by a placement. */
export type ElasticVariable = {
  readonly placement: number;
  readonly elastic: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** u[l]: unmet work per hour. */
export type UnmetVariable = {
  readonly lane: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** Every decision of the model, declared only where it can occur. */
export type Variables = {
  readonly purchases: readonly PurchaseVariable[];
  readonly renewals: readonly RenewalVariable[];
  /** Purchases and renewals: whatever starts a term. */
  readonly terms: readonly TermVariable[];
  readonly ends: readonly EndVariable[];
  readonly forfeits: readonly ForfeitVariable[];
  readonly resales: readonly ResaleVariable[];
  /**
   * C[pool,t,s]; null where no capacity can exist: `capacity[pool][t][s]`. Before the reveal month purchases are common,
   * so all bands share one variable; from then on the sampled paths of a band share one.
   */
  readonly capacity: readonly (readonly (readonly (number | null)[])[])[];
  /**
   * Z[k,t,s], money per hour; null where none can be promised, as for contracts of capacity: `committedSpend[contract][t][s]`.
   * Shared by all bands like capacity.
   */
  readonly committedSpend: readonly (readonly (readonly (number | null)[])[])[];
  readonly committed: readonly CommittedVariable[];
  readonly spendUse: readonly SpendUseVariable[];
  readonly elastic: readonly ElasticVariable[];
  readonly unmet: readonly UnmetVariable[];
  readonly deferrals: readonly DeferralVariable[];
  readonly runs: readonly RunVariable[];
  readonly standby: readonly StandbyVariable[];
};

/** Units of one step of a purchase: the block, or 1 where any fraction may be bought or the purchase is fixed. */
function stepUnits(data: PortfolioData, contract: ContractData): number {
  return data.isEvaluation || contract.offer.blockUnits === 0 ? 1 : contract.offer.blockUnits;
}

/** What tells a purchase variable from all others: offer, month, band, and tier where there are several. */
function purchaseLabel(
  data: PortfolioData,
  { contract, start, band, tier }: Pick<PurchaseVariable, 'contract' | 'start' | 'band' | 'tier'>,
): string {
  const { offer, tiers } = at(data.contracts, contract);
  return [
    offer.id,
    at(data.months, start),
    ...(band === null ? [] : [at(data.bandIds, band)]),
    ...(tiers.length === 1 ? [] : [`tier${tier}`]),
  ].join(',');
}

/** Purchase variables by purchase: the tiers of one offer, month and band. */
export function purchasesOf({ purchases }: Pick<Variables, 'purchases'>): [PurchaseVariable, ...PurchaseVariable[]][] {
  const groups: [PurchaseVariable, ...PurchaseVariable[]][] = [];
  for (const variable of purchases) {
    const [last] = groups.slice(-1);
    const isSame =
      last?.[0].contract === variable.contract && last[0].start === variable.start && last[0].band === variable.band;
    if (last !== undefined && isSame) last.push(variable);
    else groups.push([variable]);
  }
  return groups;
}

/** Most units worth buying at a start month in a band: what all lanes together could use, and what is on sale. */
export function largestPurchase(data: PortfolioData, c: number, band: number | null): number {
  const contract = at(data.contracts, c);
  const shares = band === null ? contract.supplyShare : [at(contract.supplyShare, band)];
  const share = Math.min(...shares);
  // What a ramp delivers of the units is what can be of use.
  const leastDelivered = Math.min(...contract.rampShare.filter((delivered) => delivered > 0));
  const useful =
    contract.kind === 'spend'
      ? at(data.usefulSpend, c) / contract.offer.spendPerHourPerUnit
      : at(data.usefulUnits, at(data.pools, contract.pool).accelerator);
  // A few units more than are of use may reach the minimum or a cheaper tier.
  const enough = Math.max(
    useful / leastDelivered + contract.offer.minimumUnits,
    ...contract.tiers.map(({ fromUnits }) => fromUnits),
  );
  return Math.min(
    enough + contract.offer.blockUnits,
    (contract.offer.maximumUnits ?? Infinity) * share,
    (contract.offer.maximumUnitsPerStart ?? Infinity) * share,
  );
}

/** Sizes of a purchase in one tier, in whole blocks where it is sold in blocks; null where the tier has none. */
function sizesOf(
  { offer }: ContractData,
  { fromUnits, belowUnits }: TierData,
  largest: number,
): { smallestUnits: number; largestUnits: number } | null {
  const { blockUnits, minimumUnits } = offer;
  const least = Math.max(fromUnits, minimumUnits);
  if (blockUnits === 0) {
    return least < belowUnits && fromUnits <= largest
      ? { smallestUnits: least, largestUnits: Math.min(largest, belowUnits) }
      : null;
  }
  const lastBelow = belowUnits === Infinity ? Infinity : Math.ceil(belowUnits / blockUnits - 1e-9) - 1;
  const smallestUnits = Math.ceil(least / blockUnits - 1e-9) * blockUnits;
  const largestUnits = Math.min(Math.floor(largest / blockUnits + 1e-9), lastBelow) * blockUnits;
  return belowUnits === Infinity || smallestUnits <= largestUnits ? { smallestUnits, largestUnits } : null;
}

/** The tiers that a purchase may reach: of a fixed one the tier of its units. */
function reachableTiers(
  data: PortfolioData,
  contract: ContractData,
  purchase: Pick<PurchaseVariable, 'contract' | 'start' | 'band'>,
): Pick<PurchaseVariable, 'tier' | 'priceFactor' | 'smallestUnits' | 'largestUnits'>[] {
  const units = fixedUnits(data, purchase);
  if (units !== null) {
    const priceFactor = tierMultiplierOf(contract.offer.clauses.volumeTiers, units);
    const tier = contract.tiers.findLastIndex((entry) => entry.priceFactor === priceFactor);
    return [{ tier, priceFactor, smallestUnits: units, largestUnits: Infinity }];
  }
  const largest = largestPurchase(data, purchase.contract, purchase.band);
  return contract.tiers.flatMap((entry, tier) => {
    const sizes = sizesOf(contract, entry, largest);
    return sizes === null ? [] : [{ tier, priceFactor: entry.priceFactor, ...sizes }];
  });
}

function declarePurchases(builder: LinearModelBuilder, data: PortfolioData): PurchaseVariable[] {
  const purchases: PurchaseVariable[] = [];
  const isFixed = new Set(data.fixedPurchases.map(({ contract, start }) => `${contract}/${start}`));
  data.contracts.forEach((contract, c) => {
    const unitsPerStep = stepUnits(data, contract);
    const isInteger = !data.isEvaluation && contract.offer.blockUnits > 0;
    for (let start = contract.firstStart; start <= contract.lastStart; start++) {
      if (data.isEvaluation && !isFixed.has(`${c}/${start}`)) continue;
      const bands = start < data.revealMonth ? [null] : decidingBands(data);
      for (const band of bands) {
        for (const sizes of reachableTiers(data, contract, { contract: c, start, band })) {
          const purchase = { contract: c, start, purchaseStart: start, band, ...sizes };
          const label = purchaseLabel(data, purchase);
          const column = builder.addColumn(`buy[${label}]`, 0, sizes.largestUnits / unitsPerStep, isInteger);
          purchases.push({ ...purchase, label, column, unitsPerStep });
        }
      }
    }
  });
  return purchases;
}

/** Months in which a pool can hold capacity, by existing commitments or by a term that could start. */
function capacityMonths(data: PortfolioData, terms: readonly TermVariable[]): boolean[][] {
  const months = data.pools.map((pool) => pool.existingUnits.map((units) => units > 0));
  for (const { contract, start } of terms) {
    const contractData = at(data.contracts, contract);
    if (contractData.kind === 'spend') continue;
    const row = at(months, contractData.pool);
    for (let t = start; t < endOfTerm(data, contractData, start); t++) row[t] = true;
  }
  return months;
}

function declareCapacity(
  builder: LinearModelBuilder,
  data: PortfolioData,
  terms: readonly TermVariable[],
): (number | null)[][][] {
  const possible = capacityMonths(data, terms);
  const isModelled = new Set(data.modelledBands);
  return data.pools.map((_, p) =>
    data.months.map((__, t) => {
      if (possible[p]?.[t] !== true) return data.bandIds.map(() => null);
      const columns = new Map<number, number>();
      return data.bandIds.map((___, s) => {
        if (!isModelled.has(s)) return null;
        const band = capacityBand(data, t, s);
        const column = columns.get(band) ?? builder.addColumn(capacityName(data, p, t, band), 0, Infinity);
        columns.set(band, column);
        return column;
      });
    }),
  );
}

/** A pool or elastic offer, and how names of its use by a placement begin. */
type Source = { readonly index: number; readonly name: string };

/** Where units of each placement can come from: `sources[placement]`. */
function sourcesOf(data: PortfolioData): { readonly pools: readonly Source[]; readonly elastics: readonly Source[] }[] {
  const labels = data.pools.map((_, pool) => poolLabel(data, pool));
  return data.placements.map(({ id, accelerator, lane }) => {
    const toleratesSpot = at(data.lanes, lane).interruptionToleranceShare > 0;
    return {
      pools: data.pools
        .map((pool, index) => ({ pool, index, name: `committed[${id},${at(labels, index)}` }))
        .filter(({ pool }) => pool.accelerator === accelerator),
      elastics: data.elastics
        .map((elastic, index) => ({ elastic, index, name: `${elastic.offer.kind}[${id},${elastic.offer.id}` }))
        .filter(({ elastic }) => elastic.accelerator === accelerator && (toleratesSpot || !elastic.isInterruptible)),
    };
  });
}

/** Declares every variable on the tuples that can occur. */
export function declareVariables(builder: LinearModelBuilder, data: PortfolioData): Variables {
  const purchases = declarePurchases(builder, data);
  const renewals = declareRenewals(builder, data, purchases);
  const terms = [...purchases, ...renewals];
  const ends = declareEnds(builder, data, terms);
  const forfeits = declareForfeits(builder, data, ends);
  const capacity = declareCapacity(builder, data, terms);
  const committedSpend = declareCommittedSpend(builder, data, terms);
  const sources = sourcesOf(data);
  const committed: CommittedVariable[] = [];
  const elastic: ElasticVariable[] = [];
  const unmet: UnmetVariable[] = [];
  data.months.forEach((month, t) => {
    data.blockIds.forEach((blockId, b) => {
      if (at(at(data.hours, b), t) <= 0) return;
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        const suffix = `,${month},${blockId},${bandId}]`;
        data.lanes.forEach((lane, l) => {
          const required = requiredWork(data, l, t, b, s);
          if (required > 0 && at(lane.allowedUnmetShare, s) > 0) {
            const column = builder.addCellColumn(cellOf(data, t, s), `unmet[${lane.id}${suffix}`, 0, required);
            unmet.push({ lane: l, t, b, s, column });
          }
        });
        const hasWork = data.lanes.map((_, l) => largestWork(data, l, t, b, s) > 0);
        data.placements.forEach((placement, p) => {
          if (at(at(placement.throughput, t), s) <= 0 || !at(hasWork, placement.lane)) return;
          const { pools, elastics } = at(sources, p);
          for (const { index: pool, name } of pools) {
            if (capacity[pool]?.[t]?.[s] == null) continue;
            const column = builder.addCellColumn(cellOf(data, t, s), name + suffix, 0, Infinity);
            committed.push({ placement: p, pool, t, b, s, column });
          }
          for (const { index, name } of elastics) {
            const column = builder.addCellColumn(cellOf(data, t, s), name + suffix, 0, Infinity);
            elastic.push({ placement: p, elastic: index, t, b, s, column });
          }
        });
      });
    });
  });
  return {
    purchases,
    renewals,
    terms,
    ends,
    forfeits,
    capacity,
    committedSpend,
    committed,
    spendUse: declareSpendUse(builder, data, committedSpend),
    elastic,
    unmet,
    resales: declareResales(builder, data, terms),
    deferrals: declareDeferrals(builder, data),
    runs: declareRuns(builder, data),
    standby: declareStandby(builder, data, capacity),
  };
}
