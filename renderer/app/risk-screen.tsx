import { Fragment, type ReactNode, useState } from 'react';
import type { Run } from '../../shared/contract.ts';
import { type FrontierMeasure, frontierMeasureSchema } from '../../shared/domain/questions/frontier.ts';
import { ChoiceRow } from '../charts/choice-row.tsx';
import { AlternativesView } from '../features/alternatives/alternatives-view.tsx';
import { FrontierView } from '../features/frontier/frontier-view.tsx';
import { measureNames } from '../features/frontier/frontier-words.ts';
import { RegretView } from '../features/regret/regret-view.tsx';
import { useIsReadOnly } from '../state/session-store.ts';
import { FlipSection, StressSection, TornadoSection } from './moved-sections.tsx';
import { formatShare } from '../ui/format/format-share.ts';
import { QuestionSection } from './question-section.tsx';
import { ReadinessSection } from './readiness-section.tsx';
import { RunQuestions } from './run-questions.tsx';
import { tryWhatIf } from './try-what-if.ts';

const FRONTIER_POINTS = 12;
const DEFAULT_WITHIN = 0.01;
const WITHIN_CHOICES = [0.005, DEFAULT_WITHIN, 0.03];

function FrontierSection({ run }: { readonly run: Run }): ReactNode {
  const [against, setAgainst] = useState<FrontierMeasure>('cvar');
  const isReadOnly = useIsReadOnly();
  return (
    <QuestionSection
      id="frontier"
      title="Frontier"
      note="What less risk, idle capacity, lock-in or unmet work costs: each point is the cheapest portfolio at its setting."
      runId={run.summary.runId}
      question={{ name: 'frontier', against, points: FRONTIER_POINTS }}
      asks="button"
      tools={
        <ChoiceRow
          label="Cost against"
          choices={frontierMeasureSchema.options.map((id) => ({ id, name: measureNames[id] }))}
          chosenId={against}
          onChoose={(id) => setAgainst(frontierMeasureSchema.parse(id))}
        />
      }
    >
      {(findings) => (
        <FrontierView
          findings={findings}
          currency={run.input.currency}
          bands={run.input.assumptions.bands}
          onTry={isReadOnly ? null : (whatIf) => void tryWhatIf(whatIf)}
        />
      )}
    </QuestionSection>
  );
}

function RegretSection({ run }: { readonly run: Run }): ReactNode {
  return (
    <QuestionSection
      id="regret"
      title="Regret board"
      note="What could be signed, costed in every band: regret is the cost above the best of that band."
      runId={run.summary.runId}
      question={{ name: 'regret' }}
      asks="button"
    >
      {(findings) => (
        <RegretView findings={findings} currency={run.input.currency} bands={run.input.assumptions.bands} />
      )}
    </QuestionSection>
  );
}

function AlternativesSection({ run }: { readonly run: Run }): ReactNode {
  const [within, setWithin] = useState(DEFAULT_WITHIN);
  const isReadOnly = useIsReadOnly();
  return (
    <QuestionSection
      id="alternatives"
      title="Nearly as good"
      note="Portfolios that cost little more than the best, each with as little as that allows of one thing."
      runId={run.summary.runId}
      question={{ name: 'alternatives', within }}
      asks="button"
      tools={
        <ChoiceRow
          label="They may cost more by"
          choices={WITHIN_CHOICES.map((share) => ({ id: String(share), name: `within ${formatShare(share, 1)}` }))}
          chosenId={String(within)}
          onChoose={(id) => setWithin(Number(id))}
        />
      }
    >
      {(findings) => (
        <AlternativesView
          findings={findings}
          currency={run.input.currency}
          assumptions={run.input.assumptions}
          onTry={isReadOnly ? null : (whatIf) => void tryWhatIf(whatIf)}
        />
      )}
    </QuestionSection>
  );
}

/** How wrong it can go, and what it costs to have it otherwise. */
export function RiskScreen(): ReactNode {
  return (
    <RunQuestions title="Risk" purpose="Here you see how wrong a portfolio can go, and what less risk costs.">
      {(run) => (
        <Fragment key={run.summary.runId}>
          <RegretSection run={run} />
          <FrontierSection run={run} />
          <AlternativesSection run={run} />
          <FlipSection run={run} />
          <TornadoSection run={run} />
          <StressSection run={run} />
          <ReadinessSection run={run} />
        </Fragment>
      )}
    </RunQuestions>
  );
}
