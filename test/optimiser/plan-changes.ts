import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Band } from '../../shared/domain/band.ts';
import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import { isElasticOffer, type Offer } from '../../shared/domain/offer.ts';
import type { ContractClauses } from '../../shared/domain/offer-terms.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { SeededRandom } from './seeded-random.ts';

function withAssumptions(input: SolveInput, fields: Partial<Assumptions>): SolveInput {
  return { ...input, assumptions: { ...input.assumptions, ...fields } };
}

/** The same inputs under a changed policy. */
export function withPolicy(input: SolveInput, fields: Partial<Policy>): SolveInput {
  return withAssumptions(input, { policy: { ...input.assumptions.policy, ...fields } });
}

/** The same inputs without an offer and whatever points to it. */
export function withoutOffer(input: SolveInput, offerId: string): SolveInput {
  const { assumptions } = input;
  const supplyGroups = assumptions.policy.supplyGroups
    .map((group) => ({ ...group, offerIds: group.offerIds.filter((id) => id !== offerId) }))
    .filter(({ offerIds }) => offerIds.length > 0);
  const changed = withAssumptions(input, {
    offers: assumptions.offers.filter(({ id }) => id !== offerId),
    bands: assumptions.bands.map((band) => ({
      ...band,
      pricePaths: band.pricePaths.filter((path) => path.offerId !== offerId),
    })),
  });
  return withPolicy(changed, { supplyGroups });
}

/** The inputs in which one band is certain; limits of the other bands bind nobody. */
export function onlyBand(input: SolveInput, bandId: string): SolveInput {
  const { assumptions } = input;
  const isMine = (bandIds: readonly string[] | null): boolean => bandIds === null || bandIds.includes(bandId);
  const mine = <T extends { readonly bandId: string }>(list: readonly T[]): T[] =>
    list.filter((entry) => entry.bandId === bandId);
  const { demand } = assumptions;
  const changed = withAssumptions(input, {
    bands: assumptions.bands.filter(({ id }) => id === bandId).map((band) => ({ ...band, probability: 1 })),
    lanes: assumptions.lanes.map((lane) => ({ ...lane, allowedUnmetShares: mine(lane.allowedUnmetShares) })),
    workloads: assumptions.workloads.map((workload) => ({
      ...workload,
      bandSettings: mine(workload.bandSettings),
      events: workload.events
        .filter((event) => isMine(event.bandIds))
        .map((event) => ({ ...event, bandIds: event.bandIds === null ? null : [bandId] })),
    })),
    demand: demand.kind === 'table' ? { ...demand, rows: mine(demand.rows) } : demand,
    offers: assumptions.offers.map((offer) => ({ ...offer, supplyShares: mine(offer.supplyShares) })),
  });
  const { overcommitCaps, budgets } = assumptions.policy;
  return withPolicy(
    { ...changed, portfolio: input.portfolio.filter((entry) => entry.bandId === null || entry.bandId === bandId) },
    {
      overcommitCaps: mine(overcommitCaps),
      budgets: budgets.filter((budget) => isMine(budget.bandIds)).map((budget) => ({ ...budget, bandIds: null })),
    },
  );
}

/** The inputs with a band replaced by two halves that are just like it. */
export function splitBand(input: SolveInput, bandId: string): SolveInput {
  const { assumptions } = input;
  const twinId = `${bandId}-twin`;
  const halve = (band: Band): Band[] =>
    band.id === bandId ? [bandId, twinId].map((id) => ({ ...band, id, probability: band.probability / 2 })) : [band];
  const both = <T extends { readonly bandId: string | null }>(list: readonly T[]): T[] =>
    list.flatMap((entry) => (entry.bandId === bandId ? [entry, { ...entry, bandId: twinId }] : [entry]));
  const named = (bandIds: readonly string[] | null): string[] | null =>
    bandIds?.flatMap((id) => (id === bandId ? [id, twinId] : [id])) ?? null;
  const { demand } = assumptions;
  const changed = withAssumptions(input, {
    bands: assumptions.bands.flatMap(halve),
    lanes: assumptions.lanes.map((lane) => ({ ...lane, allowedUnmetShares: both(lane.allowedUnmetShares) })),
    workloads: assumptions.workloads.map((workload) => ({
      ...workload,
      bandSettings: both(workload.bandSettings),
      events: workload.events.map((event) => ({ ...event, bandIds: named(event.bandIds) })),
    })),
    demand: demand.kind === 'table' ? { ...demand, rows: both(demand.rows) } : demand,
    offers: assumptions.offers.map((offer) => ({ ...offer, supplyShares: both(offer.supplyShares) })),
  });
  const { overcommitCaps, budgets } = assumptions.policy;
  return withPolicy(
    { ...changed, portfolio: both(input.portfolio) },
    {
      overcommitCaps: both(overcommitCaps).map((cap) => ({ ...cap, id: `${cap.id}-${cap.bandId}` })),
      budgets: budgets.map((budget) => ({ ...budget, bandIds: named(budget.bandIds) })),
    },
  );
}

function scaleClauses(clauses: ContractClauses, factor: number): ContractClauses {
  const { earlyTermination } = clauses;
  const pool = earlyTermination?.refundPool ?? null;
  if (earlyTermination === null || pool === null) return clauses;
  return { ...clauses, earlyTermination: { ...earlyTermination, refundPool: pool * factor } };
}

function scaleOffer(offer: Offer, factor: number): Offer {
  if (offer.kind === 'spend-commitment') {
    const rateCard = offer.rateCard.map((entry) => ({ ...entry, ratePerUnitHour: entry.ratePerUnitHour * factor }));
    const clauses = scaleClauses(offer.clauses, factor);
    return { ...offer, spendPerHourPerUnit: offer.spendPerHourPerUnit * factor, rateCard, clauses };
  }
  const ratePerUnitHour = offer.ratePerUnitHour * factor;
  if (isElasticOffer(offer)) return { ...offer, ratePerUnitHour };
  const scaled = {
    ratePerUnitHour,
    upfrontPerUnit: offer.upfrontPerUnit * factor,
    monthlyFeePerUnit: offer.monthlyFeePerUnit * factor,
    usageRatePerUnitHour: offer.usageRatePerUnitHour * factor,
    clauses: scaleClauses(offer.clauses, factor),
  };
  return offer.kind === 'owned'
    ? { ...offer, ...scaled, residualPerUnit: offer.residualPerUnit * factor }
    : { ...offer, ...scaled };
}

function scaleCommitment(commitment: ExistingCommitment, factor: number): ExistingCommitment {
  if (commitment.kind === 'spend-commitment') {
    const rateCard = commitment.rateCard.map((entry) => ({
      ...entry,
      ratePerUnitHour: entry.ratePerUnitHour * factor,
    }));
    return { ...commitment, spendPerHour: commitment.spendPerHour * factor, rateCard };
  }
  return {
    ...commitment,
    ratePerUnitHour: commitment.ratePerUnitHour * factor,
    monthlyFeePerUnit: commitment.monthlyFeePerUnit * factor,
    usageRatePerUnitHour: commitment.usageRatePerUnitHour * factor,
    amortisedUpfrontPerUnitMonth: commitment.amortisedUpfrontPerUnitMonth * factor,
  };
}

/** The inputs in another currency: every price, fee, penalty and budget times a factor. */
export function scaleMoney(input: SolveInput, factor: number): SolveInput {
  const { assumptions } = input;
  const changed = withAssumptions(input, {
    offers: assumptions.offers.map((offer) => scaleOffer(offer, factor)),
    accelerators: assumptions.accelerators.map((accelerator) => ({
      ...accelerator,
      listRatePerUnitHour: accelerator.listRatePerUnitHour === null ? null : accelerator.listRatePerUnitHour * factor,
    })),
    lanes: assumptions.lanes.map((lane) => ({
      ...lane,
      unmetPenaltyPerWorkUnit: lane.unmetPenaltyPerWorkUnit * factor,
    })),
    placements: assumptions.placements.map((placement) => ({
      ...placement,
      migration:
        placement.migration === null ? null : { ...placement.migration, cost: placement.migration.cost * factor },
    })),
    existingCommitments: assumptions.existingCommitments.map((commitment) => scaleCommitment(commitment, factor)),
  });
  const budgets = assumptions.policy.budgets.map((budget) => ({ ...budget, limit: budget.limit * factor }));
  const { lockInCap } = assumptions.policy;
  return withPolicy(changed, { budgets, lockInCap: lockInCap === null ? null : lockInCap * factor });
}

/** The same inputs with every list in another order. */
export function shuffleLists(input: SolveInput, random: SeededRandom): SolveInput {
  const { assumptions } = input;
  const { loadBlocks, policy } = assumptions;
  const changed = withAssumptions(input, {
    loadBlocks: { ...loadBlocks, blocks: random.shuffle(loadBlocks.blocks) },
    bands: random.shuffle(assumptions.bands),
    lanes: random.shuffle(assumptions.lanes),
    workloads: random.shuffle(assumptions.workloads),
    accelerators: random.shuffle(assumptions.accelerators),
    placements: random.shuffle(assumptions.placements),
    offers: random.shuffle(assumptions.offers),
  });
  return withPolicy(changed, {
    supplyGroups: policy.supplyGroups.map((group) => ({ ...group, offerIds: random.shuffle(group.offerIds) })),
  });
}

/** The inputs with a fifth of the money and of what is on sale. */
export function scarce(input: SolveInput): SolveInput {
  const { policy, offers } = input.assumptions;
  const fewer = (units: number | null): number | null => (units === null ? null : units / 5);
  const budgets = policy.budgets.map((budget) => ({ ...budget, limit: budget.limit / 5 }));
  const scarceOffers = offers.map((offer) => ({ ...offer, maximumUnits: fewer(offer.maximumUnits) }));
  return withPolicy({ ...input, assumptions: { ...input.assumptions, offers: scarceOffers } }, { budgets });
}
