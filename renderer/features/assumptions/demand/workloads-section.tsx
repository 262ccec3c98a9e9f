import type { ReactNode } from 'react';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { type Workload, workloadSchema } from '../../../../shared/domain/workload.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { NO_VALUE } from '../../../ui/format/format-number.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { type EntryTable, numberColumn } from '../fields/number-column.tsx';
import { TextField } from '../fields/text-field.tsx';
import './workloads-section.css';
import { AddWorkload } from './add-workload.tsx';
import { GrowthField, growthUnit } from './growth-field.tsx';

const TABLE: EntryTable<Workload> = {
  schema: workloadSchema,
  pathOf: (workload) => ['workloads', workload.id],
  nameOf: (workload) => workload.name,
};

function eventsOf(workload: Workload): string {
  if (workload.events.length === 0) return NO_VALUE;
  return workload.events.map((event) => `${event.name} (${formatMonth(event.month)})`).join(', ');
}

function columnsFor(assumptions: Assumptions): readonly Column<Workload>[] {
  const laneOf = (workload: Workload) => assumptions.lanes.find(({ id }) => id === workload.laneId);
  return [
    {
      key: 'name',
      header: 'Workload',
      unit: 'lane',
      title: ({ name }) => name,
      render: (workload) => (
        <>
          {workload.name}
          <span className="workload-lane lw-cut">{laneOf(workload)?.name ?? workload.laneId}</span>
        </>
      ),
    },
    {
      key: 'owner',
      header: 'Owner',
      render: (workload) => (
        <TextField
          schema={workloadSchema}
          entry={workload}
          path={['workloads', workload.id]}
          field={['owner']}
          label={`owner of ${workload.name}`}
          placeholder="nobody yet"
        />
      ),
    },
    numberColumn(TABLE, { field: ['baseWorkPerHour'], header: 'Base demand', unit: 'work per hour' }),
    {
      key: 'unit',
      header: 'Work unit',
      render: (workload) => laneOf(workload)?.workUnit ?? NO_VALUE,
    },
    { key: 'growth', header: 'Growth', align: 'end', render: (workload) => <GrowthField workload={workload} /> },
    { key: 'growthUnit', header: 'Growth in', render: growthUnit },
    {
      key: 'seasonality',
      header: 'Season',
      render: ({ seasonality }) => (seasonality.length === 0 ? 'flat' : '12 factors'),
      title: ({ seasonality }) => seasonality.join(', '),
    },
    {
      key: 'events',
      header: 'Launches and retirements',
      title: eventsOf,
      render: (workload) => <span className="workload-events lw-cut">{eventsOf(workload)}</span>,
    },
    {
      key: 'bandSettings',
      header: 'Own bands',
      align: 'end',
      render: ({ bandSettings }) => (bandSettings.length === 0 ? NO_VALUE : bandSettings.length),
    },
    confidenceColumn(),
  ];
}

/** The models and job families whose demand makes up each lane's. */
export function WorkloadsSection({ assumptions }: { readonly assumptions: Assumptions }): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'workloads' ? (path[1] ?? null) : null));
  const { workloads, demand } = assumptions;
  return (
    <Section
      id="workloads"
      title="Workloads"
      note={
        demand.kind === 'table'
          ? 'Not used for demand here: this plan gives demand as a table.'
          : 'Mean demand in the first month, and how it changes.'
      }
      tools={<AddWorkload lanes={assumptions.lanes} />}
    >
      {workloads.length === 0 ? (
        <EmptyState title="No workloads">
          A workload is one model or job family. Without any, a lane wants nothing, unless demand is given as a table.
        </EmptyState>
      ) : (
        <DataTable
          caption="Workloads with base demand and growth"
          columns={columnsFor(assumptions)}
          rows={workloads}
          rowKey={(workload) => workload.id}
          selectedKey={selected}
          onSelect={(workload) => inspect(['workloads', workload.id])}
        />
      )}
    </Section>
  );
}
