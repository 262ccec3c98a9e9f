import {
  type ExistingCapacity,
  type ExistingCommitment,
  isExistingCapacity,
} from '../../shared/domain/existing-commitment.ts';
import { hoursInMonth, type Month } from '../../shared/domain/month.ts';
import { type ContractOffer, isContractOffer } from '../../shared/domain/offer.ts';
import { originKey } from '../../shared/domain/pool-origin.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { originOf } from './pool-origins.ts';
import type { ExistingCost, PoolData } from './portfolio-data.ts';

/** The pools of committed capacity, how to find one, and what existing commitments cost month by month. */
export type Pools = {
  readonly pools: PoolData[];
  /** Index of the pool of an offer. */
  readonly poolOf: (offer: ContractOffer) => number;
  readonly existingCost: ExistingCost[];
};

/** Undiscounted cost of one existing commitment in a month in which it runs. */
export function existingCostInMonth(commitment: ExistingCommitment, month: Month): ExistingCost {
  if (!isExistingCapacity(commitment)) {
    const promised = commitment.spendPerHour * hoursInMonth(month);
    return { billed: (1 - commitment.upfrontShare) * promised, effective: promised };
  }
  const billed = commitment.units * (commitment.monthlyFeePerUnit + commitment.ratePerUnitHour * hoursInMonth(month));
  return { billed, effective: billed + commitment.units * commitment.amortisedUpfrontPerUnitMonth };
}

/** True in the months, both ends included, in which an existing commitment runs. */
export function runsIn(commitment: ExistingCommitment, month: Month): boolean {
  return commitment.firstMonth <= month && month <= commitment.lastMonth;
}

/** Undiscounted effective cost of existing commitments over the horizon, by provider. */
export function existingSpend({ assumptions }: SolveInput, months: readonly Month[]): Map<string, number> {
  const spend = new Map<string, number>();
  for (const commitment of assumptions.existingCommitments) {
    const cost = months
      .filter((month) => runsIn(commitment, month))
      .reduce((sum, month) => sum + existingCostInMonth(commitment, month).effective, 0);
    spend.set(commitment.provider, (spend.get(commitment.provider) ?? 0) + cost);
  }
  return spend;
}

/** Groups committed capacity by accelerator, usage rate and origin, so that what is used can be priced, and told, exactly. */
export function preparePools({ assumptions }: SolveInput, months: readonly Month[]): Pools {
  const keyOf = (contract: ContractOffer | ExistingCapacity): string =>
    [contract.acceleratorId, contract.usageRatePerUnitHour, originKey(originOf(assumptions, contract))].join('/');
  const existingCapacity = assumptions.existingCommitments.filter(isExistingCapacity);
  const sources = [...assumptions.offers.filter(isContractOffer), ...existingCapacity];
  const bySource = Map.groupBy(sources, keyOf);
  const positions = new Map([...bySource.keys()].map((poolKey, index) => [poolKey, index]));
  const existing = Map.groupBy(existingCapacity, keyOf);
  const pools = [...bySource].map(([poolKey, [source]]) => {
    if (source === undefined) throw new Error(`Pool ${poolKey} has no source.`);
    const members = existing.get(poolKey) ?? [];
    return {
      accelerator: assumptions.accelerators.findIndex(({ id }) => id === source.acceleratorId),
      usageRatePerUnitHour: source.usageRatePerUnitHour,
      origin: originOf(assumptions, source),
      existingUnits: months.map((month) =>
        members.reduce((sum, member) => sum + (runsIn(member, month) ? member.units : 0), 0),
      ),
    };
  });
  const existingCost = months.map((month) =>
    assumptions.existingCommitments
      .filter((commitment) => runsIn(commitment, month))
      .map((commitment) => existingCostInMonth(commitment, month))
      .reduce((sum, cost) => ({ effective: sum.effective + cost.effective, billed: sum.billed + cost.billed }), {
        effective: 0,
        billed: 0,
      }),
  );
  return {
    pools,
    poolOf: (offer) => positions.get(keyOf(offer)) ?? -1,
    existingCost,
  };
}
