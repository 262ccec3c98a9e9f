import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { endSolve, type Job, phaseWords, useJobOf } from '../../state/job-store.ts';
import { usePlan } from '../../state/plan-store.ts';
import { useIsReadOnly } from '../../state/session-store.ts';
import { tellFailure } from '../../ui/feedback/toast.ts';
import { formatGap } from '../../ui/format/format-share.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { SolveSettingsPopover } from './solve-settings-popover.tsx';
import { startSolveOfView } from './start-solve-of-view.ts';
import './optimise-control.css';

async function end(job: Job, how: 'stop' | 'cancel'): Promise<void> {
  const sentence = await endSolve(job.jobId, how);
  if (sentence !== null) tellFailure(sentence);
}

function RunningJob({ job }: { readonly job: Job }): ReactNode {
  const { progress } = job;
  const gap = progress?.gap ?? null;
  const detail = [
    gap === null ? 'no portfolio yet' : `within ${formatGap(gap)}`,
    formatSeconds(progress?.seconds ?? 0),
  ].join(' · ');
  return (
    <div className="optimise-progress">
      <div className="optimise-words">
        <strong>{job.isEnding ? 'Ending' : phaseWords(progress?.phase ?? null)}</strong>
        {detail}
      </div>
      <Button
        size="compact-sm"
        disabled={job.isEnding}
        title="End now and keep the best portfolio found so far"
        onClick={() => void end(job, 'stop')}
      >
        Stop
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={job.isEnding}
        title="End now and keep nothing"
        onClick={() => void end(job, 'cancel')}
      >
        Cancel
      </Button>
    </div>
  );
}

/** The button that solves the scenario in view; while it runs, its progress with Stop and Cancel. */
export function OptimiseControl(): ReactNode {
  const planId = usePlan((open) => open.view?.plan.id ?? null);
  const scenarioId = usePlan((open) => open.scenarioId);
  const isReadOnly = useIsReadOnly();
  const job = useJobOf(planId, scenarioId);
  if (job !== null) return <RunningJob job={job} />;
  return (
    <div className="optimise">
      <Button disabled={isReadOnly} onClick={() => void startSolveOfView('optimise')}>
        Optimise
      </Button>
      <SolveSettingsPopover isReadOnly={isReadOnly} />
    </div>
  );
}
