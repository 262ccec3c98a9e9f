import { joinPath } from '../../shared/domain/problem.ts';
import type { RunSeries } from '../../shared/domain/run-series.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { type BandFigures, largestThroughput } from './band-figures.ts';
import { wrongAmounts, wrongLaneOrBlock } from './check-lane-series.ts';
import { hoursOf, type PlanFigures } from './plan-figures.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

const placeOf = (bandId: string, { workloadId, runId, blockId }: RunSeries): string =>
  joinPath('bands', bandId, 'runs', workloadId, runId, blockId);

/** Each run series points to a planned run, stands once, has every month, and is not negative. */
export function checkRunSeries(figures: PlanFigures, result: BandResult): Violation[] {
  const seen = new Set<string>();
  return result.runs.flatMap((series) => {
    const place = placeOf(result.bandId, series);
    const workload = figures.input.assumptions.workloads.find(({ id }) => id === series.workloadId);
    const isPlanned = workload?.discreteRuns.some(({ id }) => id === series.runId) ?? false;
    const sentences = [
      ...(isPlanned ? [] : ['names a run that is not planned.']),
      ...(workload === undefined
        ? []
        : wrongLaneOrBlock(figures, { laneId: workload.laneId, blockId: series.blockId })),
      ...wrongAmounts(figures, [series.workPerHourByMonth]),
      ...(seen.has(place) ? ['stands twice.'] : []),
    ];
    seen.add(place);
    return sentences.map((sentence) => ({ family: 'structure' as const, place, sentence, excess: 0 }));
  });
}

/** The discrete-runs family: in every band each run does its whole work, in the months of its window alone. */
export function checkDiscreteRuns(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.input.assumptions.workloads.flatMap((workload) =>
    workload.discreteRuns.flatMap((run): Violation[] => {
      const mine = band.runs.filter(({ series }) => series.workloadId === workload.id && series.runId === run.id);
      const place = joinPath('bands', band.band.id, 'runs', workload.id, run.id);
      let [inside, outside, perUnit] = [0, 0, 0];
      figures.months.forEach((month, t) => {
        const work = mine.reduce((sum, entry) => sum + hoursOf(figures, t, entry.b) * (entry.work[t] ?? 0), 0);
        if (run.earliestMonth <= month && month <= run.deadlineMonth) inside += work;
        else outside += work;
        perUnit = Math.max(perUnit, largestThroughput(band, workload.laneId, t) * (figures.monthHours[t] ?? 0));
      });
      const excess = differenceOf({ left: inside, right: run.work, perUnit });
      const strayed = differenceOf({ left: outside, right: 0, perUnit });
      return [
        ...(excess === 0
          ? []
          : [
              {
                family: 'discrete-runs' as const,
                place,
                sentence: `does ${inside} work by its deadline; ${run.work} is its work.`,
                excess,
              },
            ]),
        ...(strayed === 0
          ? []
          : [
              {
                family: 'discrete-runs' as const,
                place,
                sentence: `does ${outside} work outside ${run.earliestMonth} to ${run.deadlineMonth}.`,
                excess: strayed,
              },
            ]),
      ];
    }),
  );
}
