import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { FuturesSettings } from '../features/assumptions/futures/futures-settings.tsx';
import { ComparisonSection, type SampledScenario } from '../features/futures/comparison-section.tsx';
import { DistributionSection } from '../features/futures/distribution-section.tsx';
import { FuturesProgress } from '../features/futures/futures-progress.tsx';
import { OptimiseOnFutures } from '../features/futures/optimise-on-futures.tsx';
import { startSolveOfView } from '../features/optimise/start-solve-of-view.ts';
import type { Edit } from '../../shared/domain/edit.ts';
import { type CurrentScenario, useCurrentScenario } from '../state/current-scenario.ts';
import { loadFutures, startFutures, stopFutures, useFuturesOf } from '../state/futures-store.ts';
import { optimiseOnFuturesEdit } from '../state/optimise-on-futures-edit.ts';
import { editPlan, showScenario } from '../state/plan-store.ts';
import { removeScenarioEdit } from '../state/scenario-edits.ts';
import { useIsReadOnly } from '../state/session-store.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import { tellFailure } from '../ui/feedback/toast.ts';
import './portfolio-screen.css';

/** Makes an edit and tells why where it could not be made. */
async function make(edit: Edit): Promise<boolean> {
  const sentence = await editPlan(edit);
  if (sentence !== null) tellFailure(sentence);
  return sentence === null;
}

async function optimiseOnFutures({ plan, scenario }: CurrentScenario, pathsPerBand: number): Promise<void> {
  const { edit, id } = optimiseOnFuturesEdit(plan, scenario, pathsPerBand);
  if (!(await make(edit))) return;
  showScenario(id);
  await startSolveOfView('optimise');
}

function FuturesOf({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, scenario, assumptions } = current;
  const isReadOnly = useIsReadOnly();
  const all = useFuturesOf(
    plan.id,
    plan.scenarios.map(({ id }) => id),
  );
  useEffect(() => {
    for (const { id } of plan.scenarios) void loadFutures(plan.id, id);
  }, [plan]);
  const known = all.get(scenario.id);
  if (known === undefined) return null;
  const { result, job } = known;
  const sampled = plan.scenarios.flatMap((other): SampledScenario[] => {
    const { result: ofOther = null, isStale = false } = all.get(other.id) ?? {};
    return ofOther === null ? [] : [{ scenario: other, result: ofOther, isStale }];
  });
  const inView = sampled.find((entry) => entry.scenario.id === scenario.id);
  const others = sampled.filter((entry) => entry !== inView);
  return (
    <div className="frame-page">
      <div className="portfolio-head">
        <h1>Futures</h1>
        <div className="portfolio-tools">
          <Button disabled={job !== null} onClick={() => void startFutures(plan.id, scenario.id)}>
            Sample futures
          </Button>
        </div>
      </div>
      <div className="portfolio-notices">
        {known.message === null ? null : <Notice tone="warn">{known.message}</Notice>}
        {known.isStale && job === null ? (
          <Notice tone="warn" title="Stale.">
            These futures were sampled before your last change. Sample again to bring them up to date.
          </Notice>
        ) : null}
      </div>
      {job === null ? null : (
        <FuturesProgress known={known} currency={plan.currency} onStop={() => void stopFutures(plan.id, scenario.id)} />
      )}
      {result === null && job === null ? (
        <EmptyState title="Not sampled yet">
          A plan has a few bands, but the future will be none of them exactly. Sample futures draws many paths of demand
          and prices around every band, costs the portfolio of this scenario on each, and shows how much it may cost and
          how likely that is.
        </EmptyState>
      ) : null}
      {result === null ? null : (
        <DistributionSection result={result} bands={assumptions.bands} currency={plan.currency} />
      )}
      {inView === undefined || others.length === 0 ? null : (
        <ComparisonSection
          inView={inView}
          others={others}
          currency={plan.currency}
          isReadOnly={isReadOnly}
          onShow={({ id }) => showScenario(id)}
          onDiscard={(other) => void make(removeScenarioEdit(plan, other))}
        />
      )}
      <OptimiseOnFutures
        isDisabled={isReadOnly}
        bandCount={assumptions.bands.length}
        onStart={(pathsPerBand) => void optimiseOnFutures(current, pathsPerBand)}
      />
      <FuturesSettings current={current} />
    </div>
  );
}

/** How much the portfolio of the scenario in view may cost, on many sampled futures. */
export function FuturesScreen(): ReactNode {
  const current = useCurrentScenario();
  return current === null ? null : <FuturesOf current={current} />;
}
