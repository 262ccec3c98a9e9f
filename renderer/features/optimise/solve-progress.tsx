import type { ReactNode } from 'react';
import { type Job, phaseWords } from '../../state/job-store.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatGap } from '../../ui/format/format-share.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { Figure } from '../../ui/layout/figure.tsx';
import './solve-progress.css';

type SolveProgressProps = { readonly job: Job; readonly currency: string };

/** How far the running solve has come: best so far, what no portfolio can beat, and the gap between them. */
export function SolveProgress({ job, currency }: SolveProgressProps): ReactNode {
  const { progress } = job;
  return (
    <section className="solve-progress" aria-label="Progress">
      <h2>
        <output>{job.isEnding ? 'Ending' : phaseWords(progress?.phase ?? null)}</output>
      </h2>
      <dl>
        <Figure
          label="Best so far"
          value={formatMoneyShort(progress?.best ?? null, currency)}
          detail="Stop keeps this"
        />
        <Figure
          label="Cannot be under"
          value={formatMoneyShort(progress?.bound ?? null, currency)}
          detail="proved bound"
        />
        <Figure label="Gap" value={formatGap(progress?.gap ?? null)} detail="between the two" />
        <Figure label="Time" value={formatSeconds(progress?.seconds ?? 0)} />
      </dl>
    </section>
  );
}
