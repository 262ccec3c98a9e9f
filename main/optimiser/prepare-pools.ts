import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import { hoursInMonth, type Month } from '../../shared/domain/month.ts';
import { isContractOffer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { ExistingCost, PoolData } from './portfolio-data.ts';

/** The pools of committed capacity, how to find one, and what existing commitments cost month by month. */
export type Pools = {
  readonly pools: PoolData[];
  /** Index of the pool of an accelerator at a usage rate. */
  readonly poolOf: (acceleratorId: string, usageRatePerUnitHour: number) => number;
  readonly existingCost: ExistingCost[];
};

/** Undiscounted cost of one existing commitment in a month in which it runs. */
export function existingCostInMonth(commitment: ExistingCommitment, month: Month): ExistingCost {
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

/** Groups committed capacity by accelerator and usage rate, so that what is used can be priced exactly. */
export function preparePools({ assumptions }: SolveInput, months: readonly Month[]): Pools {
  const key = (acceleratorId: string, usageRate: number): string => `${acceleratorId}/${usageRate}`;
  const sources = [...assumptions.offers.filter(isContractOffer), ...assumptions.existingCommitments];
  const keys = [...new Set(sources.map((source) => key(source.acceleratorId, source.usageRatePerUnitHour)))];
  const positions = new Map(keys.map((poolKey, index) => [poolKey, index]));
  const pools = keys.map((poolKey) => {
    const source = sources.find((entry) => key(entry.acceleratorId, entry.usageRatePerUnitHour) === poolKey);
    if (source === undefined) throw new Error(`Pool ${poolKey} has no source.`);
    const members = assumptions.existingCommitments.filter(
      (commitment) => key(commitment.acceleratorId, commitment.usageRatePerUnitHour) === poolKey,
    );
    return {
      accelerator: assumptions.accelerators.findIndex(({ id }) => id === source.acceleratorId),
      usageRatePerUnitHour: source.usageRatePerUnitHour,
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
    poolOf: (acceleratorId, usageRate) => positions.get(key(acceleratorId, usageRate)) ?? -1,
    existingCost,
  };
}
