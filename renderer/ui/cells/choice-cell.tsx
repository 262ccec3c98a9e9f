import { type ReactNode, useId, useState } from 'react';
import type { CellProps } from './typed-input.tsx';
import './cell.css';

type ChoiceCellProps<T extends string> = CellProps & {
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onCommit: (value: T) => Promise<string | null>;
};

/** One of a few values, picked from a list. */
export function ChoiceCell<T extends string>(props: ChoiceCellProps<T>): ReactNode {
  const { label, path, value, choices, isReadOnly = false, isOverridden = false, problem = null, onFocus } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const sentenceId = useId();
  const sentence = refusal ?? problem;
  const pick = async (picked: string): Promise<void> => {
    const choice = choices.find((known) => known.value === picked);
    if (choice !== undefined) setRefusal(await props.onCommit(choice.value));
  };
  return (
    <span className={isOverridden ? 'cell cell-overridden' : 'cell'}>
      <select
        className="cell-input"
        title={choices.find((choice) => choice.value === value)?.label}
        aria-label={label}
        aria-invalid={sentence !== null}
        aria-describedby={sentence === null ? undefined : sentenceId}
        data-path={path}
        disabled={isReadOnly}
        value={value}
        onFocus={onFocus}
        onChange={(event) => void pick(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {sentence === null ? null : (
        <output className="cell-sentence" id={sentenceId}>
          {sentence}
        </output>
      )}
    </span>
  );
}
