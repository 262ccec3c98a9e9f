import { isElasticOffer, isInterruptible } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, largestThroughput, sumUses } from './band-figures.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';
import { wantedWork } from './wanted-work.ts';

/**
 * Spot tolerance: work on spot and flex start ≤ tolerance × ((1 + head)·D + runs) per lane, month and block. A lane that
 * tolerates interruption of all its work has no limit, also where a block takes work in.
 */
export function checkSpotTolerance(figures: PlanFigures, band: BandFigures): Violation[] {
  const { lanes, loadBlocks } = figures.input.assumptions;
  return lanes.flatMap((lane, l) => {
    if (lane.interruptionToleranceShare >= 1) return [];
    const uses = band.uses.filter(
      ({ offer, ...use }) => use.l === l && offer !== null && isElasticOffer(offer) && isInterruptible(offer),
    );
    return loadBlocks.blocks.flatMap((block, b) =>
      figures.months.flatMap((month, t) => {
        const left = sumUses(uses, 'work', t, b);
        const right = lane.interruptionToleranceShare * wantedWork(figures, band, l, t, b);
        const excess = excessOver({ left, right, perUnit: largestThroughput(band, lane.id, t) });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, 'lanes', lane.id, month, block.id);
        const sentence = `serves ${left} work an hour on interruptible capacity; the lane tolerates ${right}.`;
        return [{ family: 'spot-tolerance' as const, place, sentence, excess }];
      }),
    );
  });
}
