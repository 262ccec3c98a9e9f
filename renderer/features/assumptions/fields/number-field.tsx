import type { ReactNode } from 'react';
import { NumberCell } from '../../../ui/cells/number-cell.tsx';
import type { Field } from './field.ts';
import { useField } from './use-field.ts';

type NumberFieldProps = Field & {
  /** 100 for shares shown as per cent. */
  readonly scale?: 1 | 100;
  /** Given: the field may be empty (null), and this stands there then. */
  readonly emptyMeans?: string;
};

/** A number of the plan that can be edited in place. */
export function NumberField({ scale = 1, emptyMeans, ...field }: NumberFieldProps): ReactNode {
  const { value, cell, check, onCommit } = useField(field);
  return (
    <NumberCell
      {...cell}
      value={typeof value === 'number' ? value : null}
      scale={scale}
      emptyMeans={emptyMeans}
      check={check}
      onCommit={onCommit}
    />
  );
}
