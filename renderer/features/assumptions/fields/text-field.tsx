import type { ReactNode } from 'react';
import { TextCell } from '../../../ui/cells/text-cell.tsx';
import type { Field } from './field.ts';
import { useField } from './use-field.ts';

/** A text of the plan that can be edited in place; `placeholder` stands where it is empty. */
export function TextField({ placeholder, ...field }: Field & { readonly placeholder: string }): ReactNode {
  const { value, cell, check, onCommit } = useField(field);
  return (
    <TextCell
      {...cell}
      value={typeof value === 'string' ? value : ''}
      placeholder={placeholder}
      check={check}
      onCommit={onCommit}
    />
  );
}
