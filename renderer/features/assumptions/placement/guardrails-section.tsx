import type { ReactNode } from 'react';
import { type Lane, laneSchema } from '../../../../shared/domain/lane.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { type EntryTable, numberColumn } from '../fields/number-column.tsx';

const TABLE: EntryTable<Lane> = {
  schema: laneSchema,
  pathOf: (lane) => ['lanes', lane.id],
  nameOf: (lane) => lane.name,
};

const COLUMNS: readonly Column<Lane>[] = [
  { key: 'name', header: 'Lane', render: ({ name }) => name, title: ({ name }) => name },
  numberColumn(TABLE, { field: ['guardrails', 'minimumReadiness'], header: 'Least readiness', unit: '%', scale: 100 }),
  numberColumn(TABLE, {
    field: ['guardrails', 'observabilityFloor'],
    header: 'Least observability',
    unit: '%',
    scale: 100,
  }),
  numberColumn(TABLE, {
    field: ['guardrails', 'specialisedShareCap'],
    header: 'Specialised silicon, most',
    unit: '% of work',
    scale: 100,
  }),
  numberColumn(TABLE, {
    field: ['guardrails', 'minimumElasticShare'],
    header: 'Elastic, least',
    unit: '% of work',
    scale: 100,
  }),
  numberColumn(TABLE, {
    field: ['guardrails', 'longestTermMonths'],
    header: 'Longest term',
    unit: 'months',
    emptyMeans: 'any',
  }),
  numberColumn(TABLE, {
    field: ['guardrails', 'maximumProviderShare'],
    header: 'One provider, most',
    unit: '% of committed work',
    scale: 100,
    emptyMeans: 'any',
  }),
  numberColumn(TABLE, {
    field: ['guardrails', 'fallbackCoverShare'],
    header: 'Fallback cover',
    unit: '% of specialised',
    scale: 100,
  }),
];

/** The limits each lane sets on where its work may run. */
export function GuardrailsSection({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'lanes' ? (path[1] ?? null) : null));
  return (
    <Section id="guardrails" title="Guardrails" note="Limits each lane sets on where its work may run.">
      <DataTable
        caption="Guardrails of each lane"
        columns={COLUMNS}
        rows={lanes}
        rowKey={(lane) => lane.id}
        selectedKey={selected}
        onSelect={(lane) => inspect(['lanes', lane.id])}
      />
    </Section>
  );
}
