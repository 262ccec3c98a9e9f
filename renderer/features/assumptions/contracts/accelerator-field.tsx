import type { ReactNode } from 'react';
import type { Accelerator } from '../../../../shared/domain/accelerator.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import type { Field } from '../fields/field.ts';

type AcceleratorFieldProps = Omit<Field, 'field' | 'label'> & {
  readonly accelerators: readonly Accelerator[];
  readonly owner: string;
};

/** Which accelerator an offer or commitment is of. */
export function AcceleratorField({ accelerators, owner, ...place }: AcceleratorFieldProps): ReactNode {
  return (
    <ChoiceField
      {...place}
      field={['acceleratorId']}
      label={`accelerator of ${owner}`}
      choices={accelerators.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
