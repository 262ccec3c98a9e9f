import { readAt, replaceAt } from '../../shared/domain/path.ts';
import { joinPath, RefusedInput } from '../../shared/domain/problem.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Violation } from './violation.ts';

const wrong = (place: string, sentence: string): Violation => ({ family: 'relaxation', place, sentence, excess: 0 });

/** The numbers a limit's place holds: itself, or the shares of a list by band, where bands not listed have 0. */
function numbersAt(assumptions: unknown, place: string): number[] {
  const held = readAt(assumptions, place.split('/').slice(1));
  if (typeof held === 'number') return [held];
  if (!Array.isArray(held)) return [];
  return [0, ...held.flatMap((entry: unknown) => sharesIn(entry))];
}

function sharesIn(entry: unknown): number[] {
  if (typeof entry !== 'object' || entry === null || !('share' in entry)) return [];
  return typeof entry.share === 'number' ? [entry.share] : [];
}

/**
 * A way out belongs to a plan without a portfolio; it starts from what the plan says, and its overrides set just the
 * limits it names to what it tells.
 */
export function checkRelaxation({ assumptions }: SolveInput, { relaxation, proof }: Solution): Violation[] {
  if (relaxation === null) return [];
  if (proof.objective !== null) return [wrong('relaxation', 'is told of a plan that has a portfolio.')];
  const places = new Set(relaxation.limits.map(({ path }) => path));
  try {
    const relaxed = relaxation.overrides.reduce((held, { path, value }) => replaceAt(held, path, value), assumptions);
    return [
      ...relaxation.overrides
        .map(({ path }) => joinPath('assumptions', ...path))
        .filter((place) => !places.has(place))
        .map((place) => wrong(place, 'is changed without being told.')),
      ...relaxation.limits
        .filter(({ path, from }) => !numbersAt(assumptions, path).includes(from))
        .map(({ path, from }) => wrong(path, `is told as ${from}; the plan says otherwise.`)),
      ...relaxation.limits
        .filter(({ path, to }) => !numbersAt(relaxed, path).includes(to))
        .map(({ path, to }) => wrong(path, `is told to become ${to}; the overrides say otherwise.`)),
    ];
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    return [wrong('relaxation', `changes what the plan does not have: ${error.message}`)];
  }
}
