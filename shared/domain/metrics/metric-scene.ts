import { discountFactor } from '../discount.ts';
import { isExistingCapacity } from '../existing-commitment.ts';
import type { Lane } from '../lane.ts';
import { loadBlockHours } from '../load-blocks.ts';
import { type Month, monthsOfHorizon } from '../month.ts';
import { deliveredShareOf, isElasticOffer } from '../offer.ts';
import type { Solution } from '../solution.ts';
import type { SolveInput } from '../solve-input.ts';

/** What metrics know of an offer or an existing commitment. */
export type SceneContract = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** Null for promised spend. */
  readonly acceleratorId: string | null;
  /** Charged per unit-hour used of committed capacity; 0 for the others. */
  readonly usageRatePerUnitHour: number;
  /** Rates of promised spend by accelerator, before price paths. */
  readonly rateCard: ReadonlyMap<string, number>;
  /** Share of a paid unit-hour that does work. */
  readonly deliveredShare: number;
};

/** A result with what its metrics need to know of the plan it answers. */
export type MetricScene = {
  readonly input: SolveInput;
  readonly solution: Solution;
  readonly months: readonly Month[];
  /** Hours of each load block, by its id, month by month; and of whole months. */
  readonly hours: ReadonlyMap<string, readonly number[]>;
  readonly monthHours: readonly number[];
  /** Factor on the money of each month. */
  readonly discount: readonly number[];
  readonly contracts: ReadonlyMap<string, SceneContract>;
  readonly lanes: ReadonlyMap<string, Lane>;
  /** List price per unit-hour; null or missing: not known. */
  readonly listRates: ReadonlyMap<string, number | null>;
};

function contractsOf({ assumptions }: SolveInput): SceneContract[] {
  const offers = assumptions.offers.map((offer): SceneContract => {
    const { id, name, provider } = offer;
    const isSpend = offer.kind === 'spend-commitment';
    return {
      id,
      name,
      provider,
      acceleratorId: isSpend ? null : offer.acceleratorId,
      usageRatePerUnitHour: isSpend || isElasticOffer(offer) ? 0 : offer.usageRatePerUnitHour,
      rateCard: new Map((isSpend ? offer.rateCard : []).map((entry) => [entry.acceleratorId, entry.ratePerUnitHour])),
      deliveredShare: isElasticOffer(offer) ? deliveredShareOf(offer) : 1,
    };
  });
  const existing = assumptions.existingCommitments.map((commitment): SceneContract => {
    const { id, name, provider } = commitment;
    const rateCard = isExistingCapacity(commitment) ? [] : commitment.rateCard;
    return {
      id,
      name,
      provider,
      acceleratorId: isExistingCapacity(commitment) ? commitment.acceleratorId : null,
      usageRatePerUnitHour: isExistingCapacity(commitment) ? commitment.usageRatePerUnitHour : 0,
      rateCard: new Map(rateCard.map((entry) => [entry.acceleratorId, entry.ratePerUnitHour])),
      deliveredShare: 1,
    };
  });
  return [...offers, ...existing];
}

/** Gathers what metrics read, from the frozen inputs of a result and the result alone. */
export function metricScene(input: SolveInput, solution: Solution): MetricScene {
  const { assumptions, startMonth, horizonMonths } = input;
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const { annualDiscountRate } = assumptions.policy;
  return {
    input,
    solution,
    months,
    hours: new Map(assumptions.loadBlocks.blocks.map(({ id }, b) => [id, hours[b] ?? []])),
    monthHours: months.map((_, t) => hours.reduce((sum, block) => sum + (block[t] ?? 0), 0)),
    discount: months.map((_, t) => discountFactor(annualDiscountRate, t)),
    contracts: new Map(contractsOf(input).map((contract) => [contract.id, contract])),
    lanes: new Map(assumptions.lanes.map((lane) => [lane.id, lane])),
    listRates: new Map(assumptions.accelerators.map(({ id, listRatePerUnitHour }) => [id, listRatePerUnitHour])),
  };
}
