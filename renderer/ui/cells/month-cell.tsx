import type { ReactNode } from 'react';
import { formatMonth } from '../format/format-month.ts';
import { parseMonth } from '../format/parse-month.ts';
import { type CellProps, TypedInput } from './typed-input.tsx';
import { useTypedCell } from './use-typed-cell.ts';

type MonthCellProps = CellProps & {
  /** `YYYY-MM`, or null where the cell may be empty. */
  readonly value: string | null;
  /** Given: the cell may be empty, and this stands there then. */
  readonly emptyMeans?: string;
  readonly onCommit: (value: string | null) => Promise<string | null>;
};

/** A month that can be typed: `2027-01` or `Jan 2027`. */
export function MonthCell(props: MonthCellProps): ReactNode {
  const { value, emptyMeans, onCommit } = props;
  const cell = useTypedCell<string | null>({
    value,
    write: (month) => (month === null ? '' : formatMonth(month)),
    read: (text) => {
      if (text.trim() === '' && emptyMeans !== undefined) return { ok: true, value: null };
      const month = parseMonth(text);
      return month === null
        ? { ok: false, sentence: 'Give a month such as Jan 2027 or 2027-01.' }
        : { ok: true, value: month };
    },
    onCommit,
  });
  return <TypedInput {...props} cell={cell} align="start" placeholder={emptyMeans} />;
}
