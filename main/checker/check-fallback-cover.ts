import { joinPath } from '../../shared/domain/problem.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import type { StandbySeries } from '../../shared/domain/standby-series.ts';
import { type BandFigures, largestThroughput, sumUses } from './band-figures.ts';
import { wrongAmounts, wrongLaneOrBlock } from './check-lane-series.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

function wrongPointers(figures: PlanFigures, series: StandbySeries): string[] {
  const { accelerators, offers } = figures.input.assumptions;
  const accelerator = accelerators.find(({ id }) => id === series.acceleratorId);
  const sentences = wrongLaneOrBlock(figures, series);
  if (accelerator?.siliconClass !== 'general') sentences.push('stands by on what is no general accelerator.');
  if (series.offerId === null) return sentences;
  const offer = offers.find(({ id }) => id === series.offerId);
  if (offer?.kind !== 'on-demand' || offer.acceleratorId !== series.acceleratorId || !offer.isCapacityGuaranteed)
    sentences.push('names no on-demand offer of that accelerator whose capacity is guaranteed.');
  if (series.usageRatePerUnitHour !== 0) sentences.push('carries a usage rate, which only committed capacity has.');
  return sentences;
}

/** Each standby series points to what can stand by, stands once, has every month, and is not negative. */
export function checkStandbySeries(figures: PlanFigures, result: BandResult): Violation[] {
  const seen = new Set<string>();
  return result.standby.flatMap((series) => {
    const { unitsByMonth, ...identity } = series;
    const place = joinPath(
      'bands',
      result.bandId,
      'standby',
      series.laneId,
      series.blockId,
      series.offerId ?? series.acceleratorId,
    );
    const key = JSON.stringify(identity);
    const sentences = [
      ...wrongPointers(figures, series),
      ...wrongAmounts(figures, [unitsByMonth]),
      ...(seen.has(key) ? ['stands twice.'] : []),
    ];
    seen.add(key);
    return sentences.map((sentence) => ({ family: 'structure' as const, place, sentence, excess: 0 }));
  });
}

/** Fallback cover: share × work on specialised silicon ≤ what the units standing by could do, per lane, month and block. */
export function checkFallbackCover(figures: PlanFigures, band: BandFigures): Violation[] {
  const { lanes, loadBlocks } = figures.input.assumptions;
  return lanes.flatMap((lane, l) => {
    const share = lane.guardrails.fallbackCoverShare;
    if (share <= 0) return [];
    const uses = band.uses.filter((use) => use.l === l && use.accelerator.siliconClass === 'specialised');
    const standby = band.standby.filter((entry) => entry.l === l);
    return loadBlocks.blocks.flatMap((block, b) =>
      figures.months.flatMap((month, t): Violation[] => {
        const left = share * sumUses(uses, 'work', t, b);
        const right = standby.reduce((sum, entry) => (entry.b === b ? sum + (entry.work[t] ?? 0) : sum), 0);
        const excess = excessOver({ left, right, perUnit: largestThroughput(band, lane.id, t) });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, 'lanes', lane.id, month, block.id);
        const sentence = `wants general capacity for ${left} work an hour standing by; there is some for ${right}.`;
        return [{ family: 'fallback-cover', place, sentence, excess }];
      }),
    );
  });
}
