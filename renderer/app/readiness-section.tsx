import type { ReactNode } from 'react';
import type { Run } from '../../shared/contract.ts';
import { ReadinessView } from '../features/readiness/readiness-view.tsx';
import { QuestionSection } from './question-section.tsx';

/** Months by which readiness is brought forward. */
const MONTHS = 3;

/** The question what earlier readiness is worth. */
export function ReadinessSection({ run }: { readonly run: Run }): ReactNode {
  const { lanes, accelerators, placements } = run.input.assumptions;
  return (
    <QuestionSection
      id="readiness"
      title="Value of readiness"
      note="What each month of earlier readiness of a placement is worth, its migration allowed, and which one migration experiment to run this quarter: the cheapest portfolio as it stands less the cheapest with the roadmap moved, both in fractions of units."
      runId={run.summary.runId}
      question={{ name: 'readiness', months: MONTHS }}
      asks="button"
    >
      {(findings) => (
        <ReadinessView findings={findings} scene={{ lanes, accelerators, placements, currency: run.input.currency }} />
      )}
    </QuestionSection>
  );
}
