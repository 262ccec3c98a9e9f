import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { addRule } from './policy-lists.ts';
import { Rule } from './rule.tsx';
import { SupplyGroupRule } from './supply-group-rule.tsx';

/** A stock so large that it binds nothing until it is typed, units. */
const NO_LIMIT_YET = 1_000_000;

/** Stock that several offers share. */
export function SupplySection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { policy, offers } = current.assumptions;
  const isReadOnly = useIsReadOnly();
  const first = offers[0];
  return (
    <Section
      id="policy-supply"
      title="Shared supply"
      note="One provider’s stock behind several offers."
      tools={
        first === undefined ? undefined : (
          <TextButton
            disabled={isReadOnly}
            onClick={() =>
              void addRule(policy, 'supplyGroups', {
                name: 'Shared supply',
                offerIds: [first.id],
                maximumUnits: NO_LIMIT_YET,
              })
            }
          >
            Add a shared supply
          </TextButton>
        )
      }
    >
      <ul className="rules">
        {policy.supplyGroups.map((group) => (
          <SupplyGroupRule key={group.id} policy={policy} group={group} offers={offers} />
        ))}
        {policy.supplyGroups.length === 0 ? <Rule name="Shared supply">No offers share their stock.</Rule> : null}
      </ul>
    </Section>
  );
}
