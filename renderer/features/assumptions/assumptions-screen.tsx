import type { ReactNode } from 'react';
import { type CurrentScenario, useCurrentScenario } from '../../state/current-scenario.ts';
import { setScope, usePlan } from '../../state/plan-store.ts';
import type { Screen } from '../../state/screen.ts';
import { setInspectorOpen, useSelection } from '../../state/selection-store.ts';
import { TextButton } from '../../ui/text-button.tsx';
import { ContractsScreen } from './contracts/contracts-screen.tsx';
import { DemandScreen } from './demand/demand-screen.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { PlacementScreen } from './placement/placement-screen.tsx';
import { PolicyScreen } from './policy/policy-screen.tsx';
import './assumptions-screen.css';

/** The screens on which a plan's assumptions are read and edited. */
export type AssumptionScreen = Extract<Screen, 'demand' | 'placement' | 'contracts' | 'policy'>;

type Part = { readonly id: string; readonly name: string };

const SCREENS: Readonly<
  Record<
    AssumptionScreen,
    {
      readonly title: string;
      readonly parts: readonly Part[];
      readonly Body: (props: { readonly current: CurrentScenario }) => ReactNode;
    }
  >
> = {
  demand: {
    title: 'Demand',
    parts: [
      { id: 'bands', name: 'Bands' },
      { id: 'demand-months', name: 'Month by month' },
      { id: 'workloads', name: 'Workloads' },
      { id: 'lanes', name: 'Lanes' },
      { id: 'load-blocks', name: 'Load blocks' },
    ],
    Body: DemandScreen,
  },
  placement: {
    title: 'Placement',
    parts: [
      { id: 'placement-matrix', name: 'Where work may run' },
      { id: 'placements', name: 'Placements' },
      { id: 'guardrails', name: 'Guardrails' },
      { id: 'accelerators', name: 'Accelerators' },
    ],
    Body: PlacementScreen,
  },
  contracts: {
    title: 'Contracts',
    parts: [
      { id: 'contract-offers', name: 'Contracts on offer' },
      { id: 'elastic-offers', name: 'Paid by use' },
      { id: 'spend-offers', name: 'Spend commitments' },
      { id: 'existing', name: 'Already signed' },
    ],
    Body: ContractsScreen,
  },
  policy: {
    title: 'Policy',
    parts: [
      { id: 'policy-risk', name: 'Time and risk' },
      { id: 'policy-limits', name: 'Limits' },
      { id: 'policy-budgets', name: 'Budgets' },
      { id: 'policy-supply', name: 'Shared supply' },
    ],
    Body: PolicyScreen,
  },
};

function ScopeChoice(): ReactNode {
  const scope = usePlan((open) => open.scope);
  return (
    <label className="assume-field">
      Changes are for
      <select
        className="assume-select"
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value === 'scenario' ? 'scenario' : 'plan')}
      >
        <option value="plan">all scenarios</option>
        <option value="scenario">only this one</option>
      </select>
    </label>
  );
}

/** One group of assumptions, all of it readable, the main numbers editable, with the inspector beside it. */
export function AssumptionsScreen({ screen }: { readonly screen: AssumptionScreen }): ReactNode {
  const current = useCurrentScenario();
  const isInspectorOpen = useSelection((selection) => selection.isInspectorOpen);
  if (current === null) return null;
  const { title, parts, Body } = SCREENS[screen];
  return (
    <div className="assume">
      <div className="assume-page" key={screen}>
        <div className="assume-head">
          <h1>{title}</h1>
          <nav className="assume-jumps" aria-label="Parts of this screen">
            {parts.map(({ id, name }) => (
              <TextButton key={id} onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}>
                {name}
              </TextButton>
            ))}
          </nav>
          <div className="assume-scope">
            {current.plan.scenarios.length > 1 ? <ScopeChoice /> : null}
            {isInspectorOpen ? null : <TextButton onClick={() => setInspectorOpen(true)}>Inspector</TextButton>}
          </div>
        </div>
        <Body current={current} />
      </div>
      <Inspector screen={screen} />
    </div>
  );
}
