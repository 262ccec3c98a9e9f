import type { ReactNode } from 'react';
import { MonthCell } from '../../../ui/cells/month-cell.tsx';
import type { Field } from './field.ts';
import { useField } from './use-field.ts';

/** A month of the plan that can be edited in place; `emptyMeans` given: it may be empty (null). */
export function MonthField({ emptyMeans, ...field }: Field & { readonly emptyMeans?: string }): ReactNode {
  const { value, cell, onCommit } = useField(field);
  return (
    <MonthCell {...cell} value={typeof value === 'string' ? value : null} emptyMeans={emptyMeans} onCommit={onCommit} />
  );
}
