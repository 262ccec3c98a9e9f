import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Offer } from '../../../../shared/domain/offer.ts';
import type { Policy, SupplyGroup } from '../../../../shared/domain/policy.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { IconButton } from '../../../ui/icon/icon-button.tsx';
import { editShape } from '../fields/edit-value.ts';
import { PolicyNumber } from './policy-number.tsx';
import { RemoveRuleButton } from './remove-rule-button.tsx';
import { Rule } from './rule.tsx';
import { RuleName } from './rule-name.tsx';

type SupplyGroupRuleProps = {
  readonly policy: Policy;
  readonly group: SupplyGroup;
  readonly offers: readonly Offer[];
};

/** How many units several offers may have together at the same time. */
export function SupplyGroupRule({ policy, group, offers }: SupplyGroupRuleProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const offerName = (offerId: string): string => offers.find(({ id }) => id === offerId)?.name ?? offerId;
  const others = offers.filter(({ id }) => !group.offerIds.includes(id));
  const change = (make: (ids: readonly z.core.util.JSONType[]) => z.core.util.JSONType[], label: string): void => {
    const field = ['supplyGroups', group.id, 'offerIds'];
    void editShape({ path: ['policy'], field }, (now) => make(Array.isArray(now) ? now : []), label);
  };
  return (
    <Rule
      name={<RuleName policy={policy} list="supplyGroups" rule={group} word="shared supply" />}
      tools={<RemoveRuleButton list="supplyGroups" id={group.id} name={group.name} />}
    >
      At most{' '}
      <PolicyNumber
        policy={policy}
        field={['supplyGroups', group.id, 'maximumUnits']}
        label={`units of ${group.name}`}
      />{' '}
      units at the same time over
      <ul className="rule-offers">
        {group.offerIds.map((offerId) => (
          <li key={offerId}>
            {offerName(offerId)}
            {isReadOnly || group.offerIds.length === 1 ? null : (
              <IconButton
                icon="close"
                label={`Take ${offerName(offerId)} out of ${group.name}`}
                onClick={() =>
                  change((ids) => ids.filter((id) => id !== offerId), `Take ${offerName(offerId)} out of ${group.name}`)
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isReadOnly || others.length === 0 ? null : (
        <select
          className="assume-select"
          aria-label={`Add an offer to ${group.name}`}
          value=""
          onChange={(event) => {
            const offerId = event.currentTarget.value;
            change((ids) => [...ids, offerId], `Add ${offerName(offerId)} to ${group.name}`);
          }}
        >
          <option value="">add an offer…</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Rule>
  );
}
