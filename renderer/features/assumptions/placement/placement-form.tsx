import type { ReactNode } from 'react';
import { type Placement, placementSchema } from '../../../../shared/domain/placement.ts';
import { addMonths } from '../../../../shared/domain/month.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { ClauseField } from '../fields/clause-field.tsx';
import { FormRow } from '../fields/form-row.tsx';
import { type Row, RowsField } from '../fields/rows-field.tsx';
import { TickField } from '../fields/tick-field.tsx';

type PlacementFormProps = { readonly placement: Placement; readonly current: CurrentScenario };

/** Whether a lane runs on an accelerator today or moves there, and how ready it becomes. */
export function PlacementForm({ placement, current }: PlacementFormProps): ReactNode {
  const { assumptions, plan } = current;
  const lane = assumptions.lanes.find(({ id }) => id === placement.laneId)?.name ?? placement.laneId;
  const accelerator =
    assumptions.accelerators.find(({ id }) => id === placement.acceleratorId)?.name ?? placement.acceleratorId;
  const owner = `${lane} on ${accelerator}`;
  const place = { schema: placementSchema, entry: placement, path: ['placements', placement.id] };
  return (
    <>
      <h3>Placement</h3>
      <FormRow name="Runs there today">
        <TickField {...place} field={['isIncumbent']} label={`runs there today, ${owner}`} />
      </FormRow>
      {placement.isIncumbent ? null : (
        <ClauseField
          {...place}
          field={['migration']}
          title="Migration"
          owner={owner}
          note="A move of the lane to this accelerator: it opens once approved or assumed. Its figures stand in the table."
          fresh={{ status: 'proposed', startMonth: plan.startMonth, rampMonths: 6, finalShare: 1, cost: 0 }}
        >
          {null}
        </ClauseField>
      )}
      <RowsField
        {...place}
        field={['readiness']}
        title="Readiness roadmap"
        rowWord="milestone"
        owner={owner}
        note="What is reached from each month on, per cent: kernels that run natively, compiler maturity, observability."
        columns={[
          { kind: 'month', name: 'month', header: 'From' },
          { kind: 'number', name: 'kernelCoverage', header: 'Kernels', scale: 100 },
          { kind: 'number', name: 'compilerMaturity', header: 'Compiler', scale: 100 },
          { kind: 'number', name: 'observability', header: 'Observ.', scale: 100 },
        ]}
        fresh={(rows): Row => {
          const last = rows.at(-1);
          if (last === undefined || typeof last['month'] !== 'string')
            return { month: plan.startMonth, kernelCoverage: 1, compilerMaturity: 1, observability: 1 };
          return { ...last, month: addMonths(last['month'], 6) };
        }}
      />
    </>
  );
}
