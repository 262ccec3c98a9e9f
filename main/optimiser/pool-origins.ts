import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { monthsBetween } from '../../shared/domain/month.ts';
import type { ExistingCapacity } from '../../shared/domain/existing-commitment.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import type { PoolOrigin } from '../../shared/domain/pool-origin.ts';

/** The whole term of a contract that is on offer or runs already, months. */
function termOf(contract: ContractOffer | ExistingCapacity): number {
  return 'termMonths' in contract ? contract.termMonths : monthsBetween(contract.firstMonth, contract.lastMonth) + 1;
}

/**
 * The origin of the pool of a contract: absent unless a lane that runs on its accelerator limits the term or the share of
 * a provider. Terms fall into classes, one for each limit and one for longer terms.
 */
export function originOf(
  { lanes, placements }: Assumptions,
  contract: ContractOffer | ExistingCapacity,
): PoolOrigin | undefined {
  const guardrails = lanes
    .filter((lane) => placements.some((p) => p.laneId === lane.id && p.acceleratorId === contract.acceleratorId))
    .map((lane) => lane.guardrails);
  const limits = guardrails
    .flatMap(({ longestTermMonths }) => (longestTermMonths === null ? [] : [longestTermMonths]))
    .toSorted((a, b) => a - b);
  const isByProvider = guardrails.some(({ maximumProviderShare }) => maximumProviderShare !== null);
  if (limits.length === 0 && !isByProvider) return undefined;
  const term = termOf(contract);
  return {
    provider: isByProvider ? contract.provider : null,
    longestTermMonths: limits.find((limit) => term <= limit) ?? null,
  };
}
