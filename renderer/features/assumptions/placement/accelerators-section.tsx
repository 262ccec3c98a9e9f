import type { ReactNode } from 'react';
import { type Accelerator, acceleratorSchema } from '../../../../shared/domain/accelerator.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { type EntryTable, numberColumn } from '../fields/number-column.tsx';

const TABLE: EntryTable<Accelerator> = {
  schema: acceleratorSchema,
  pathOf: (accelerator) => ['accelerators', accelerator.id],
  nameOf: (accelerator) => accelerator.name,
};

function columnsFor(currency: string): readonly Column<Accelerator>[] {
  return [
    { key: 'name', header: 'Accelerator', render: ({ name }) => name, title: ({ name }) => name },
    { key: 'manufacturer', header: 'Manufacturer', render: ({ manufacturer }) => manufacturer },
    { key: 'class', header: 'Silicon', render: ({ siliconClass }) => siliconClass },
    numberColumn(TABLE, { field: ['memoryGib'], header: 'Memory', unit: 'GiB', emptyMeans: 'unknown' }),
    numberColumn(TABLE, {
      field: ['listRatePerUnitHour'],
      header: 'List price',
      unit: `${currency} per unit-hour`,
      emptyMeans: 'unknown',
    }),
    confidenceColumn(),
  ];
}

type AcceleratorsSectionProps = { readonly accelerators: readonly Accelerator[]; readonly currency: string };

/** The kinds of accelerator and their list price, the base of the effective savings rate. */
export function AcceleratorsSection({ accelerators, currency }: AcceleratorsSectionProps): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'accelerators' ? (path[1] ?? null) : null));
  return (
    <Section id="accelerators" title="Accelerators" note="List prices are the base of the effective savings rate.">
      <DataTable
        caption="Accelerators with memory and list price"
        columns={columnsFor(currency)}
        rows={accelerators}
        rowKey={({ id }) => id}
        selectedKey={selected}
        onSelect={({ id }) => inspect(['accelerators', id])}
      />
    </Section>
  );
}
