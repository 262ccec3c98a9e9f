import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KnownFutures } from '../../state/futures-store.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { Figure } from '../../ui/layout/figure.tsx';
import './futures.css';

type FuturesProgressProps = {
  readonly known: KnownFutures;
  readonly currency: string;
  readonly onStop: () => void;
};

/** How far the sampling has come, how precise it is so far, and Stop. */
export function FuturesProgress({ known, currency, onStop }: FuturesProgressProps): ReactNode {
  const progress = known.job?.progress ?? null;
  const error = progress?.standardError ?? null;
  return (
    <section className="futures-progress" aria-label="Progress">
      <h2>
        <output>{known.isEnding ? 'Ending' : 'Costing the portfolio on every path'}</output>
      </h2>
      <progress
        aria-label="Paths costed"
        max={progress?.pathCount ?? 1}
        value={progress === null ? undefined : progress.pathsDone}
      />
      <dl>
        <Figure
          label="Paths"
          value={progress === null ? 'none yet' : `${progress.pathsDone} of ${progress.pathCount}`}
          detail="Stop keeps these"
        />
        <Figure
          label="Expected cost so far"
          value={formatMoneyShort(progress?.expectedCost ?? null, currency)}
          detail={error === null ? undefined : `± ${formatMoneyShort(error, currency)} standard error`}
        />
        <Figure label="Time" value={formatSeconds(progress?.seconds ?? 0)} />
      </dl>
      <Button size="compact-sm" disabled={known.isEnding} title="End now and keep the paths so far" onClick={onStop}>
        Stop
      </Button>
    </section>
  );
}
