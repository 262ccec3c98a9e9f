import type { ReactNode } from 'react';
import type { Run } from '../../shared/contract.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { useCurrentScenario } from '../state/current-scenario.ts';
import { goTo } from '../state/place-store.ts';
import { useNewestRun, useRun } from '../state/run-store.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import { Waiting } from '../ui/feedback/waiting.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './portfolio-screen.css';

type RunQuestionsProps = {
  readonly title: string;
  /** What the screen answers, for somebody who has no answer yet. */
  readonly purpose: string;
  readonly children: (run: Run, plan: Plan) => ReactNode;
};

/** A screen of questions about the newest answer of the scenario in view; says what to do where there is none. */
export function RunQuestions({ title, purpose, children }: RunQuestionsProps): ReactNode {
  const current = useCurrentScenario();
  const newest = useNewestRun();
  const { run, state, sentence } = useRun();
  if (current === null) return null;
  const isUnanswered = newest === null || (state === 'open' && run !== null && run.solution.bands.length === 0);
  return (
    <div className="frame-page">
      <div className="portfolio-head">
        <h1>{title}</h1>
      </div>
      {newest?.isStale === true ? (
        <Notice tone="warn" title="Stale.">
          These answers are about the result before your last change. Optimise again to bring them up to date.
        </Notice>
      ) : null}
      {isUnanswered ? (
        <EmptyState
          title="No portfolio to question yet"
          actions={<TextButton onClick={() => goTo('portfolio')}>Go to Portfolio</TextButton>}
        >
          {purpose} Optimise the scenario first.
        </EmptyState>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="bad" title="The result cannot be shown.">
          {sentence}
        </Notice>
      ) : null}
      {state === 'loading' && run === null ? <Waiting>Opening the result</Waiting> : null}
      {isUnanswered || run === null ? null : children(run, current.plan)}
    </div>
  );
}
