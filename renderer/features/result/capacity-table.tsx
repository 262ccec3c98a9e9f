import type { ReactNode } from 'react';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { type BandCapacity, workSources } from './capacity-view.ts';
import { workSourceLooks } from './source-names.ts';

type CapacityRow = { readonly capacity: BandCapacity; readonly t: number; readonly month: string };

type CapacityTableProps = {
  readonly months: readonly string[];
  readonly bands: readonly BandCapacity[];
  readonly unit: string;
};

/** The capacity charts as a table: one row per band and month. */
export function CapacityTable({ months, bands, unit }: CapacityTableProps): ReactNode {
  const rows = bands.flatMap((capacity) => months.map((month, t): CapacityRow => ({ capacity, t, month })));
  const decimals = rows.some((row) => (row.capacity.required[row.t] ?? 0) >= 1000) ? 0 : 1;
  const figures = (key: string, header: string, read: (row: CapacityRow) => number | null): Column<CapacityRow> => ({
    key,
    header,
    align: 'end',
    render: (row) => formatNumber(read(row), decimals),
  });
  const columns: readonly Column<CapacityRow>[] = [
    { key: 'month', header: 'Month', render: (row) => formatMonth(row.month) },
    { key: 'band', header: 'Band', render: (row) => row.capacity.band.name },
    figures('required', 'required', (row) => row.capacity.required[row.t] ?? 0),
    ...(bands.some((capacity) => capacity.afterMoves !== null)
      ? [
          figures('after-moves', 'to serve after moving', (row) => {
            const { afterMoves, required } = row.capacity;
            return (afterMoves ?? required)[row.t] ?? 0;
          }),
        ]
      : []),
    ...workSources.map((source) =>
      figures(source, workSourceLooks[source].name, (row) => row.capacity.bySource[source][row.t] ?? 0),
    ),
    ...(bands.some((capacity) => capacity.standby !== null)
      ? [figures('standby', 'standing by', (row) => row.capacity.standby?.[row.t] ?? 0)]
      : []),
    ...(bands.some((capacity) => capacity.committed !== null)
      ? [figures('capacity', 'all committed', (row) => row.capacity.committed?.[row.t] ?? null)]
      : []),
  ];
  return (
    <>
      <p className="lw-muted lw-small">All figures in {unit}.</p>
      <DataTable
        caption={`Capacity against demand by band and month, in ${unit}`}
        columns={columns}
        rows={rows}
        rowKey={(row) => `capacity-${row.capacity.band.id}-${row.month}`}
      />
    </>
  );
}
