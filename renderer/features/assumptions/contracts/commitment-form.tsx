import type { ReactNode } from 'react';
import {
  type ExistingCommitment,
  existingCommitmentSchema,
  isExistingCapacity,
} from '../../../../shared/domain/existing-commitment.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FormRow } from '../fields/form-row.tsx';
import { TextField } from '../fields/text-field.tsx';
import { AcceleratorField } from './accelerator-field.tsx';
import { CAPACITY_KINDS } from './commitment-kinds.ts';
import { RateCardField } from './offer-form/rate-card-field.tsx';

type CommitmentFormProps = { readonly commitment: ExistingCommitment; readonly current: CurrentScenario };

/** Of what kind a commitment is, of which accelerators, and with whom it was signed. */
export function CommitmentForm({ commitment, current }: CommitmentFormProps): ReactNode {
  const place = {
    schema: existingCommitmentSchema,
    entry: commitment,
    path: ['existingCommitments', commitment.id],
  };
  return (
    <>
      <h3>Commitment</h3>
      {isExistingCapacity(commitment) ? (
        <FormRow name="Kind">
          <ChoiceField {...place} field={['kind']} label={`kind of ${commitment.name}`} choices={CAPACITY_KINDS} />
        </FormRow>
      ) : null}
      <FormRow name="Provider">
        <TextField {...place} field={['provider']} label={`provider of ${commitment.name}`} placeholder="with whom" />
      </FormRow>
      {isExistingCapacity(commitment) ? (
        <FormRow name="Accelerator">
          <AcceleratorField {...place} accelerators={current.assumptions.accelerators} owner={commitment.name} />
        </FormRow>
      ) : (
        <RateCardField {...place} owner={commitment.name} current={current} />
      )}
    </>
  );
}
