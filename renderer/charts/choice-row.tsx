import { type ReactNode, useId } from 'react';
import './choice-row.css';

/** Something that can be chosen. */
export type Choice = { readonly id: string; readonly name: string };

type ChoiceRowProps = {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
};

/** Choices that still fit a row; more become a list to open. */
const MOST_IN_ROW = 6;

/** A row of choices of which one holds; the arrow keys move through it. Many choices become a list to open. */
export function ChoiceRow({ label, choices, chosenId, onChoose }: ChoiceRowProps): ReactNode {
  const group = useId();
  if (choices.length > MOST_IN_ROW) {
    return (
      <select
        className="choice-list"
        aria-label={label}
        value={chosenId}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className="choice-row">
      <legend className="lw-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} title={choice.name}>
          <input
            type="radio"
            name={group}
            value={choice.id}
            checked={choice.id === chosenId}
            onChange={() => onChoose(choice.id)}
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
