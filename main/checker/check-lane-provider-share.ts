import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, largestThroughput, sumUsesOfMonth } from './band-figures.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Provider share of a lane: work of a month on commitments with one provider ≤ share × that on all commitments. */
export function checkLaneProviderShare(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.input.assumptions.lanes.flatMap((lane, l) => {
    const share = lane.guardrails.maximumProviderShare;
    if (share === null) return [];
    const committed = band.uses.filter(
      (use) => use.l === l && (use.offer === null || use.offer.kind === 'spend-commitment'),
    );
    const byProvider = Map.groupBy(committed, ({ offer, series }) => offer?.provider ?? series.origin?.provider ?? '');
    return figures.months.flatMap((month, t) => {
      const right = share * sumUsesOfMonth(figures, committed, 'work', t);
      const perUnit = largestThroughput(band, lane.id, t) * (figures.monthHours[t] ?? 0);
      return [...byProvider].flatMap(([provider, uses]): Violation[] => {
        const left = sumUsesOfMonth(figures, uses, 'work', t);
        const excess = excessOver({ left, right, perUnit });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, 'lanes', lane.id, month, provider);
        const sentence = `does ${left} work on commitments with “${provider}”; ${right} are its share.`;
        return [{ family: 'lane-provider-share', place, sentence, excess }];
      });
    });
  });
}
