import type { ReactNode } from 'react';
import { endSolve, type Job, phaseWords, useJobs } from '../state/job-store.ts';
import { usePlanList } from '../state/plan-list-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { tellFailure } from '../ui/feedback/toast.ts';
import { formatGap } from '../ui/format/format-share.ts';
import { formatSeconds } from '../ui/format/format-time.ts';
import { TextButton } from '../ui/text-button.tsx';

async function stop(job: Job): Promise<void> {
  const sentence = await endSolve(job.jobId, 'stop');
  if (sentence !== null) tellFailure(sentence);
}

/** Solves of scenarios that are not in view: the header shows the one that is. */
export function JobsElsewhere(): ReactNode {
  const jobs = useJobs((state) => state.jobs);
  const plan = usePlan((open) => open.view?.plan ?? null);
  const scenarioId = usePlan((open) => open.scenarioId);
  const plans = usePlanList((list) => list.plans);
  const others = jobs.filter((job) => job.planId !== plan?.id || job.scenarioId !== scenarioId);
  return others.map((job) => {
    const name =
      job.planId === plan?.id
        ? (plan.scenarios.find(({ id }) => id === job.scenarioId)?.name ?? job.scenarioId)
        : (plans?.find(({ planId }) => planId === job.planId)?.name ?? 'another plan');
    const gap = job.progress?.gap ?? null;
    const words = [
      job.isEnding ? 'Ending' : phaseWords(job.progress?.phase ?? null),
      gap === null ? 'no portfolio yet' : `within ${formatGap(gap)}`,
      formatSeconds(job.progress?.seconds ?? 0),
    ].join(' · ');
    return (
      <span key={job.jobId} className="strip-item">
        {name}: {words}{' '}
        <TextButton disabled={job.isEnding} aria-label={`Stop solving ${name}`} onClick={() => void stop(job)}>
          Stop
        </TextButton>
      </span>
    );
  });
}
