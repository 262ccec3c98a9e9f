import type { ReactNode } from 'react';
import { ChoiceCell } from '../../../ui/cells/choice-cell.tsx';
import type { Field } from './field.ts';
import { useField } from './use-field.ts';

type ChoiceFieldProps = Field & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** A field of the plan with a few possible values. */
export function ChoiceField({ choices, ...field }: ChoiceFieldProps): ReactNode {
  const { value, cell, onCommit } = useField(field);
  return <ChoiceCell {...cell} value={String(value)} choices={choices} onCommit={onCommit} />;
}
