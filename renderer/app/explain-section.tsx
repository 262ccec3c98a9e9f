import { type ReactNode, useState } from 'react';
import type { Run } from '../../shared/contract.ts';
import { ChoiceRow } from '../charts/choice-row.tsx';
import { ExplainView } from '../features/explain/explain-view.tsx';
import { QuestionSection } from './question-section.tsx';

const TOPICS = [
  { id: 'purchases', name: 'Purchases' },
  { id: 'offers', name: 'Offers' },
  { id: 'rules', name: 'Rules' },
] as const;

const NOTES: Readonly<Record<(typeof TOPICS)[number]['id'], string>> = {
  purchases: 'What each purchase saves: the plan costed again without it, at the best dispatch of all else.',
  offers: 'At what price the offers that are not bought would be, and what those that are bought are worth.',
  rules: 'What one more, or one less, of each limit that binds is worth.',
};

/** Why these purchases and not others, and what the rules cost; worked out when asked for. */
export function ExplainSection({ run }: { readonly run: Run }): ReactNode {
  const [about, setAbout] = useState<(typeof TOPICS)[number]['id']>('purchases');
  return (
    <QuestionSection
      id="why"
      title="Why"
      note={NOTES[about]}
      runId={run.summary.runId}
      question={{ name: 'explain', about }}
      asks="button"
      tools={
        <ChoiceRow
          label="Explain"
          choices={TOPICS}
          chosenId={about}
          onChoose={(id) => setAbout(TOPICS.find((topic) => topic.id === id)?.id ?? 'purchases')}
        />
      }
    >
      {(findings) => <ExplainView findings={findings} plan={run.input} />}
    </QuestionSection>
  );
}
