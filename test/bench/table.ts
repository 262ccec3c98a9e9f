import type { BenchRow } from './bench-row.ts';

const NOTHING = '–';

type Column = { readonly title: string; readonly cell: (row: BenchRow) => string };

function figure(value: number | null, format: (value: number) => string): string {
  return value === null || !Number.isFinite(value) ? NOTHING : format(value);
}

const seconds = (value: number): string => (value < 0.1 ? value.toFixed(4) : value.toFixed(2));
const mebibytes = (value: number): string => value.toFixed(0);

const columns: readonly Column[] = [
  { title: 'goal', cell: ({ goal }) => goal },
  { title: 'size', cell: ({ size }) => size },
  { title: 'ours s', cell: ({ oursSeconds }) => figure(oursSeconds, seconds) },
  { title: 'baseline', cell: ({ baseline }) => baseline },
  { title: 'baseline s', cell: ({ baselineSeconds }) => figure(baselineSeconds, seconds) },
  { title: 'ratio', cell: ({ ratio }) => figure(ratio, (value) => value.toPrecision(3)) },
  { title: 'objective', cell: ({ objective }) => figure(objective, (value) => value.toFixed(2)) },
  {
    title: 'difference',
    cell: ({ objectiveDifference }) => figure(objectiveDifference, (value) => value.toExponential(1)),
  },
  { title: 'gap %', cell: ({ gap }) => figure(gap, (value) => (value * 100).toFixed(4)) },
  { title: 'ours MiB', cell: ({ oursPeakMebibytes }) => figure(oursPeakMebibytes, mebibytes) },
  { title: 'baseline MiB', cell: ({ baselinePeakMebibytes }) => figure(baselinePeakMebibytes, mebibytes) },
  { title: 'note', cell: ({ note }) => note },
];

/** The lines of the bench as a table for people. */
export function benchTable(rows: readonly BenchRow[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => (line[index] ?? '').length)));
  return cells
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
