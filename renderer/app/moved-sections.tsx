import { type ReactNode, useState } from 'react';
import type { Run } from '../../shared/contract.ts';
import { ChoiceRow } from '../charts/choice-row.tsx';
import { FlipView } from '../features/flip/flip-view.tsx';
import { StressView } from '../features/stress/stress-view.tsx';
import { TornadoView } from '../features/tornado/tornado-view.tsx';
import { useIsReadOnly } from '../state/session-store.ts';
import { QuestionSection } from './question-section.tsx';
import { tryWhatIf } from './try-what-if.ts';

type SectionProps = { readonly run: Run };
type Which = 'main' | 'all';

const WHICH: readonly { readonly id: Which; readonly name: string }[] = [
  { id: 'main', name: 'Main ones' },
  { id: 'all', name: 'Every one' },
];

function WhichAssumptions({ which, onChoose }: { which: Which; onChoose: (which: Which) => void }): ReactNode {
  return (
    <ChoiceRow
      label="Assumptions"
      choices={WHICH}
      chosenId={which}
      onChoose={(id) => onChoose(id === 'all' ? 'all' : 'main')}
    />
  );
}

/** What would have to change for a purchase not to be made, or another to be made. */
export function FlipSection({ run }: SectionProps): ReactNode {
  const [which, setWhich] = useState<Which>('main');
  const { currency, assumptions } = run.input;
  return (
    <QuestionSection
      id="flip"
      title="Flip points"
      note="The nearest change of each assumption that reverses a purchase: an offer leaves the cheapest portfolio, or another enters it."
      runId={run.summary.runId}
      question={{ name: 'flip', assumptions: which, reach: 1 }}
      asks="button"
      tools={<WhichAssumptions which={which} onChoose={setWhich} />}
    >
      {(findings) => <FlipView findings={findings} currency={currency} offers={assumptions.offers} />}
    </QuestionSection>
  );
}

/** Which assumptions move the cost most. */
export function TornadoSection({ run }: SectionProps): ReactNode {
  const [which, setWhich] = useState<Which>('main');
  return (
    <QuestionSection
      id="tornado"
      title="Tornado"
      note="Each assumption low and high, as far as its confidence leaves it open: what this portfolio then costs, and what the best one would."
      runId={run.summary.runId}
      question={{ name: 'tornado', assumptions: which }}
      asks="button"
      tools={<WhichAssumptions which={which} onChoose={setWhich} />}
    >
      {(findings) => <TornadoView findings={findings} currency={run.input.currency} />}
    </QuestionSection>
  );
}

/** What bad events would cost. */
export function StressSection({ run }: SectionProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const { currency, assumptions } = run.input;
  return (
    <QuestionSection
      id="stress"
      title="Stress"
      note="What late vendors, dear markets, retired models and other events would cost this portfolio and the best one, and what breaks first."
      runId={run.summary.runId}
      question={{ name: 'stress' }}
      asks="button"
    >
      {(findings) => (
        <StressView
          findings={findings}
          currency={currency}
          lanes={assumptions.lanes}
          bands={assumptions.bands}
          onTry={isReadOnly ? null : (whatIf) => void tryWhatIf(whatIf)}
        />
      )}
    </QuestionSection>
  );
}
