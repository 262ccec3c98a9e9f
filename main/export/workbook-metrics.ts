import type { MetricUnit } from '../../shared/domain/metrics/metric.ts';
import { type Cell, figure, type Format, header, label, note } from './cell.ts';
import { metricLines, type MetricLine } from './metric-lines.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

const HEADERS = ['By', 'Band', 'Of', 'Metric', 'Unit', 'Value', 'Formula, or what it needs'];
const WIDTHS = [16, 24, 46, 34, 30, 20, 120];

function formatOf(unit: MetricUnit): Format {
  if (unit === 'money') return 'money';
  if (unit === 'share') return 'factor';
  return unit.startsWith('money-per') ? 'unit-cost' : 'quantity';
}

/** Lays out the sheet “Metrics”: every metric as the app computed it, with its formula in words. */
export function layOutMetrics(facts: WorkbookFacts): SheetDraft {
  const { bands, lanes, accelerators, offers, workloads, policy } = facts.run.input.assumptions;
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | null): string[] =>
    id === null ? [] : [list.find((entry) => entry.id === id)?.name ?? id];
  const subject = (line: MetricLine): string =>
    [
      ...nameIn(lanes, line.laneId),
      ...nameIn([...offers, ...policy.budgets, ...workloads], line.entryId),
      ...nameIn(accelerators, line.acceleratorId),
      ...(line.provider === null ? [] : [line.provider]),
      ...(line.startMonth === null ? [] : [line.startMonth]),
    ].join(', ');
  const sheet = new SheetDraft('Metrics');
  for (const [column, width] of WIDTHS.entries()) sheet.widths.set(column, width);
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.put(0, 0, { kind: 'text', text: 'Metrics', role: 'title' });
  sheet.put(1, 0, note('As the app computed them; they do not change with the inputs. Shares are 0 to 1.'));
  sheet.putRow(2, 0, HEADERS.map(header));
  for (const line of metricLines(facts)) {
    const cells: Cell[] = [
      label(line.by),
      label(nameIn(bands, line.bandId)[0] ?? 'all bands'),
      label(subject(line)),
      label(line.metric.name),
      label(line.unit),
      line.value === null ? label('') : figure(line.value, formatOf(line.metric.unit)),
      label(line.needs === null ? line.metric.formula : `needs ${line.needs}`),
    ];
    sheet.putRow(sheet.rowCount, 0, cells);
  }
  return sheet;
}
