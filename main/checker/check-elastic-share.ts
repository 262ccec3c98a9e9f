import { isElasticOffer } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, largestThroughput, sumUsesOfMonth } from './band-figures.ts';
import { unmetWorkOfMonth } from './check-service.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';
import { wantedWorkOfMonth } from './wanted-work.ts';

/** Elastic share: share × (wanted − unmet work) ≤ work on demand, on spot and by flex start, per lane and month. */
export function checkElasticShare(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.input.assumptions.lanes.flatMap((lane, l) => {
    const share = lane.guardrails.minimumElasticShare;
    if (share <= 0) return [];
    const uses = band.uses.filter(({ offer, ...use }) => use.l === l && offer !== null && isElasticOffer(offer));
    return figures.months.flatMap((month, t): Violation[] => {
      const left = share * (wantedWorkOfMonth(figures, band, l, t) - unmetWorkOfMonth(figures, band, l, t));
      const right = sumUsesOfMonth(figures, uses, 'work', t);
      const perUnit = largestThroughput(band, lane.id, t) * (figures.monthHours[t] ?? 0);
      const excess = excessOver({ left, right, perUnit });
      if (excess === 0) return [];
      const place = joinPath('bands', band.band.id, 'lanes', lane.id, month);
      const sentence = `wants ${left} of its work on capacity without commitment; ${right} are there.`;
      return [{ family: 'elastic-share', place, sentence, excess }];
    });
  });
}
