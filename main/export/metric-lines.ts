import { everyMetric } from '../../shared/domain/metrics/every-metric.ts';
import type { MetricDefinition } from '../../shared/domain/metrics/metric.ts';
import { metricReport } from '../../shared/domain/metrics/metric-report.ts';
import { metricUnitWords } from '../../shared/domain/metrics/metric-units.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** One metric of one subject, as tables hold it. Ids are null where they do not tell the subject. */
export type MetricLine = {
  /** What it is told by: bands, lanes, accelerators, providers, placements, purchases, budgets, retraining. */
  readonly by: string;
  /** Null: over all bands by probability; of purchases, in all bands. */
  readonly bandId: string | null;
  readonly laneId: string | null;
  readonly acceleratorId: string | null;
  readonly provider: string | null;
  /** The offer, budget or workload. */
  readonly entryId: string | null;
  readonly startMonth: string | null;
  readonly metric: MetricDefinition;
  /** The unit in words; shares are 0 to 1. */
  readonly unit: string;
  readonly value: number | null;
  readonly needs: string | null;
};

type Told = {
  readonly band: string | null;
  readonly lane?: string | null;
  readonly accelerator?: string | null;
  readonly provider?: string | null;
  readonly offer?: string;
  readonly budget?: string;
  readonly workload?: string;
  readonly startMonth?: string;
  readonly values: Readonly<Record<string, number | null>>;
  readonly needs: Readonly<Record<string, string>>;
};

function linesOf(by: string, told: Told): MetricLine[] {
  return everyMetric.flatMap((metric): MetricLine[] => {
    const value = told.values[metric.id];
    if (value === undefined) return [];
    return [
      {
        by,
        bandId: told.band,
        laneId: told.lane ?? null,
        acceleratorId: told.accelerator ?? null,
        provider: told.provider ?? null,
        entryId: told.offer ?? told.budget ?? told.workload ?? null,
        startMonth: told.startMonth ?? null,
        metric,
        unit: metric.unit === 'share' ? 'share' : metricUnitWords[metric.unit],
        value,
        needs: told.needs[metric.id] ?? null,
      },
    ];
  });
}

/** Every metric of a run, one line each. */
export function metricLines({ run }: WorkbookFacts): MetricLine[] {
  const { definitions: _definitions, ...told } = metricReport(run.input, run.solution);
  return Object.entries(told).flatMap(([by, rows]) => rows.flatMap((row: Told) => linesOf(by, row)));
}
