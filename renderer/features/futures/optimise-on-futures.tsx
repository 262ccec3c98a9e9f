import { Button, NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Section } from '../../ui/layout/section.tsx';
import './futures.css';

type OptimiseOnFuturesProps = {
  readonly isDisabled: boolean;
  readonly bandCount: number;
  readonly onStart: (pathsPerBand: number) => void;
};

/** Makes a what-if that is optimised on sampled paths instead of on the bands alone. */
export function OptimiseOnFutures({ isDisabled, bandCount, onStart }: OptimiseOnFuturesProps): ReactNode {
  const [count, setCount] = useState(3);
  return (
    <Section
      id="futures-optimise"
      title="Would another portfolio do better?"
      note="A portfolio that is best on the bands may be dear between them."
    >
      <div className="futures-threshold">
        <NumberInput
          label="Paths of each band"
          value={count}
          min={2}
          max={50}
          allowDecimal={false}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 2) setCount(value);
          }}
        />
        <Button variant="default" disabled={isDisabled} onClick={() => onStart(count)}>
          Optimise on futures
        </Button>
        <p className="lw-muted">
          Makes a what-if beside this scenario and looks for the portfolio that is best over {count * bandCount} paths.
          More paths take longer; sample its futures then, and compare.
        </p>
      </div>
    </Section>
  );
}
