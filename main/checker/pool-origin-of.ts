import { monthsBetween } from '../../shared/domain/month.ts';
import type { PoolOrigin } from '../../shared/domain/pool-origin.ts';
import type { PlanFigures } from './plan-figures.ts';

/** What decides to which pool of an accelerator and usage rate a contract belongs. */
export type PooledContract = {
  readonly acceleratorId: string;
  readonly provider: string;
  readonly termMonths: number;
};

/** The whole term of a contract that runs from one month to another, both included. */
export function wholeTerm({ firstMonth, lastMonth }: { firstMonth: string; lastMonth: string }): number {
  return monthsBetween(firstMonth, lastMonth) + 1;
}

/**
 * Pools are told apart where a lane with a placement on the accelerator limits the term (by the smallest of the limits
 * that the term keeps) or the share of a provider (by provider). Undefined: one pool for all.
 */
export function poolOriginOf(figures: PlanFigures, contract: PooledContract): PoolOrigin | undefined {
  const { lanes, placements } = figures.input.assumptions;
  let isTermLimited = false;
  let isProviderLimited = false;
  let kept = Number.POSITIVE_INFINITY;
  for (const { laneId, acceleratorId } of placements) {
    const lane = lanes.find(({ id }) => id === laneId);
    if (lane === undefined || acceleratorId !== contract.acceleratorId) continue;
    const { longestTermMonths: limit, maximumProviderShare } = lane.guardrails;
    if (maximumProviderShare !== null) isProviderLimited = true;
    if (limit === null) continue;
    isTermLimited = true;
    if (contract.termMonths <= limit) kept = Math.min(kept, limit);
  }
  if (!isTermLimited && !isProviderLimited) return undefined;
  return {
    provider: isProviderLimited ? contract.provider : null,
    longestTermMonths: kept === Number.POSITIVE_INFINITY ? null : kept,
  };
}
