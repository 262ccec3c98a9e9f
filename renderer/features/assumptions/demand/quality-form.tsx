import type { ReactNode } from 'react';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { type Workload, workloadSchema } from '../../../../shared/domain/workload.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ClauseField } from '../fields/clause-field.tsx';
import { FormRow } from '../fields/form-row.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { TextField } from '../fields/text-field.tsx';

type QualityFormProps = {
  readonly workload: Workload;
  readonly lanes: readonly Lane[];
  readonly currency: string;
};

/** How good the model of a workload is, how often it is replaced, and what a retraining takes and brings. */
export function QualityForm({ workload, lanes, currency }: QualityFormProps): ReactNode {
  const owner = workload.name;
  const place = { schema: workloadSchema, entry: workload, path: ['workloads', workload.id] };
  const training = lanes.find(({ laneType }) => laneType === 'training') ?? lanes[0];
  const trainedIn = lanes.find(({ id }) => id === workload.retraining?.laneId);
  return (
    <>
      <h3>Quality</h3>
      <ClauseField
        {...place}
        field={['qualityMetric']}
        title="Quality metric"
        owner={owner}
        note="What the model is judged by, and the points it reaches: higher is better. Cost per quality point needs it."
        fresh={{ name: 'NDCG@10', value: 0 }}
      >
        <FormRow name="Metric">
          <TextField
            {...place}
            field={['qualityMetric', 'name']}
            label={`quality metric, ${owner}`}
            placeholder="such as NDCG@10"
          />
        </FormRow>
        <FormRow name="Reached" unit="points">
          <NumberField {...place} field={['qualityMetric', 'value']} label={`quality reached, ${owner}`} />
        </FormRow>
      </ClauseField>
      <FormRow name="Model replaced every" unit="months">
        <NumberField
          {...place}
          field={['replacementMonths']}
          label={`months between replacements, ${owner}`}
          emptyMeans="not known"
        />
      </FormRow>
      {training === undefined ? null : (
        <ClauseField
          {...place}
          field={['retraining']}
          title="Retraining"
          owner={owner}
          note="What one cycle takes and brings. It tells what retraining costs against its lift; demand stays as entered."
          fresh={{
            laneId: training.id,
            workPerCycle: 1,
            otherCostPerCycle: 0,
            qualityLiftPoints: 1,
            liftHalfLifeMonths: null,
          }}
        >
          <FormRow name="Trained in">
            <ChoiceField
              {...place}
              field={['retraining', 'laneId']}
              label={`lane that trains, ${owner}`}
              choices={lanes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FormRow>
          <FormRow name="Work of a cycle" unit={`× ${trainedIn?.workUnit ?? 'work unit'}`}>
            <NumberField {...place} field={['retraining', 'workPerCycle']} label={`work of a cycle, ${owner}`} />
          </FormRow>
          <FormRow name="Data and people" unit={`${currency} a cycle`}>
            <NumberField
              {...place}
              field={['retraining', 'otherCostPerCycle']}
              label={`other cost of a cycle, ${owner}`}
            />
          </FormRow>
          <FormRow name="Lift of a cycle" unit="points">
            <NumberField {...place} field={['retraining', 'qualityLiftPoints']} label={`lift of a cycle, ${owner}`} />
          </FormRow>
          <FormRow name="Half of it is gone after" unit="months">
            <NumberField
              {...place}
              field={['retraining', 'liftHalfLifeMonths']}
              label={`half-life of the lift, ${owner}`}
              emptyMeans="it stays"
            />
          </FormRow>
        </ClauseField>
      )}
    </>
  );
}
