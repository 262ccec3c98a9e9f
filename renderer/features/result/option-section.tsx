import type { ReactNode } from 'react';
import { formatMonth } from '../../ui/format/format-month.ts';
import { Section } from '../../ui/layout/section.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { type OptionWords, optionWords } from './option-words.ts';
import type { ResultScene } from './result-scene.ts';

type OptionRow = OptionWords & { readonly band: string };

const columns: readonly Column<OptionRow>[] = [
  { key: 'band', header: 'Band', render: ({ band }) => band },
  { key: 'month', header: 'Month', render: ({ month }) => formatMonth(month) },
  { key: 'contract', header: 'Contract', render: ({ contract }) => contract, title: ({ contract }) => contract },
  { key: 'sentence', header: 'What to do', wraps: true, render: ({ sentence }) => sentence },
];

/** What to do with contracts after they are signed: renew, end, exchange, sell on. Nothing where no clause is used. */
export function OptionSection({ scene }: { readonly scene: ResultScene }): ReactNode {
  const rows = scene.bands.flatMap((band) =>
    optionWords(scene, band).map((words): OptionRow => ({ ...words, band: band.name })),
  );
  if (rows.length === 0) return null;
  return (
    <Section
      id="result-options"
      title="What to do with contracts later"
      note="Decided per band once bands can be told apart, the same in every band before. Units may be any fraction."
    >
      <DataTable
        caption="Contracts renewed, ended early, exchanged and sold on, by band"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
