import type { ReactNode } from 'react';

type SliderRowProps = {
  readonly name: ReactNode;
  /** Names the slider for screen readers. */
  readonly label: string;
  /** Where it stands, in words with its unit. */
  readonly words: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onMove: (value: number) => void;
};

/** One slider with its name and where it stands. */
export function SliderRow({ name, label, words, min, max, step, value, onMove }: SliderRowProps): ReactNode {
  return (
    <div className="what-if-row">
      <span className="what-if-name">{name}</span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={words}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onMove(Number(event.currentTarget.value))}
      />
      <span className="what-if-words">{words}</span>
    </div>
  );
}
