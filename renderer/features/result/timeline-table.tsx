import type { ReactNode } from 'react';
import { addMonths } from '../../../shared/domain/month.ts';
import {
  amountText,
  formatUnits,
  type TimelineBar,
  type TimelineRow,
  type Tranche,
} from '../../charts/contract-timeline.ts';
import { NO_VALUE } from '../../ui/format/format-number.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { ResultScene } from './result-scene.ts';
import { contractKind } from './timeline-words.ts';

type ContractRow = { readonly bar: TimelineBar; readonly tranche: Tranche; readonly group: string };

type TimelineTableProps = { readonly scene: ResultScene; readonly rows: readonly TimelineRow[] };

/** The contract timeline as a table: one row per contract. */
export function TimelineTable({ scene, rows }: TimelineTableProps): ReactNode {
  const first = scene.months[0] ?? '';
  const monthAt = (position: number): string => formatMonth(addMonths(first, position));
  const columns: readonly Column<ContractRow>[] = [
    { key: 'name', header: 'Contract', render: ({ bar }) => bar.name, title: ({ bar }) => bar.name },
    { key: 'provider', header: 'Provider', render: ({ bar }) => bar.provider },
    { key: 'accelerator', header: 'Accelerator', render: ({ group }) => group },
    {
      key: 'units',
      header: 'Units',
      align: 'end',
      render: ({ bar, tranche }) =>
        bar.measure === undefined ? formatUnits(tranche.units) : amountText(bar, tranche.units),
    },
    {
      key: 'kind',
      header: 'Kind',
      render: ({ bar, tranche }) => contractKind(bar) + (tranche.isLocked ? ', locked' : ''),
    },
    {
      key: 'sign',
      header: 'Sign by',
      render: ({ tranche }) => (tranche.signBy === null ? 'signed' : monthAt(tranche.signBy)),
    },
    { key: 'start', header: 'First month', render: ({ tranche }) => monthAt(tranche.start) },
    { key: 'end', header: 'Last month', render: ({ tranche }) => formatMonth(tranche.lastMonth) },
    {
      key: 'terms',
      header: 'Terms',
      wraps: true,
      render: ({ tranche }) => (tranche.terms.length === 0 ? NO_VALUE : tranche.terms.join('; ')),
    },
  ];
  return (
    <DataTable
      caption="Contracts: existing ones and purchases"
      columns={columns}
      rows={rows.flatMap((row): ContractRow[] =>
        row.kind === 'bar' ? row.bar.tranches.map((tranche) => ({ bar: row.bar, tranche, group: row.group })) : [],
      )}
      rowKey={({ bar, tranche }) => `contract-${bar.id}-${bar.tranches.indexOf(tranche)}`}
    />
  );
}
