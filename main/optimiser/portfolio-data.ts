import type { Month } from '../../shared/domain/month.ts';
import type { ContractOffer, ElasticOffer, SpendOffer } from '../../shared/domain/offer.ts';
import type { PoolOrigin } from '../../shared/domain/pool-origin.ts';
import type { Budget, OvercommitCap, SupplyGroup } from '../../shared/domain/policy.ts';

/** A discrete run: work that is done once, at any time in its window. */
export type RunData = {
  readonly workloadId: string;
  readonly workloadName: string;
  readonly runId: string;
  /** In the lane's work units. */
  readonly work: number;
  readonly earliestMonth: Month;
  readonly deadlineMonth: Month;
  /** The months of its window that lie inside the horizon, as indices, both ends included. */
  readonly firstMonth: number;
  readonly lastMonth: number;
};

/** A lane in model units. Indices: `t` month, `b` block, `s` band. */
export type LaneData = {
  readonly id: string;
  readonly name: string;
  /** (1 + head) · D, work per hour: `required[t][b][s]`. */
  readonly required: readonly (readonly (readonly number[])[])[];
  readonly interruptionToleranceShare: number;
  readonly deferrableShare: number;
  readonly workUnit: string;
  readonly runs: readonly RunData[];
  readonly specialisedShareCap: number;
  readonly fallbackCoverShare: number;
  readonly minimumElasticShare: number;
  readonly longestTermMonths: number | null;
  readonly maximumProviderShare: number | null;
  readonly unmetPenaltyPerWorkUnit: number;
  /** `allowedUnmetShare[s]`. */
  readonly allowedUnmetShare: readonly number[];
};

/** A lane on an accelerator. */
export type PlacementData = {
  readonly id: string;
  readonly lane: number;
  readonly accelerator: number;
  readonly isSpecialised: boolean;
  /** e: work per unit-hour, 0 where closed: `throughput[t][s]`. */
  readonly throughput: readonly (readonly number[])[];
  /** Largest share of the lane's work: `shareCap[t][s]`. */
  readonly shareCap: readonly (readonly number[])[];
};

/** Committed capacity of one accelerator whose use costs the same, of contracts that no lane tells apart. */
export type PoolData = {
  readonly accelerator: number;
  readonly usageRatePerUnitHour: number;
  readonly origin: PoolOrigin | undefined;
  /** `existingUnits[t]`. */
  readonly existingUnits: readonly number[];
};

/** Sizes of one purchase that have the same price factor; the largest tier ends at infinity. */
export type TierData = { readonly fromUnits: number; readonly belowUnits: number; readonly priceFactor: number };

/** What offers for a term have in common. */
type TermData = {
  readonly termMonths: number;
  /** Share of the units that is there in each month of the term: `rampShare[month of term]`. */
  readonly rampShare: readonly number[];
  /** Volume tiers from small to large; one from 0 on where the price does not depend on the size. */
  readonly tiers: readonly TierData[];
  /** First and last index of a start month that window, lead time and horizon allow; none when first > last. */
  readonly firstStart: number;
  readonly lastStart: number;
  /** Price factor fixed by the start month: `startMultiplier[τ][s]`. */
  readonly startMultiplier: readonly (readonly number[])[];
  /** `supplyShare[s]`. */
  readonly supplyShare: readonly number[];
};

/** An offer that promises capacity for a term. */
export type CapacityContractData = TermData & {
  readonly kind: 'capacity';
  readonly offer: ContractOffer;
  readonly pool: number;
};

/**
 * A promise to spend an amount each hour of a term, used at a rate card. No price path moves it: its start multipliers are
 * all 1. A ramp is of the promised amount.
 */
export type SpendContractData = TermData & {
  readonly kind: 'spend';
  readonly offer: SpendOffer;
  readonly rateCard: readonly {
    readonly accelerator: number;
    /** Money per unit-hour, moved by price paths: `rate[t][s]`. */
    readonly rate: readonly (readonly number[])[];
  }[];
  /** Hours of the whole term × ramp, also behind the horizon: `promisedHours[τ]`. */
  readonly promisedHours: readonly number[];
  /** Money per hour that an existing commitment promises, whatever is bought; 0 for what is on offer: `existingPerHour[t]`. */
  readonly existingPerHour: readonly number[];
};

/** An offer that is bought for a term. */
export type ContractData = CapacityContractData | SpendContractData;

/** An offer paid by use. */
export type ElasticData = {
  readonly offer: ElasticOffer;
  readonly accelerator: number;
  /** ρ: share of a paid unit-hour that does work. */
  readonly deliveredShare: number;
  readonly isInterruptible: boolean;
  /** Money per paid unit-hour: `rate[t][s]`. */
  readonly rate: readonly (readonly number[])[];
  /** `supplyShare[s]`. */
  readonly supplyShare: readonly number[];
  /** Units at the same time; null: no limit: `maximumUnits[s]`. */
  readonly maximumUnits: readonly (number | null)[];
};

/** A purchase that is fixed. `band` null: in every band. */
export type FixedPurchase = {
  readonly contract: number;
  readonly start: number;
  readonly band: number | null;
  readonly units: number;
};

/** What existing commitments cost in one month whatever is decided. */
export type ExistingCost = { readonly effective: number; readonly billed: number };

/** A plan in model units: complete and checked, without defaults, dates or names to look up. */
export type PortfolioData = {
  readonly isEvaluation: boolean;
  readonly months: readonly Month[];
  readonly blockIds: readonly string[];
  readonly bandIds: readonly string[];
  readonly bandNames: readonly string[];
  /**
   * The band whose purchases a band has: itself, or for a sampled path the band it is a path of, since a planner learns
   * the band and not the path: `decisionGroup[s]`.
   */
  readonly decisionGroup: readonly number[];
  /**
   * The bands whose dispatch and rules are modelled, as indices that increase: all of them, or a few of a plan of many
   * bands that is taken apart.
   */
  readonly modelledBands: readonly number[];
  readonly acceleratorNames: readonly string[];
  readonly acceleratorIds: readonly string[];
  readonly isSpecialised: readonly boolean[];
  /** H: `hours[b][t]`. */
  readonly hours: readonly (readonly number[])[];
  readonly monthHours: readonly number[];
  /** disc: `discount[t]`. */
  readonly discount: readonly number[];
  /** π: `probability[s]`. */
  readonly probability: readonly number[];
  readonly lanes: readonly LaneData[];
  readonly placements: readonly PlacementData[];
  readonly pools: readonly PoolData[];
  readonly contracts: readonly ContractData[];
  readonly elastics: readonly ElasticData[];
  /** Units of each accelerator beyond which more are never of use in any band: `usefulUnits[a]`. */
  readonly usefulUnits: readonly number[];
  /** Money per hour beyond which more is never of use in any band; 0 where nothing is promised: `usefulSpend[contract]`. */
  readonly usefulSpend: readonly number[];
  readonly fixedPurchases: readonly FixedPurchase[];
  /** Undiscounted cost of existing commitments: `existingCost[t]`. */
  readonly existingCost: readonly ExistingCost[];
  /** Undiscounted effective cost of existing commitments over the horizon, by provider. */
  readonly existingSpend: ReadonlyMap<string, number>;
  /** Money still owed on existing commitments at the end of each month: `existingOwed[t]`. */
  readonly existingOwed: readonly number[];
  /** One-off migration costs: `migrationCost[t]`. */
  readonly migrationCost: readonly number[];
  /** R. */
  readonly revealMonth: number;
  /** λ and α. */
  readonly riskWeight: number;
  readonly cvarLevel: number;
  readonly overcommitCaps: readonly OvercommitCap[];
  readonly budgets: readonly Budget[];
  readonly supplyGroups: readonly SupplyGroup[];
  readonly maximumProviderShare: number | null;
  readonly lockInCap: number | null;
};
