import type { ReactNode } from 'react';
import { type CellProps, TypedInput } from './typed-input.tsx';
import { useTypedCell } from './use-typed-cell.ts';

type TextCellProps = CellProps & {
  readonly value: string;
  readonly placeholder?: string;
  readonly check: (value: string) => string | null;
  readonly onCommit: (value: string) => Promise<string | null>;
};

/** A text that can be typed, such as a name. */
export function TextCell(props: TextCellProps): ReactNode {
  const cell = useTypedCell<string>({
    value: props.value,
    write: (text) => text,
    read: (text) => {
      const sentence = props.check(text);
      return sentence === null ? { ok: true, value: text } : { ok: false, sentence };
    },
    onCommit: props.onCommit,
  });
  return <TypedInput {...props} cell={cell} align="start" placeholder={props.placeholder} />;
}
