import type { ReactNode } from 'react';
import { formatExact } from '../format/format-number.ts';
import { readNumberCell } from './read-number-cell.ts';
import { type CellProps, TypedInput } from './typed-input.tsx';
import { useTypedCell } from './use-typed-cell.ts';

type NumberCellProps = CellProps & {
  readonly value: number | null;
  /** 100 for shares shown as per cent, 1 otherwise. */
  readonly scale?: 1 | 100;
  /** Given: the cell may be empty, and this stands there then. */
  readonly emptyMeans?: string;
  /** Why the value does not fit, as a sentence; null when it does. */
  readonly check: (value: number | null) => string | null;
  /** Keeps a new value; gives why it was not kept, as a sentence. */
  readonly onCommit: (value: number | null) => Promise<string | null>;
};

/** Shares come from decimals: rounding to twelve places takes the noise of × 100 away. */
function shown(value: number, scale: number): string {
  return formatExact(Number((value * scale).toPrecision(12)));
}

/** A number that can be typed the way people type numbers; its unit stands in the column's header. */
export function NumberCell(props: NumberCellProps): ReactNode {
  const { value, scale = 1, emptyMeans, check, onCommit } = props;
  const cell = useTypedCell<number | null>({
    value,
    write: (number) => (number === null ? '' : shown(number, scale)),
    read: (text) => readNumberCell(text, scale, emptyMeans !== undefined, check),
    onCommit,
  });
  return <TypedInput {...props} cell={cell} align="end" inputMode="decimal" placeholder={emptyMeans} />;
}
