import type { ReactNode } from 'react';
import type { TypedCell } from './use-typed-cell.ts';
import './cell.css';

/** What every kind of cell takes. */
export type CellProps = {
  /** Names the cell for screen readers: the field and whose it is. */
  readonly label: string;
  /** The place in the data, for jumping to it. */
  readonly path: string;
  readonly isReadOnly?: boolean;
  /** True when the value differs from the one it usually has. */
  readonly isOverridden?: boolean;
  /** A problem found elsewhere that belongs to this cell. */
  readonly problem?: string | null;
  readonly onFocus?: () => void;
};

type TypedInputProps = CellProps & {
  readonly cell: TypedCell;
  readonly align: 'start' | 'end';
  readonly placeholder?: string;
  readonly inputMode?: 'decimal' | 'text';
};

/** The input of a typed cell with its sentence under it. */
export function TypedInput(props: TypedInputProps): ReactNode {
  const { label, path, isReadOnly = false, isOverridden = false, problem = null, onFocus, cell, align } = props;
  const sentence = cell.sentence ?? problem;
  return (
    <span className={isOverridden ? 'cell cell-overridden' : 'cell'}>
      <input
        className="cell-input"
        type="text"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={sentence !== null}
        aria-describedby={sentence === null ? undefined : cell.sentenceId}
        data-path={path}
        data-align={align}
        data-typed={cell.isTyped || undefined}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        readOnly={isReadOnly}
        value={cell.text}
        onChange={(event) => cell.onChange(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          onFocus?.();
        }}
        onBlur={cell.onBlur}
        onKeyDown={cell.onKeyDown}
      />
      {sentence === null ? null : (
        <output className="cell-sentence" id={cell.sentenceId}>
          {sentence}
        </output>
      )}
    </span>
  );
}
