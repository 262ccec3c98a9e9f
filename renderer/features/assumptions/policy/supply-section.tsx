import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { PolicyNumber } from './policy-number.tsx';
import { Rule } from './rule.tsx';

/** Stock that several offers share. */
export function SupplySection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { policy, offers } = current.assumptions;
  const offerName = (offerId: string): string => offers.find(({ id }) => id === offerId)?.name ?? offerId;
  return (
    <Section id="policy-supply" title="Shared supply" note="One provider’s stock behind several offers.">
      <ul className="rules">
        {policy.supplyGroups.map((group) => (
          <Rule key={group.id} name={group.name}>
            At most{' '}
            <PolicyNumber
              policy={policy}
              field={['supplyGroups', group.id, 'maximumUnits']}
              label={`units of ${group.name}`}
            />{' '}
            units at the same time over {group.offerIds.map(offerName).join('; ')}.
          </Rule>
        ))}
        {policy.supplyGroups.length === 0 ? <Rule name="Shared supply">No offers share their stock.</Rule> : null}
      </ul>
    </Section>
  );
}
