import type { ReactNode } from 'react';
import { type ExistingCommitment, existingCommitmentSchema } from '../../../../shared/domain/existing-commitment.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FormRow } from '../fields/form-row.tsx';
import { TextField } from '../fields/text-field.tsx';
import { AcceleratorField } from './accelerator-field.tsx';
import { COMMITMENT_KINDS } from './commitment-kinds.ts';

type CommitmentFormProps = { readonly commitment: ExistingCommitment; readonly current: CurrentScenario };

/** Of what kind a commitment is, of which accelerator, and with whom it was signed. */
export function CommitmentForm({ commitment, current }: CommitmentFormProps): ReactNode {
  const place = {
    schema: existingCommitmentSchema,
    entry: commitment,
    path: ['existingCommitments', commitment.id],
  };
  return (
    <>
      <h3>Commitment</h3>
      <FormRow name="Kind">
        <ChoiceField {...place} field={['kind']} label={`kind of ${commitment.name}`} choices={COMMITMENT_KINDS} />
      </FormRow>
      <FormRow name="Provider">
        <TextField {...place} field={['provider']} label={`provider of ${commitment.name}`} placeholder="with whom" />
      </FormRow>
      <FormRow name="Accelerator">
        <AcceleratorField {...place} accelerators={current.assumptions.accelerators} owner={commitment.name} />
      </FormRow>
    </>
  );
}
