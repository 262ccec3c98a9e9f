import { type ReactNode, useMemo } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { BandsSection } from './bands-section.tsx';
import { DemandMonthsSection } from './demand-months-section.tsx';
import { demandViewOf } from './demand-view.ts';
import { LanesSection } from './lanes-section.tsx';
import { LoadBlocksSection } from './load-blocks-section.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { WorkloadsSection } from './workloads-section.tsx';

/** How much work, when, and how unsure. */
export function DemandScreen({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const { startMonth, horizonMonths, currency } = plan;
  const view = useMemo(
    () => demandViewOf(assumptions, startMonth, horizonMonths),
    [assumptions, startMonth, horizonMonths],
  );
  return (
    <>
      <PlanFacts plan={plan} />
      <BandsSection bands={assumptions.bands} />
      <DemandMonthsSection assumptions={assumptions} view={view} />
      <WorkloadsSection assumptions={assumptions} />
      <LanesSection assumptions={assumptions} currency={currency} />
      <LoadBlocksSection assumptions={assumptions} view={view} />
    </>
  );
}
