import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { FuturesSettings } from '../features/assumptions/futures/futures-settings.tsx';
import { DistributionSection } from '../features/futures/distribution-section.tsx';
import { FuturesProgress } from '../features/futures/futures-progress.tsx';
import { type CurrentScenario, useCurrentScenario } from '../state/current-scenario.ts';
import { loadFutures, startFutures, stopFutures, useFutures } from '../state/futures-store.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import './portfolio-screen.css';

function FuturesOf({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, scenario, assumptions } = current;
  const known = useFutures(plan.id, scenario.id);
  useEffect(() => {
    void loadFutures(plan.id, scenario.id);
  }, [plan, scenario.id]);
  const { result, job } = known;
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
      <FuturesSettings current={current} />
    </div>
  );
}

/** How much the portfolio of the scenario in view may cost, on many sampled futures. */
export function FuturesScreen(): ReactNode {
  const current = useCurrentScenario();
  return current === null ? null : <FuturesOf current={current} />;
}
