import { discountFactor } from '../../shared/domain/discount.ts';
import { type Band, multiplierAt } from '../../shared/domain/band.ts';
import { demandWorkPerHour } from '../../shared/domain/demand.ts';
import { type ExistingSpend, isExistingSpend, offerBehind } from '../../shared/domain/existing-commitment.ts';
import { loadBlockHours, realHours } from '../../shared/domain/load-blocks.ts';
import { hoursInMonth, type Month, monthsBetween, monthsOfHorizon } from '../../shared/domain/month.ts';
import {
  type ContractOffer,
  type CommitmentOffer,
  deliveredShareOf,
  isCommitmentOffer,
  isElasticOffer,
  isInterruptible,
  type Offer,
  type SpendOffer,
} from '../../shared/domain/offer.ts';
import { type ContractClauses, rampShareIn } from '../../shared/domain/offer-terms.ts';
import { placementState } from '../../shared/domain/placement.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { existingOwed } from './existing-owed.ts';
import { existingSpend, preparePools, runsIn } from './prepare-pools.ts';
import { prepareRuns } from './prepare-runs.ts';
import { usefulSpend, usefulUnits } from './useful-units.ts';
import type {
  ContractData,
  ElasticData,
  LaneData,
  PlacementData,
  PortfolioData,
  SpendContractData,
  TierData,
} from './portfolio-data.ts';

function indexOf(list: readonly { readonly id: string }[], id: string): number {
  return list.findIndex((entry) => entry.id === id);
}

function prepareLanes(input: SolveInput, months: readonly Month[], hours: readonly (readonly number[])[]): LaneData[] {
  const { assumptions } = input;
  const demand = demandWorkPerHour({ ...assumptions, blocks: assumptions.loadBlocks.blocks, months, hours });
  return assumptions.lanes.map((lane, l) => ({
    id: lane.id,
    name: lane.name,
    required: (demand[l] ?? []).map((blocks) =>
      blocks.map((bands) => bands.map((work) => (1 + lane.headroomShare) * work)),
    ),
    interruptionToleranceShare: lane.interruptionToleranceShare,
    deferrableShare: lane.deferrableShare,
    workUnit: lane.workUnit,
    runs: prepareRuns(input, lane.id),
    specialisedShareCap: lane.guardrails.specialisedShareCap,
    fallbackCoverShare: lane.guardrails.fallbackCoverShare,
    minimumElasticShare: lane.guardrails.minimumElasticShare,
    longestTermMonths: lane.guardrails.longestTermMonths,
    maximumProviderShare: lane.guardrails.maximumProviderShare,
    unmetPenaltyPerWorkUnit: lane.unmetPenaltyPerWorkUnit,
    allowedUnmetShare: assumptions.bands.map(
      (band) => lane.allowedUnmetShares.find((entry) => entry.bandId === band.id)?.share ?? 0,
    ),
  }));
}

function preparePlacements({ assumptions }: SolveInput, months: readonly Month[]): PlacementData[] {
  return assumptions.placements.map((placement) => {
    const lane = indexOf(assumptions.lanes, placement.laneId);
    const accelerator = indexOf(assumptions.accelerators, placement.acceleratorId);
    const laneData = assumptions.lanes[lane];
    if (laneData === undefined) throw new Error(`Placement ${placement.id} points to no lane.`);
    const states = months.map((month, t) =>
      assumptions.bands.map((band) => {
        const slip = band.readinessSlips.find((entry) => entry.placementId === placement.id)?.slipMonths ?? 0;
        return placementState(placement, laneData, month, t, slip);
      }),
    );
    return {
      id: placement.id,
      lane,
      accelerator,
      isSpecialised: assumptions.accelerators[accelerator]?.siliconClass === 'specialised',
      throughput: states.map((bands) => bands.map((state) => state.throughput)),
      shareCap: states.map((bands) => bands.map((state) => state.shareCap)),
    };
  });
}

/** Price factor of an offer in a month, by band: its own path times the band's. */
export function priceMultipliersAt(bands: readonly Band[], offer: Offer, month: Month): number[] {
  return bands.map(
    (band) =>
      multiplierAt(offer.pricePath, month) *
      multiplierAt(band.pricePaths.find((entry) => entry.offerId === offer.id)?.path ?? [], month),
  );
}

/** Price factor of an offer by month and band. */
function priceMultipliers({ assumptions }: SolveInput, offer: Offer, months: readonly Month[]): number[][] {
  return months.map((month) => priceMultipliersAt(assumptions.bands, offer, month));
}

function supplyShares({ assumptions }: SolveInput, offer: Offer): number[] {
  return assumptions.bands.map((band) => offer.supplyShares.find((entry) => entry.bandId === band.id)?.share ?? 1);
}

/** The tiers of an offer, with the sizes below its first step as a tier of their own. */
function tiersOf({ volumeTiers }: ContractClauses): TierData[] {
  const steps = [{ fromUnits: 0, rateMultiplier: 1 }, ...volumeTiers.toSorted((a, b) => a.fromUnits - b.fromUnits)];
  return steps.map(({ fromUnits, rateMultiplier }, index) => ({
    fromUnits,
    belowUnits: steps[index + 1]?.fromUnits ?? Infinity,
    priceFactor: rateMultiplier,
  }));
}

/** What is true of every offer bought for a term, but for the price factor of its start month. */
function prepareTerm(input: SolveInput, offer: CommitmentOffer) {
  const last = input.horizonMonths - 1;
  return {
    termMonths: offer.termMonths,
    rampShare: Array.from({ length: offer.termMonths }, (_, month) => rampShareIn(offer.clauses.ramp, month)),
    tiers: tiersOf(offer.clauses),
    firstStart: Math.max(
      offer.leadTimeMonths,
      offer.earliestStartMonth === null ? 0 : monthsBetween(input.startMonth, offer.earliestStartMonth),
    ),
    lastStart:
      offer.latestStartMonth === null ? last : Math.min(last, monthsBetween(input.startMonth, offer.latestStartMonth)),
    supplyShare: supplyShares(input, offer),
  };
}

/** Price paths move the rate card by the month of use; the promised spend stays. */
function prepareSpend(input: SolveInput, offer: SpendOffer, months: readonly Month[]): SpendContractData {
  const multipliers = priceMultipliers(input, offer, months);
  const term = prepareTerm(input, offer);
  return {
    ...term,
    kind: 'spend',
    offer,
    startMultiplier: months.map(() => input.assumptions.bands.map(() => 1)),
    rateCard: offer.rateCard.map(({ acceleratorId, ratePerUnitHour }) => ({
      accelerator: indexOf(input.assumptions.accelerators, acceleratorId),
      rate: multipliers.map((bands) => bands.map((multiplier) => ratePerUnitHour * multiplier)),
    })),
    promisedHours: months.map((month) =>
      monthsOfHorizon(month, offer.termMonths).reduce(
        (hours, ofTerm, index) => hours + (term.rampShare[index] ?? 0) * hoursInMonth(ofTerm),
        0,
      ),
    ),
    existingPerHour: months.map(() => 0),
  };
}

/** What a commitment to spend promises in the months left of it: a spend contract that no month can start again. */
function prepareExistingSpend(
  input: SolveInput,
  commitment: ExistingSpend,
  months: readonly Month[],
): SpendContractData {
  return {
    ...prepareSpend(input, offerBehind(commitment), months),
    firstStart: months.length,
    lastStart: months.length - 1,
    existingPerHour: months.map((month) => (runsIn(commitment, month) ? commitment.spendPerHour : 0)),
  };
}

function prepareContracts(
  input: SolveInput,
  months: readonly Month[],
  poolOf: (offer: ContractOffer) => number,
): ContractData[] {
  const { offers, existingCommitments } = input.assumptions;
  const onOffer = offers.filter(isCommitmentOffer).map(
    (offer): ContractData =>
      offer.kind === 'spend-commitment'
        ? prepareSpend(input, offer, months)
        : {
            ...prepareTerm(input, offer),
            kind: 'capacity',
            offer,
            pool: poolOf(offer),
            startMultiplier: priceMultipliers(input, offer, months),
          },
  );
  const held = existingCommitments
    .filter(isExistingSpend)
    .map((commitment) => prepareExistingSpend(input, commitment, months));
  return [...onOffer, ...held];
}

function prepareElastics(input: SolveInput, months: readonly Month[]): ElasticData[] {
  return input.assumptions.offers.filter(isElasticOffer).map((offer) => ({
    offer,
    accelerator: indexOf(input.assumptions.accelerators, offer.acceleratorId),
    deliveredShare: deliveredShareOf(offer),
    isInterruptible: isInterruptible(offer),
    rate: priceMultipliers(input, offer, months).map((bands) =>
      bands.map((multiplier) => offer.ratePerUnitHour * multiplier),
    ),
    supplyShare: supplyShares(input, offer),
    maximumUnits: supplyShares(input, offer).map((share) =>
      offer.maximumUnits === null ? null : offer.maximumUnits * share,
    ),
  }));
}

function migrationCosts({ assumptions, startMonth, horizonMonths }: SolveInput): number[] {
  const costs = Array.from({ length: horizonMonths }, () => 0);
  for (const { migration, isIncumbent } of assumptions.placements) {
    if (migration === null || isIncumbent || migration.status === 'proposed') continue;
    const t = monthsBetween(startMonth, migration.startMonth);
    if (t >= 0 && t < horizonMonths) costs[t] = (costs[t] ?? 0) + migration.cost;
  }
  return costs;
}

/** The band whose purchases each band has: itself unless it is a sampled path. */
function decisionGroups({ assumptions, paths }: SolveInput): number[] {
  const groupOf = new Map(paths?.map(({ bandId, ofBandId }) => [bandId, ofBandId]));
  return assumptions.bands.map(({ id }) => indexOf(assumptions.bands, groupOf.get(id) ?? id));
}

/** Turns checked inputs into model units. The input must have passed `checkScenario`. */
export function preparePortfolio(input: SolveInput): PortfolioData {
  if (input.assumptions.futures.optimisedPathsPerBand > 1)
    throw new Error('Sampled futures must be laid out as bands before the model is built.');
  const { assumptions } = input;
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const { pools, poolOf, existingCost } = preparePools(input, months);
  const contracts = prepareContracts(input, months, poolOf);
  const work = {
    months,
    hours,
    blockIds: assumptions.loadBlocks.blocks.map(({ id }) => id),
    bandIds: assumptions.bands.map(({ id }) => id),
    lanes: prepareLanes(input, months, hours),
    placements: preparePlacements(input, months),
  };
  return {
    ...work,
    isEvaluation: input.kind === 'evaluate',
    decisionGroup: decisionGroups(input),
    modelledBands: assumptions.bands.map((_, s) => s),
    bandNames: assumptions.bands.map(({ name }) => name),
    acceleratorNames: assumptions.accelerators.map(({ name }) => name),
    acceleratorIds: assumptions.accelerators.map(({ id }) => id),
    isSpecialised: assumptions.accelerators.map(({ siliconClass }) => siliconClass === 'specialised'),
    monthHours: realHours(months),
    discount: months.map((_, t) => discountFactor(assumptions.policy.annualDiscountRate, t)),
    probability: assumptions.bands.map(({ probability }) => probability),
    pools,
    contracts,
    elastics: prepareElastics(input, months),
    usefulUnits: assumptions.accelerators.map((_, accelerator) => usefulUnits(work, accelerator)),
    usefulSpend: contracts.map((contract) => usefulSpend(work, contract)),
    fixedPurchases: input.portfolio.map((purchase) => ({
      contract: contracts.findIndex(({ offer }) => offer.id === purchase.offerId),
      start: monthsBetween(input.startMonth, purchase.startMonth),
      band: purchase.bandId === null ? null : indexOf(assumptions.bands, purchase.bandId),
      units: purchase.units,
    })),
    existingCost,
    existingSpend: existingSpend(input, months),
    existingOwed: existingOwed(input),
    migrationCost: migrationCosts(input),
    revealMonth: assumptions.policy.revealMonth,
    riskWeight: assumptions.policy.riskWeight,
    cvarLevel: assumptions.policy.cvarLevel,
    overcommitCaps: assumptions.policy.overcommitCaps,
    budgets: assumptions.policy.budgets,
    supplyGroups: assumptions.policy.supplyGroups,
    maximumProviderShare: assumptions.policy.maximumProviderShare,
    lockInCap: assumptions.policy.lockInCap,
  };
}
