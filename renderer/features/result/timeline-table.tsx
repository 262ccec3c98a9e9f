import type { ReactNode } from 'react';
import { addMonths } from '../../../shared/domain/month.ts';
import type { TimelineBar, TimelineRow } from '../../charts/contract-timeline.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { ResultScene } from './result-scene.ts';
import { contractKind } from './timeline-words.ts';

type ContractRow = { readonly bar: TimelineBar; readonly group: string };

type TimelineTableProps = { readonly scene: ResultScene; readonly rows: readonly TimelineRow[] };

/** The contract timeline as a table: one row per contract. */
export function TimelineTable({ scene, rows }: TimelineTableProps): ReactNode {
  const first = scene.months[0] ?? '';
  const monthAt = (position: number): string => formatMonth(addMonths(first, position));
  const columns: readonly Column<ContractRow>[] = [
    { key: 'name', header: 'Contract', render: ({ bar }) => bar.name, title: ({ bar }) => bar.name },
    { key: 'provider', header: 'Provider', render: ({ bar }) => bar.provider },
    { key: 'accelerator', header: 'Accelerator', render: ({ group }) => group },
    { key: 'units', header: 'Units', align: 'end', render: ({ bar }) => bar.units },
    { key: 'kind', header: 'Kind', render: ({ bar }) => contractKind(bar) + (bar.isLocked ? ', locked' : '') },
    { key: 'sign', header: 'Sign by', render: ({ bar }) => (bar.signBy === null ? 'signed' : monthAt(bar.signBy)) },
    { key: 'start', header: 'First month', render: ({ bar }) => monthAt(bar.start) },
    { key: 'end', header: 'Last month', render: ({ bar }) => formatMonth(bar.lastMonth) },
  ];
  return (
    <DataTable
      caption="Contracts: existing ones and purchases"
      columns={columns}
      rows={rows.flatMap((row): ContractRow[] => (row.kind === 'bar' ? [row] : []))}
      rowKey={({ bar }) => `contract-${bar.id}`}
    />
  );
}
