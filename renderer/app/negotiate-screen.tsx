import type { ReactNode } from 'react';
import { RunQuestions } from './run-questions.tsx';

/** Negotiate. */
export function NegotiateScreen(): ReactNode {
  return (
    <RunQuestions title="Negotiate" purpose="Here you see what each clause is worth, and where to walk away.">
      {() => null}
    </RunQuestions>
  );
}
