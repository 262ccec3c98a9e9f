import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, largestThroughput, sumUses } from './band-figures.ts';
import { placeOfSeries } from './check-series.ts';
import type { PlanFigures } from './plan-figures.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';
import { wantedWork } from './wanted-work.ts';

/**
 * Demand: Σ e·ρ·units + unmet + moved out − moved in = (1 + head)·D + Σ runs for every lane, month and block. Equal, not “at least”:
 * otherwise idle units could be booked as work.
 */
function checkBalance(figures: PlanFigures, band: BandFigures): Violation[] {
  const { lanes, loadBlocks } = figures.input.assumptions;
  return lanes.flatMap((lane, l) => {
    const uses = band.uses.filter((use) => use.l === l);
    const unmet = band.unmet.filter((entry) => entry.l === l);
    const deferrals = band.deferrals.filter((entry) => entry.l === l);
    return loadBlocks.blocks.flatMap((block, b) =>
      figures.months.flatMap((month, t) => {
        const left =
          sumUses(uses, 'work', t, b) +
          unmet.reduce((sum, entry) => (entry.b === b ? sum + (entry.work[t] ?? 0) : sum), 0) +
          deferrals.reduce((sum, entry) => (entry.b === b ? sum + (entry.out[t] ?? 0) - (entry.in[t] ?? 0) : sum), 0);
        const right = wantedWork(figures, band, l, t, b);
        const excess = differenceOf({ left, right, perUnit: largestThroughput(band, lane.id, t) });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, 'lanes', lane.id, month, block.id);
        const sentence = `serves, leaves unmet or moves away ${left} ${lane.workUnit} an hour; ${right} are required.`;
        return [{ family: 'demand' as const, place, sentence, excess }];
      }),
    );
  });
}

/** The work a series claims is what its units do: units × throughput × delivered share. */
function checkClaimedWork(figures: PlanFigures, band: BandFigures): Violation[] {
  return band.uses.flatMap((use) =>
    figures.months.flatMap((month, t) => {
      const left = use.series.workPerHourByMonth[t] ?? Number.NaN;
      const right = use.work[t] ?? Number.NaN;
      const excess = differenceOf({ left, right, perUnit: use.placement?.states[t]?.throughput ?? 0 });
      if (excess === 0) return [];
      const place = joinPath(placeOfSeries(band.band.id, use.series), month);
      return [
        { family: 'demand' as const, place, sentence: `claims ${left} work an hour; its units do ${right}.`, excess },
      ];
    }),
  );
}

/** The demand family: balance of every lane, and work that follows from units. */
export function checkDemand(figures: PlanFigures, band: BandFigures): Violation[] {
  return [...checkBalance(figures, band), ...checkClaimedWork(figures, band)];
}
