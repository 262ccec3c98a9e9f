import type { CsvTableParts } from './csv-text.ts';
import { metricLines } from './metric-lines.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** Every metric by everything it is told by, with its formula, and what is needed where it has no value. */
export function metricsTable(facts: WorkbookFacts): CsvTableParts {
  return {
    name: 'metrics',
    headers: [
      'by',
      'band_id',
      'lane_id',
      'accelerator_id',
      'provider',
      'entry_id',
      'start_month',
      'metric_id',
      'metric',
      'unit',
      'value',
      'needs',
      'formula',
    ],
    rows: metricLines(facts).map((line) => [
      line.by,
      line.bandId,
      line.laneId,
      line.acceleratorId,
      line.provider,
      line.entryId,
      line.startMonth,
      line.metric.id,
      line.metric.name,
      line.unit,
      line.value,
      line.needs,
      line.metric.formula,
    ]),
  };
}
