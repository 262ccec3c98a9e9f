import { checkAssumptions } from '../../../shared/domain/plan-check.ts';
import type { ClauseWorth } from '../../../shared/domain/questions/negotiate.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { ReSolver } from '../re-solver.ts';
import { withOffers } from '../with-offer.ts';
import type { ChangedOffer } from './clause-changes.ts';

/** The plan with one offer replaced. */
export function withChangedOffer(input: SolveInput, { offer }: ChangedOffer): SolveInput {
  return withOffers(input, (other) => (other.id === offer.id ? offer : other));
}

/** Why a plan is not sound any more, as a sentence; null: it is. */
function refusalOf({ startMonth, horizonMonths, assumptions }: SolveInput): string | null {
  const [problem] = checkAssumptions({ startMonth, horizonMonths, assumptions });
  return problem === undefined ? null : problem.sentence;
}

/** What a changed plan saves against an optimum. What a search finds to be worth something is confirmed by the checker. */
export async function savedBy(solver: ReSolver, changed: SolveInput, optimum: number): Promise<number | null> {
  const probe = await solver.probe(changed);
  if (probe === null) return null;
  const isNothing = Math.abs(optimum - probe.objective) <= optimumPrecision(optimum);
  if (isNothing) return optimum - probe.objective;
  const solved = await solver.optimum(changed);
  return solved === null ? null : optimum - solved.objective;
}

/** What an offer with other terms is worth. `units`: what the optimum as offered buys of it. */
export async function clauseWorth(
  solver: ReSolver,
  changed: SolveInput,
  { change, direction }: Pick<ClauseWorth, 'change' | 'direction'>,
  optimum: number,
  units: number,
): Promise<ClauseWorth> {
  const refused = refusalOf(changed);
  const worth = refused === null ? await savedBy(solver, changed, optimum) : null;
  const worthPerUnit = worth === null || units <= 0 ? null : worth / units;
  return { change, direction, worth, worthPerUnit, refused };
}
