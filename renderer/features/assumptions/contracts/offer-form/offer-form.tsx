import type { ReactNode } from 'react';
import { isElasticOffer, type Offer } from '../../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../../state/current-scenario.ts';
import { FormRow } from '../../fields/form-row.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { AcceleratorField } from '../accelerator-field.tsx';
import { offerPlace } from '../offer-table.ts';
import { ClauseFields } from './clause-fields.tsx';
import { KindFields } from './kind-fields.tsx';
import { PricePathField } from './price-path-field.tsx';
import { SupplyFields } from './supply-fields.tsx';

type OfferFormProps = { readonly offer: Offer; readonly current: CurrentScenario };

/** When a step of the price path counts. */
function pricePathNote(offer: Offer): string {
  if (isElasticOffer(offer)) return 'From each month on, its rate is multiplied.';
  return offer.kind === 'spend-commitment'
    ? 'From each month on, the rates of its rate card are multiplied; the promised spend stays.'
    : 'Its rates are multiplied by the step in force in the month the contract starts.';
}

/** What the tables have no room for: who sells an offer, how its price and supply move, and every clause. */
export function OfferForm({ offer, current }: OfferFormProps): ReactNode {
  const place = offerPlace(offer);
  return (
    <>
      <h3>Offer</h3>
      <FormRow name="Provider">
        <TextField {...place} field={['provider']} label={`provider of ${offer.name}`} placeholder="who sells it" />
      </FormRow>
      <FormRow name="Region">
        <TextField {...place} field={['region']} label={`region of ${offer.name}`} placeholder="any" />
      </FormRow>
      {offer.kind === 'spend-commitment' ? null : (
        <FormRow name="Accelerator">
          <AcceleratorField {...place} accelerators={current.assumptions.accelerators} owner={offer.name} />
        </FormRow>
      )}
      <KindFields offer={offer} current={current} />
      <PricePathField
        {...place}
        field={['pricePath']}
        title="Price path"
        owner={offer.name}
        note={pricePathNote(offer)}
        startMonth={current.plan.startMonth}
      />
      <SupplyFields offer={offer} current={current} />
      {isElasticOffer(offer) ? null : <ClauseFields offer={offer} currency={current.plan.currency} />}
    </>
  );
}
