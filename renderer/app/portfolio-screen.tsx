import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConflictList } from '../features/optimise/conflict-list.tsx';
import { RefusalList } from '../features/optimise/refusal-list.tsx';
import { SolveProgress } from '../features/optimise/solve-progress.tsx';
import { startSolveOfView } from '../features/optimise/start-solve-of-view.ts';
import { WayOut } from '../features/optimise/way-out.tsx';
import { PurchasesSection } from '../features/portfolio/purchases-section.tsx';
import { ResultScreen } from '../features/result/result-screen.tsx';
import { WhatIfSection } from '../features/what-if/what-if-section.tsx';
import { useCurrentScenario } from '../state/current-scenario.ts';
import { useJobOf, useJobs } from '../state/job-store.ts';
import { useNewestRun, useRun, useRunIdBefore } from '../state/run-store.ts';
import { useIsReadOnly } from '../state/session-store.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import { Waiting } from '../ui/feedback/waiting.tsx';
import { ExplainSection } from './explain-section.tsx';
import { ExportMenu } from './export-menu.tsx';
import './portfolio-screen.css';

function NotSolvedYet(): ReactNode {
  const isReadOnly = useIsReadOnly();
  return (
    <EmptyState
      title="Not solved yet"
      actions={
        <Button disabled={isReadOnly} onClick={() => void startSolveOfView('optimise')}>
          Find the best portfolio
        </Button>
      }
    >
      Optimise looks for the mix of contracts, on-demand and spot capacity that costs least over the demand bands and
      keeps every rule of the policy. It tells what to sign now, what to sign later, and how far from the best it can be
      at most.
    </EmptyState>
  );
}

function Result(): ReactNode {
  const current = useCurrentScenario();
  const newest = useNewestRun();
  const runIdBefore = useRunIdBefore();
  const { run, state, sentence } = useRun();
  if (state === 'failed')
    return (
      <Notice tone="bad" title="The result cannot be shown.">
        {sentence}
      </Notice>
    );
  if (state === 'loading' && run === null) return <Waiting>Opening the result</Waiting>;
  if (run === null || current === null) return null;
  const { solution } = run;
  if (solution.proof.status === 'infeasible') return <ConflictList run={run} isStale={newest?.isStale === true} />;
  if (solution.bands.length === 0) {
    return (
      <>
        <Notice tone="bad" title="There is no portfolio to show.">
          {solution.message}
        </Notice>
        {solution.relaxation === null || newest?.isStale === true ? null : (
          <WayOut relaxation={solution.relaxation} currency={run.input.currency} kind={run.input.kind} />
        )}
      </>
    );
  }
  const why = <ExplainSection key={run.summary.runId} run={run} />;
  return <ResultScreen run={run} plan={current.plan} runIdBefore={runIdBefore} why={why} />;
}

/** What to sign now and later, what it costs, and how far it is proved; progress while it is being worked out. */
export function PortfolioScreen(): ReactNode {
  const current = useCurrentScenario();
  const newest = useNewestRun();
  const refusals = useJobs((jobs) => jobs.refusals);
  const outcome = useJobs((jobs) => jobs.outcome);
  const job = useJobOf(current?.plan.id ?? null, current?.scenario.id ?? null);
  if (current === null) return null;
  const { plan, scenario } = current;
  const isFailed = outcome !== null && outcome.planId === plan.id && outcome.status === 'failed';
  return (
    <div className="frame-page">
      <div className="portfolio-head">
        <h1>Portfolio</h1>
        <div className="portfolio-tools">
          <ExportMenu planId={plan.id} scenarioId={scenario.id} runId={newest?.runId ?? null} />
        </div>
      </div>
      <div className="portfolio-notices">
        {refusals.length === 0 ? null : <RefusalList problems={refusals} assumptions={current.assumptions} />}
        {isFailed && job === null ? (
          <Notice tone="bad" title="The solve failed; the plan is as it was.">
            {outcome.message}
          </Notice>
        ) : null}
        {newest?.isStale === true && job === null ? (
          <Notice tone="warn" title="Stale.">
            This result was worked out before your last change. Optimise again to bring it up to date.
          </Notice>
        ) : null}
      </div>
      {job === null ? null : <SolveProgress job={job} currency={plan.currency} />}
      {newest === null && job === null ? <NotSolvedYet /> : null}
      {newest === null || job !== null ? null : <WhatIfSection current={current} />}
      {newest === null ? null : <Result />}
      {job === null ? (
        <PurchasesSection current={current} onEvaluate={() => void startSolveOfView('evaluate')} />
      ) : null}
    </div>
  );
}
