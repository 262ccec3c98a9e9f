import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { noLiveChange } from '../../../shared/domain/live-change.ts';
import type { CurrentScenario } from '../../state/current-scenario.ts';
import { keepLiveEdit } from '../../state/keep-live-edit.ts';
import { closeLive, moveLive, openLive, resetLive, stopLive, useLive } from '../../state/live-store.ts';
import { editPlan, usePlan } from '../../state/plan-store.ts';
import { useIsReadOnly } from '../../state/session-store.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { tell, tellFailure } from '../../ui/feedback/toast.ts';
import { Section } from '../../ui/layout/section.tsx';
import { FiguresTable } from './figures-table.tsx';
import { isSearching, liveWords } from './live-words.ts';
import { WhatIfSliders } from './what-if-sliders.tsx';
import './what-if-section.css';

/** Sliders over the scenario: what its portfolio would cost with other assumptions, and what the best one would. */
export function WhatIfSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const live = useLive();
  const isReadOnly = useIsReadOnly();
  const revision = usePlan((open) => open.view?.revision ?? 0);
  const { plan, scenario, assumptions } = current;
  useEffect(() => closeLive, [plan.id, scenario.id, revision]);
  const change = live.change ?? noLiveChange(assumptions);
  const known = <T extends { readonly sequence: number }>(
    answer: T | null,
  ): (T & { readonly isStale: boolean }) | null =>
    answer === null ? null : { ...answer, isStale: answer.sequence < live.sequence };
  const edit = keepLiveEdit(current, change);
  const keep = async (): Promise<void> => {
    if (edit === null) return;
    const sentence = await editPlan(edit);
    if (sentence === null) tell('Kept as values of this scenario alone. Optimise to take the best portfolio.');
    else tellFailure(sentence);
  };
  const stop = async (): Promise<void> => {
    const sentence = await stopLive();
    if (sentence !== null) tellFailure(sentence);
  };
  return (
    <Section
      id="what-if"
      title="What if"
      note="Try other values before you decide: nothing is changed until you keep them."
    >
      {live.state === 'failed' ? (
        <Notice tone="bad" title="It cannot be tried.">
          {live.sentence}
        </Notice>
      ) : null}
      <div className="what-if" onFocus={() => void openLive(current)}>
        <div>
          <WhatIfSliders current={current} change={change} onMove={(moved) => moveLive(current, moved)} />
          <div className="what-if-end">
            <Button size="compact-sm" disabled={isReadOnly || edit === null} onClick={() => void keep()}>
              Keep
            </Button>
            <Button size="compact-sm" variant="default" disabled={edit === null} onClick={() => resetLive(current)}>
              Reset
            </Button>
            {isSearching(live) ? (
              <Button size="compact-sm" variant="default" onClick={() => void stop()}>
                Stop
              </Button>
            ) : null}
            <output className="what-if-status">{live.state === 'opening' ? 'Making ready…' : liveWords(live)}</output>
          </div>
        </div>
        {live.baseline === null ? null : (
          <FiguresTable
            baseline={live.baseline}
            evaluated={known(live.evaluated)}
            improved={known(live.improved)}
            bands={assumptions.bands}
            currency={plan.currency}
          />
        )}
      </div>
    </Section>
  );
}
