import { cellOf } from './cells.ts';
import { at } from './costs.ts';
import { decidingBands } from './decision-group.ts';
import { declareDeferrals, type DeferralVariable } from './deferral-variables.ts';
import { largestWork, requiredWork } from './lane-work.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { ContractData, PortfolioData } from './portfolio-data.ts';
import { usefulUnits } from './useful-units.ts';

/** x[k,τ,s] in steps of the block; `band` null: the same in every band. Units = steps × `unitsPerStep`. */
export type PurchaseVariable = {
  readonly contract: number;
  readonly start: number;
  readonly band: number | null;
  readonly column: number;
  readonly unitsPerStep: number;
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
  /**
   * C[pool,t,s]; null where no capacity can exist: `capacity[pool][t][s]`. Before the reveal month purchases are common,
   * so all bands share one variable; from then on the sampled paths of a band share one.
   */
  readonly capacity: readonly (readonly (readonly (number | null)[])[])[];
  readonly committed: readonly CommittedVariable[];
  readonly elastic: readonly ElasticVariable[];
  readonly unmet: readonly UnmetVariable[];
  readonly deferrals: readonly DeferralVariable[];
};

/** Units of one step of a purchase: the block, or 1 where any fraction may be bought or the purchase is fixed. */
function stepUnits(data: PortfolioData, contract: ContractData): number {
  return data.isEvaluation || contract.offer.blockUnits === 0 ? 1 : contract.offer.blockUnits;
}

function purchaseName(data: PortfolioData, contract: ContractData, start: number, band: number | null): string {
  const month = at(data.months, start);
  return band === null
    ? `buy[${contract.offer.id},${month}]`
    : `buy[${contract.offer.id},${month},${at(data.bandIds, band)}]`;
}

/** Most units worth buying at a start month in a band: what all lanes together could use, and what is on sale. */
export function largestPurchase(data: PortfolioData, contract: ContractData, band: number | null): number {
  const shares = band === null ? contract.supplyShare : [at(contract.supplyShare, band)];
  const share = Math.min(...shares);
  const useful =
    usefulUnits(data, at(data.pools, contract.pool).accelerator) +
    contract.offer.minimumUnits +
    contract.offer.blockUnits;
  return Math.min(
    useful,
    (contract.offer.maximumUnits ?? Infinity) * share,
    (contract.offer.maximumUnitsPerStart ?? Infinity) * share,
  );
}

function declarePurchases(builder: LinearModelBuilder, data: PortfolioData): PurchaseVariable[] {
  const purchases: PurchaseVariable[] = [];
  const isFixed = new Set(data.fixedPurchases.map(({ contract, start }) => `${contract}/${start}`));
  data.contracts.forEach((contract, c) => {
    const unitsPerStep = stepUnits(data, contract);
    for (let start = contract.firstStart; start <= contract.lastStart; start++) {
      const fixed = isFixed.has(`${c}/${start}`);
      if (data.isEvaluation && !fixed) continue;
      const bands = start < data.revealMonth ? [null] : decidingBands(data);
      for (const band of bands) {
        const isInteger = !data.isEvaluation && contract.offer.blockUnits > 0;
        const upper = fixed ? Infinity : largestPurchase(data, contract, band) / unitsPerStep;
        const column = builder.addColumn(
          purchaseName(data, contract, start, band),
          0,
          isInteger ? Math.floor(upper + 1e-9) : upper,
          isInteger,
        );
        purchases.push({ contract: c, start, band, column, unitsPerStep });
      }
    }
  });
  return purchases;
}

/** Months in which a pool can hold capacity, by existing commitments or by a purchase that could be made. */
function capacityMonths(data: PortfolioData, purchases: readonly PurchaseVariable[]): boolean[][] {
  const months = data.pools.map((pool) => pool.existingUnits.map((units) => units > 0));
  for (const { contract, start } of purchases) {
    const { pool, termMonths } = at(data.contracts, contract);
    const row = at(months, pool);
    for (let t = start; t < Math.min(data.months.length, start + termMonths); t++) row[t] = true;
  }
  return months;
}

function declareCapacity(
  builder: LinearModelBuilder,
  data: PortfolioData,
  purchases: readonly PurchaseVariable[],
): (number | null)[][][] {
  const possible = capacityMonths(data, purchases);
  return data.pools.map((_, p) =>
    data.months.map((__, t) => {
      if (possible[p]?.[t] !== true) return data.bandIds.map(() => null);
      const columns = new Map<number, number>();
      return data.bandIds.map((___, s) => {
        const band = capacityBand(data, t, s);
        const column = columns.get(band) ?? builder.addColumn(capacityName(data, p, t, band), 0, Infinity);
        columns.set(band, column);
        return column;
      });
    }),
  );
}

/** True in months in which every band holds the same capacity: purchases that run then are the same in every band. */
export function isCapacityCommon(data: PortfolioData, t: number): boolean {
  return t < data.revealMonth && data.fixedPurchases.every(({ band, start }) => band === null || start > t);
}

/** The band whose capacity variable of a month band `s` has: bands that hold the same capacity share one. */
export function capacityBand(data: PortfolioData, t: number, s: number): number {
  return isCapacityCommon(data, t) ? 0 : at(data.decisionGroup, s);
}

/** Name of C[pool,t,s] and of the row that defines it; without a band where all share it. */
export function capacityName(data: PortfolioData, pool: number, t: number, s: number): string {
  const { accelerator, usageRatePerUnitHour } = at(data.pools, pool);
  const place = `${at(data.acceleratorIds, accelerator)},${usageRatePerUnitHour},${at(data.months, t)}`;
  return isCapacityCommon(data, t) ? `capacity[${place}]` : `capacity[${place},${at(data.bandIds, s)}]`;
}

/** Declares every variable on the tuples that can occur. */
export function declareVariables(builder: LinearModelBuilder, data: PortfolioData): Variables {
  const purchases = declarePurchases(builder, data);
  const capacity = declareCapacity(builder, data, purchases);
  const committed: CommittedVariable[] = [];
  const elastic: ElasticVariable[] = [];
  const unmet: UnmetVariable[] = [];
  data.months.forEach((month, t) => {
    data.blockIds.forEach((blockId, b) => {
      if (at(at(data.hours, b), t) <= 0) return;
      data.bandIds.forEach((bandId, s) => {
        const cell = `${month},${blockId},${bandId}`;
        data.lanes.forEach((lane, l) => {
          const required = requiredWork(data, l, t, b, s);
          if (required > 0 && at(lane.allowedUnmetShare, s) > 0) {
            const column = builder.addCellColumn(cellOf(data, t, s), `unmet[${lane.id},${cell}]`, 0, required);
            unmet.push({ lane: l, t, b, s, column });
          }
        });
        data.placements.forEach((placement, p) => {
          const lane = at(data.lanes, placement.lane);
          if (at(at(placement.throughput, t), s) <= 0 || largestWork(data, placement.lane, t, b, s) <= 0) return;
          data.pools.forEach((pool, poolIndex) => {
            if (pool.accelerator !== placement.accelerator || capacity[poolIndex]?.[t]?.[s] == null) return;
            const column = builder.addCellColumn(
              cellOf(data, t, s),
              `committed[${placement.id},${pool.usageRatePerUnitHour},${cell}]`,
              0,
              Infinity,
            );
            committed.push({ placement: p, pool: poolIndex, t, b, s, column });
          });
          data.elastics.forEach((offer, k) => {
            if (
              offer.accelerator !== placement.accelerator ||
              (offer.isInterruptible && lane.interruptionToleranceShare <= 0)
            )
              return;
            const column = builder.addCellColumn(
              cellOf(data, t, s),
              `${offer.offer.kind}[${placement.id},${offer.offer.id},${cell}]`,
              0,
              Infinity,
            );
            elastic.push({ placement: p, elastic: k, t, b, s, column });
          });
        });
      });
    });
  });
  return { purchases, capacity, committed, elastic, unmet, deferrals: declareDeferrals(builder, data) };
}
