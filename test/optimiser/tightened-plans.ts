import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { isElasticOffer, type Offer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { withPolicy } from './plan-changes.ts';

const TIGHTER = 0.7;

function withLanes(input: SolveInput, change: (lane: Lane) => Lane): SolveInput {
  return { ...input, assumptions: { ...input.assumptions, lanes: input.assumptions.lanes.map(change) } };
}

function withOffers(input: SolveInput, change: (offer: Offer) => Offer): SolveInput {
  return { ...input, assumptions: { ...input.assumptions, offers: input.assumptions.offers.map(change) } };
}

/** Every discrete run must be done in the first month of its window. */
function withShorterWindows(input: SolveInput): SolveInput {
  const workloads = input.assumptions.workloads.map((workload) => ({
    ...workload,
    discreteRuns: workload.discreteRuns.map((run) => ({ ...run, deadlineMonth: run.earliestMonth })),
  }));
  return { ...input, assumptions: { ...input.assumptions, workloads } };
}

const tighter = (limit: number | null): number | null => (limit === null ? null : limit * TIGHTER);

/** The inputs with one kind of limit that they have made tighter at a time, by the name of the limit. */
export function tightenedPlans(input: SolveInput): [string, SolveInput][] {
  const { overcommitCaps, budgets, supplyGroups, revealMonth, maximumProviderShare, lockInCap } =
    input.assumptions.policy;
  const changed: [string, SolveInput][] = [
    [
      'interruption tolerance',
      withLanes(input, (lane) => ({ ...lane, interruptionToleranceShare: lane.interruptionToleranceShare * TIGHTER })),
    ],
    [
      'specialised cap',
      withLanes(input, (lane) => {
        const specialisedShareCap = lane.guardrails.specialisedShareCap * TIGHTER;
        return { ...lane, guardrails: { ...lane.guardrails, specialisedShareCap } };
      }),
    ],
    ['deferrable share', withLanes(input, (lane) => ({ ...lane, deferrableShare: lane.deferrableShare * TIGHTER }))],
    [
      'fallback cover',
      withLanes(input, (lane) => {
        const fallbackCoverShare = Math.min(1, lane.guardrails.fallbackCoverShare / TIGHTER);
        return { ...lane, guardrails: { ...lane.guardrails, fallbackCoverShare } };
      }),
    ],
    [
      'elastic share',
      withLanes(input, (lane) => {
        const minimumElasticShare = Math.min(1, lane.guardrails.minimumElasticShare / TIGHTER);
        return { ...lane, guardrails: { ...lane.guardrails, minimumElasticShare } };
      }),
    ],
    [
      'longest term',
      withLanes(input, (lane) => {
        const longestTermMonths = lane.guardrails.longestTermMonths === null ? null : 1;
        return { ...lane, guardrails: { ...lane.guardrails, longestTermMonths } };
      }),
    ],
    [
      'provider share of a lane',
      withLanes(input, (lane) => {
        const maximumProviderShare = tighter(lane.guardrails.maximumProviderShare);
        return { ...lane, guardrails: { ...lane.guardrails, maximumProviderShare } };
      }),
    ],
    ['provider share', withPolicy(input, { maximumProviderShare: tighter(maximumProviderShare) })],
    ['lock-in cap', withPolicy(input, { lockInCap: tighter(lockInCap) })],
    ['window of runs', withShorterWindows(input)],
    [
      'allowed unmet work',
      withLanes(input, (lane) => ({
        ...lane,
        allowedUnmetShares: lane.allowedUnmetShares.map(({ bandId, share }) => ({ bandId, share: share * TIGHTER })),
      })),
    ],
    [
      'units on sale',
      withOffers(input, (offer) => {
        if (isElasticOffer(offer)) return { ...offer, maximumUnits: tighter(offer.maximumUnits) };
        const maximumUnitsPerStart = tighter(offer.maximumUnitsPerStart);
        return { ...offer, maximumUnits: tighter(offer.maximumUnits), maximumUnitsPerStart };
      }),
    ],
    [
      'lead time',
      withOffers(input, (offer) =>
        isElasticOffer(offer) || input.portfolio.some(({ offerId }) => offerId === offer.id)
          ? offer
          : { ...offer, leadTimeMonths: offer.leadTimeMonths + 1 },
      ),
    ],
    [
      'overcommit cap',
      withPolicy(input, {
        overcommitCaps: overcommitCaps.map((cap) => ({ ...cap, maximumIdleShare: cap.maximumIdleShare * TIGHTER })),
      }),
    ],
    ['budget', withPolicy(input, { budgets: budgets.map((budget) => ({ ...budget, limit: budget.limit * TIGHTER })) })],
    [
      'supply group',
      withPolicy(input, {
        supplyGroups: supplyGroups.map((group) => ({ ...group, maximumUnits: group.maximumUnits * TIGHTER })),
      }),
    ],
    ['reveal month', withPolicy(input, { revealMonth: Math.min(input.horizonMonths, revealMonth + 1) })],
  ];
  return changed.filter(([, tightened]) => canonicalJson(tightened) !== canonicalJson(input));
}
