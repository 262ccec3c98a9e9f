import type { ReactNode } from 'react';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { type Lane, laneSchema } from '../../../../shared/domain/lane.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { type EntryTable, numberColumn } from '../fields/number-column.tsx';
import { AllowedUnmetField } from './allowed-unmet-field.tsx';

const TABLE: EntryTable<Lane> = {
  schema: laneSchema,
  pathOf: (lane) => ['lanes', lane.id],
  nameOf: (lane) => lane.name,
};

function columnsFor(assumptions: Assumptions, currency: string): readonly Column<Lane>[] {
  return [
    { key: 'name', header: 'Lane', render: ({ name }) => name, title: ({ name }) => name },
    { key: 'workUnit', header: 'Work unit', render: ({ workUnit }) => workUnit },
    numberColumn(TABLE, { field: ['latencyTargetMs'], header: 'Latency target', unit: 'ms', emptyMeans: 'none' }),
    numberColumn(TABLE, { field: ['headroomShare'], header: 'Headroom', unit: '% of demand', scale: 100 }),
    numberColumn(TABLE, {
      field: ['interruptionToleranceShare'],
      header: 'May be interrupted',
      unit: '% of work',
      scale: 100,
    }),
    numberColumn(TABLE, { field: ['deferrableShare'], header: 'May be moved', unit: '% of a block', scale: 100 }),
    numberColumn(TABLE, {
      field: ['unmetPenaltyPerWorkUnit'],
      header: 'Unmet penalty',
      unit: `${currency} per work unit`,
    }),
    ...assumptions.bands.map(
      (band): Column<Lane> => ({
        key: `unmet-${band.id}`,
        header: `May stay unmet, ${band.name}`,
        unit: '% of work',
        align: 'end',
        render: (lane) => <AllowedUnmetField lane={lane} band={band} />,
      }),
    ),
    confidenceColumn(),
  ];
}

type LanesSectionProps = { readonly assumptions: Assumptions; readonly currency: string };

/** What each lane needs: latency, headroom, what may be interrupted, moved or left unmet, and what unmet work costs. */
export function LanesSection({ assumptions, currency }: LanesSectionProps): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'lanes' ? (path[1] ?? null) : null));
  return (
    <Section id="lanes" title="Lanes" note="Pools of workloads with one work unit and one service promise.">
      <DataTable
        caption="Lanes with their service promises"
        columns={columnsFor(assumptions, currency)}
        rows={assumptions.lanes}
        rowKey={(lane) => lane.id}
        selectedKey={selected}
        onSelect={(lane) => inspect(['lanes', lane.id])}
      />
    </Section>
  );
}
