import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { AcceleratorsSection } from './accelerators-section.tsx';
import { GuardrailsSection } from './guardrails-section.tsx';
import { MatrixSection } from './matrix-section.tsx';
import { PlacementsSection } from './placements-section.tsx';

/** What may run where, how fast, and when it is ready. */
export function PlacementScreen({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { assumptions, plan } = current;
  return (
    <>
      <MatrixSection current={current} />
      <PlacementsSection current={current} />
      <GuardrailsSection lanes={assumptions.lanes} />
      <AcceleratorsSection accelerators={assumptions.accelerators} currency={plan.currency} />
    </>
  );
}
