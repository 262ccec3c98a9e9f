import { joinPath } from '../../shared/domain/problem.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { Violation } from './violation.ts';

function numbersIn(value: unknown, place: readonly string[]): Violation[] {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return [];
    return [
      { family: 'structure', place: joinPath(...place), sentence: `is ${value}, which is no amount.`, excess: 0 },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => numbersIn(child, [...place, key]));
}

/** Every number of the solution is finite. */
export function checkNumbers(solution: Solution): Violation[] {
  return numbersIn(solution, []);
}
