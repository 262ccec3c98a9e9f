import { type ReactNode, useState } from 'react';
import type { Run } from '../../shared/contract.ts';
import { firstDayOf } from '../../shared/domain/calendar-day.ts';
import { addMonths } from '../../shared/domain/month.ts';
import { ChoiceRow } from '../charts/choice-row.tsx';
import { DecideByView } from '../features/decide-by/decide-by-view.tsx';
import { todayOf } from '../ui/format/format-day.ts';
import { QuestionSection } from './question-section.tsx';
import { RunQuestions } from './run-questions.tsx';

const DELAY_MONTHS = 3;

function DecideBySection({ run }: { readonly run: Run }): ReactNode {
  const [scope, setScope] = useState('now');
  const includesLater = scope === 'all';
  const { assumptions, currency, startMonth } = run.input;
  const scene = {
    offers: assumptions.offers,
    bands: assumptions.bands,
    currency,
    revealDay: firstDayOf(addMonths(startMonth, assumptions.policy.revealMonth)),
    today: todayOf(new Date()),
  };
  return (
    <QuestionSection
      id="decide-by"
      title="By when to decide"
      note="The last responsible day of each purchase: need date less lead time and days to approve. What waiting costs is the cheapest portfolio with the delay less the cheapest without, both in fractions of units; a week is a part of a month."
      runId={run.summary.runId}
      question={{ name: 'decide-by', delayMonths: DELAY_MONTHS, includesLater }}
      asks="shown"
      tools={
        <ChoiceRow
          label="Purchases"
          choices={[
            { id: 'now', name: 'Sign now' },
            { id: 'all', name: 'All' },
          ]}
          chosenId={scope}
          onChoose={setScope}
        />
      }
    >
      {(findings) => <DecideByView findings={findings} scene={scene} includesLater={includesLater} />}
    </QuestionSection>
  );
}

/** By when each purchase must be decided, and what waiting costs. */
export function CalendarScreen(): ReactNode {
  return (
    <RunQuestions
      title="Calendar"
      purpose="Here you see by when each purchase must be decided, and what waiting costs."
    >
      {(run) => <DecideBySection key={run.summary.runId} run={run} />}
    </RunQuestions>
  );
}
