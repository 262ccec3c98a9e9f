import type { ReactNode } from 'react';
import { tellFailure } from '../../../ui/feedback/toast.ts';
import type { Field } from './field.ts';
import { useField } from './use-field.ts';

/** A yes or no of the plan. */
export function TickField(field: Field): ReactNode {
  const { value, cell, onCommit } = useField(field);
  const tick = async (isTicked: boolean): Promise<void> => {
    const sentence = await onCommit(isTicked);
    if (sentence !== null) tellFailure(sentence);
  };
  return (
    <input
      type="checkbox"
      className="tick-field"
      aria-label={cell.label}
      data-path={cell.path}
      disabled={cell.isReadOnly}
      checked={value === true}
      onFocus={cell.onFocus}
      onChange={(event) => void tick(event.currentTarget.checked)}
    />
  );
}
