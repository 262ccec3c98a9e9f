import type { ReactNode } from 'react';
import type { Offer } from '../../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../../state/current-scenario.ts';
import { jumpTo } from '../../../../state/jump.ts';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { TextButton } from '../../../../ui/text-button.tsx';
import { BandShareCell } from '../../fields/band-share-cell.tsx';
import { FormRow } from '../../fields/form-row.tsx';
import { offerPlace } from '../offer-table.ts';

type SupplyFieldsProps = { readonly offer: Offer; readonly current: CurrentScenario };

/** How much of an offer's supply is really there in each band, and which other offers share its stock. */
export function SupplyFields({ offer, current }: SupplyFieldsProps): ReactNode {
  const { bands, policy } = current.assumptions;
  const groups = policy.supplyGroups.filter(({ offerIds }) => offerIds.includes(offer.id));
  return (
    <>
      <h3>Supply</h3>
      {bands.map((band) => (
        <FormRow key={band.id} name={`Really there in ${band.name}`} unit="% of its limits">
          <BandShareCell
            {...offerPlace(offer)}
            field={['supplyShares']}
            label={`supply of ${offer.name} really there in ${band.name}`}
            band={band}
            usualShare={1}
          />
        </FormRow>
      ))}
      {groups.length === 0 ? (
        <p className="rows-field-note">It shares its stock with no other offer.</p>
      ) : (
        groups.map((group) => (
          <p key={group.id} className="rows-field-note">
            Shares {formatNumber(group.maximumUnits)} units with {group.offerIds.length - 1} other offers:{' '}
            <TextButton onClick={() => jumpTo(`policy/supplyGroups/${group.id}`)}>{group.name}</TextButton>
          </p>
        ))
      )}
    </>
  );
}
