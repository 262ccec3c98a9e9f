import { addMonths } from '../../../shared/domain/month.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { ReadinessRow } from '../../../shared/domain/questions/readiness.ts';
import { milestoneAt } from '../../../shared/domain/readiness.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { servesTheSame, statesOf, withMigrationAllowed } from './changed-placement.ts';

/** Whether readiness that is there from the start would change nothing, were the lane allowed to run there. */
function isReady(input: SolveInput, placement: Placement): boolean {
  const last = placement.readiness.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1);
  if (last === undefined) return false;
  const allowed = withMigrationAllowed(placement, input.startMonth);
  const fromTheStart = { ...allowed, readiness: [{ ...last, month: addMonths(input.startMonth, -120) }] };
  return servesTheSame(input, allowed, fromTheStart);
}

/** What is known of a placement before anything is solved; null where it is open and ready in every month and band. */
export function readinessRow(input: SolveInput, placement: Placement): ReadinessRow | null {
  const states = statesOf(input, placement, 0);
  const isAlwaysOpen = states.every(({ closedBecause }) => closedBecause === null);
  if (isAlwaysOpen && isReady(input, placement)) return null;
  const opens = states.findIndex(({ closedBecause }) => closedBecause === null);
  const { readiness, migration, isIncumbent } = placement;
  const lastMonth = addMonths(input.startMonth, input.horizonMonths - 1);
  const now = milestoneAt(readiness, input.startMonth, 0);
  return {
    placementId: placement.id,
    migration: isIncumbent ? 'incumbent' : (migration?.status ?? 'none'),
    opensMonth: opens < 0 ? null : addMonths(input.startMonth, opens),
    heldBack: states[0]?.closedBecause ?? null,
    isProven: now !== null && now === milestoneAt(readiness, lastMonth, 0),
    allowed: null,
    breaksRules: false,
    earlier: [],
    earlierWithMigration: null,
    later: null,
  };
}
