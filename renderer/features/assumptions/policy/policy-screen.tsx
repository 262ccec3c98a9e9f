import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { BudgetsSection } from './budgets-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { RiskSection } from './risk-section.tsx';
import { SupplySection } from './supply-section.tsx';

/** What must never happen, and how risk is weighed: rules as sentences with numbers in them. */
export function PolicyScreen({ current }: { readonly current: CurrentScenario }): ReactNode {
  return (
    <>
      <RiskSection current={current} />
      <LimitsSection current={current} />
      <BudgetsSection current={current} />
      <SupplySection current={current} />
    </>
  );
}
