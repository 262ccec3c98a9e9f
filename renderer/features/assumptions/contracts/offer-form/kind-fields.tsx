import type { ReactNode } from 'react';
import { isElasticOffer, type Offer } from '../../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../../state/current-scenario.ts';
import { FormRow } from '../../fields/form-row.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { offerPlace } from '../offer-table.ts';
import { RateCardField } from './rate-card-field.tsx';

type KindFieldsProps = { readonly offer: Offer; readonly current: CurrentScenario };

/** The fields that only some kinds of offer have and that the tables have no room for. */
export function KindFields({ offer, current }: KindFieldsProps): ReactNode {
  const place = offerPlace(offer);
  const { currency } = current.plan;
  const { name } = offer;
  return (
    <>
      {isElasticOffer(offer) ? null : (
        <FormRow name="Can be booked" unit="months before its start">
          <NumberField
            {...place}
            field={['bookingWindowMonths']}
            label={`booking window of ${name}`}
            emptyMeans="any time"
          />
        </FormRow>
      )}
      {offer.kind === 'flex-start' ? (
        <FormRow name="Longest run" unit="hours">
          <NumberField {...place} field={['maximumRunHours']} label={`longest run of ${name}`} emptyMeans="no limit" />
        </FormRow>
      ) : null}
      {offer.kind === 'owned' ? (
        <>
          <FormRow name="Worth at the end of its life" unit={`${currency} per unit`}>
            <NumberField {...place} field={['residualPerUnit']} label={`residual value of ${name}`} />
          </FormRow>
          <FormRow name="Power" unit="kW per unit">
            <NumberField {...place} field={['powerKwPerUnit']} label={`power of ${name}`} />
          </FormRow>
        </>
      ) : null}
      {offer.kind === 'spend-commitment' ? (
        <>
          <FormRow name="Block" unit="units">
            <NumberField {...place} field={['blockUnits']} label={`block of ${name}`} />
          </FormRow>
          <FormRow name="Most a month" unit="units">
            <NumberField
              {...place}
              field={['maximumUnitsPerStart']}
              label={`most a month of ${name}`}
              emptyMeans="no limit"
            />
          </FormRow>
          <RateCardField {...place} owner={name} current={current} />
        </>
      ) : null}
    </>
  );
}
