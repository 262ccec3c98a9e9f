import type { ReactNode } from 'react';
import './saving-bar.css';

type SavingBarProps = {
  /** Money; below 0 it costs. */
  readonly saving: number | null;
  /** The largest saving or cost of the table, to which bars are drawn. */
  readonly largest: number;
  readonly text: string;
  /** CSS colour of the band. */
  readonly colour: string;
};

/** A figure with a bar of its size; what costs is drawn as an outline. */
export function SavingBar({ saving, largest, text, colour }: SavingBarProps): ReactNode {
  const share = saving === null || largest <= 0 ? 0 : Math.min(1, Math.abs(saving) / largest);
  return (
    <span className="saving-bar">
      <span className="saving-bar-track" aria-hidden="true">
        {share === 0 ? null : (
          <span
            className="saving-bar-fill"
            data-costs={saving !== null && saving < 0 ? true : undefined}
            style={{ width: `${share * 100}%`, color: colour }}
          />
        )}
      </span>
      <span>{text}</span>
    </span>
  );
}
