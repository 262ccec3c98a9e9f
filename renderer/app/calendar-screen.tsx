import type { ReactNode } from 'react';
import { RunQuestions } from './run-questions.tsx';

/** Calendar. */
export function CalendarScreen(): ReactNode {
  return (
    <RunQuestions
      title="Calendar"
      purpose="Here you see by when each purchase must be decided, and what waiting costs."
    >
      {() => null}
    </RunQuestions>
  );
}
