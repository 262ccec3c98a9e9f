import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures, StandbyUnits, UnitUse } from './band-figures.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Longest term of the contracts behind some units, months; none where the pool does not say, or for units on demand. */
function termBehind(use: UnitUse | StandbyUnits): number {
  if (!('offer' in use)) return use.series.offerId === null ? longestOf(use) : 0;
  if (use.offer === null) return longestOf(use);
  return use.offer.kind === 'spend-commitment' ? use.offer.termMonths : 0;
}

function longestOf({ series }: UnitUse | StandbyUnits): number {
  return series.origin?.longestTermMonths ?? Number.POSITIVE_INFINITY;
}

/** Longest term: no units of contracts with a longer term serve the lane or stand by for it. */
export function checkLongestTerm(figures: PlanFigures, band: BandFigures): Violation[] {
  const { lanes, loadBlocks } = figures.input.assumptions;
  return [...band.uses, ...band.standby].flatMap((use) => {
    const lane = lanes[use.l];
    const longest = lane?.guardrails.longestTermMonths ?? Number.POSITIVE_INFINITY;
    if (lane === undefined || termBehind(use) <= longest) return [];
    return figures.months.flatMap((month, t): Violation[] => {
      const excess = excessOver({ left: use.units[t] ?? Number.NaN, right: 0 });
      if (excess === 0) return [];
      const block = loadBlocks.blocks[use.b]?.id ?? '';
      const place = joinPath('bands', band.band.id, 'lanes', lane.id, month, block);
      const sentence = `runs on ${excess} units of contracts with a term of more than ${longest} months.`;
      return [{ family: 'longest-term', place, sentence, excess }];
    });
  });
}
