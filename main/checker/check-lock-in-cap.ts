import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { owedAt } from './check-remaining-commitment.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Lock-in cap: money still owed on terms signed by the end of each month ≤ cap. */
export function checkLockInCap(figures: PlanFigures, band: BandFigures): Violation[] {
  const cap = figures.input.assumptions.policy.lockInCap;
  if (cap === null) return [];
  return figures.months.flatMap((month, t): Violation[] => {
    const left = owedAt(figures, band, t);
    const excess = excessOver({ left, right: cap });
    if (excess === 0) return [];
    const place = joinPath('bands', band.band.id, 'lockInCap', month);
    return [{ family: 'lock-in-cap', place, sentence: `still owes ${left}; the cap is ${cap}.`, excess }];
  });
}
