import type { Guardrails, Lane } from '../../shared/domain/lane.ts';

/** Guardrails that forbid nothing. */
export function someGuardrails(fields: Partial<Guardrails> = {}): Guardrails {
  return {
    minimumReadiness: 0,
    observabilityFloor: 0,
    specialisedShareCap: 1,
    minimumElasticShare: 0,
    longestTermMonths: null,
    maximumProviderShare: null,
    fallbackCoverShare: 0,
    ...fields,
  };
}

/** A valid lane “serving” with flat load, no headroom, no spot, and guardrails that forbid nothing. */
export function aLane(fields: Partial<Lane> = {}): Lane {
  return {
    id: 'serving',
    name: 'Serving',
    laneType: 'recommendation-inference',
    workUnit: '1M inferences',
    unitCost: { name: '1k inferences', perWorkUnit: 1000 },
    latencyTargetMs: null,
    headroomShare: 0,
    interruptionToleranceShare: 0,
    deferrableShare: 0,
    unmetPenaltyPerWorkUnit: 100,
    allowedUnmetShares: [],
    blockMultipliers: [],
    guardrails: someGuardrails(),
    provenance: [],
    ...fields,
  };
}
