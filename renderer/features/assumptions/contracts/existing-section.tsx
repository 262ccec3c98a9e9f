import type { ReactNode } from 'react';
import {
  type ExistingCapacity,
  type ExistingCommitment,
  existingCommitmentSchema,
  type ExistingSpend,
  isExistingCapacity,
  isExistingSpend,
} from '../../../../shared/domain/existing-commitment.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { MonthField } from '../fields/month-field.tsx';
import { type EntryTable, numberColumn } from '../fields/number-column.tsx';
import { newCommitment } from '../../../state/new-commitment.ts';
import { today } from '../../../state/field-source.ts';
import { AddEntry } from './add-entry.tsx';
import { COMMITMENT_KINDS } from './commitment-kinds.ts';
import type { PriceAsked } from './entry-dialog.tsx';
import { kindWords } from './offer-table.ts';
import { rateCardColumn } from './rate-card-column.ts';
import { RunBar } from './run-bar.tsx';

const TABLE: EntryTable<ExistingCommitment> = {
  schema: existingCommitmentSchema,
  pathOf: (commitment) => ['existingCommitments', commitment.id],
  nameOf: (commitment) => commitment.name,
};

function monthColumn<Row extends ExistingCommitment>(field: 'firstMonth' | 'lastMonth', header: string): Column<Row> {
  return {
    key: field,
    header,
    render: (commitment) => (
      <MonthField
        schema={TABLE.schema}
        entry={commitment}
        path={TABLE.pathOf(commitment)}
        field={[field]}
        label={`${header.toLowerCase()} of ${commitment.name}`}
      />
    ),
  };
}

function nameColumns<Row extends ExistingCommitment>(): readonly Column<Row>[] {
  return [
    { key: 'name', header: 'Commitment', render: ({ name }) => name, title: ({ name }) => name },
    { key: 'provider', header: 'Provider', render: ({ provider }) => provider },
  ];
}

/** First and last month, and how they lie on the horizon. */
function runColumns<Row extends ExistingCommitment>({ plan }: CurrentScenario): readonly Column<Row>[] {
  return [
    monthColumn('firstMonth', 'First month'),
    monthColumn('lastMonth', 'Last month'),
    {
      key: 'runs',
      header: 'Runs',
      unit: `of ${plan.horizonMonths} months`,
      render: ({ firstMonth, lastMonth }) => (
        <RunBar
          firstMonth={firstMonth}
          lastMonth={lastMonth}
          startMonth={plan.startMonth}
          horizonMonths={plan.horizonMonths}
        />
      ),
    },
  ];
}

function spendColumns(current: CurrentScenario): readonly Column<ExistingSpend>[] {
  const { currency } = current.plan;
  return [
    ...nameColumns<ExistingSpend>(),
    numberColumn(TABLE, { field: ['spendPerHour'], header: 'Promised spend', unit: `${currency} per hour` }),
    ...runColumns<ExistingSpend>(current),
    numberColumn(TABLE, { field: ['upfrontShare'], header: 'Paid before', unit: '%', scale: 100 }),
    rateCardColumn(current),
    confidenceColumn(),
  ];
}

function capacityColumns(current: CurrentScenario): readonly Column<ExistingCapacity>[] {
  const { plan, assumptions } = current;
  const perHour = `${plan.currency} per unit-hour`;
  const perMonth = `${plan.currency} per unit, month`;
  return [
    ...nameColumns<ExistingCapacity>(),
    { key: 'kind', header: 'Kind', render: ({ kind }) => kindWords(kind) },
    {
      key: 'accelerator',
      header: 'Accelerator',
      render: ({ acceleratorId }) =>
        assumptions.accelerators.find(({ id }) => id === acceleratorId)?.name ?? acceleratorId,
    },
    numberColumn(TABLE, { field: ['units'], header: 'Units' }),
    ...runColumns<ExistingCapacity>(current),
    numberColumn(TABLE, { field: ['ratePerUnitHour'], header: 'Rate', unit: perHour }),
    numberColumn(TABLE, { field: ['usageRatePerUnitHour'], header: 'Usage rate', unit: perHour }),
    numberColumn(TABLE, { field: ['monthlyFeePerUnit'], header: 'Monthly fee', unit: perMonth }),
    numberColumn(TABLE, { field: ['amortisedUpfrontPerUnitMonth'], header: 'Upfront, spread', unit: perMonth }),
    confidenceColumn(),
  ];
}

/** Promised spend is used at a rate card; all else has one rate. */
function priceOf(kind: ExistingCommitment['kind']): PriceAsked {
  const name = kind === 'spend-commitment' ? 'Rate on its card' : 'Rate';
  return { name, unit: 'per unit-hour', field: 'ratePerUnitHour' };
}

/** What was signed before: it costs what it costs, and serves while it lasts. */
export function ExistingSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'existingCommitments' ? (path[1] ?? null) : null));
  const { existingCommitments } = current.assumptions;
  const capacity = existingCommitments.filter(isExistingCapacity);
  const spend = existingCommitments.filter(isExistingSpend);
  return (
    <Section
      id="existing"
      title="Already signed"
      note="Sunk in the comparison, counted in the cash."
      tools={
        <AddEntry
          current={current}
          list="existingCommitments"
          what="a commitment"
          kinds={COMMITMENT_KINDS}
          schema={existingCommitmentSchema}
          priceOf={priceOf}
          make={(draft, id, plan) => newCommitment(draft, id, plan.startMonth, today())}
        />
      }
    >
      {existingCommitments.length === 0 ? <p className="lw-muted">Nothing is signed yet.</p> : null}
      {capacity.length === 0 ? null : (
        <DataTable
          caption="Existing commitments"
          columns={capacityColumns(current)}
          rows={capacity}
          rowKey={({ id }) => id}
          selectedKey={selected}
          onSelect={({ id }) => inspect(['existingCommitments', id])}
        />
      )}
      {spend.length === 0 ? null : (
        <DataTable
          caption="Existing spend commitments"
          columns={spendColumns(current)}
          rows={spend}
          rowKey={({ id }) => id}
          selectedKey={selected}
          onSelect={({ id }) => inspect(['existingCommitments', id])}
        />
      )}
    </Section>
  );
}
