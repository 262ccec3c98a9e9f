import type { ReactNode } from 'react';
import type { ContractOffer, SpendOffer } from '../../../../../shared/domain/offer.ts';
import { ClauseField } from '../../fields/clause-field.tsx';
import { FormRow } from '../../fields/form-row.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { TickField } from '../../fields/tick-field.tsx';
import { offerPlace } from '../offer-table.ts';
import { RampField } from './ramp-field.tsx';
import { VolumeTiersField } from './volume-tiers-field.tsx';

type ClauseFieldsProps = { readonly offer: ContractOffer | SpendOffer; readonly currency: string };

/** True where a plan from elsewhere gives promised spend a clause that it cannot have: it must be there to be taken out. */
function hasCapacityClause({ clauses }: SpendOffer): boolean {
  return clauses.exchange !== null || clauses.resale !== null;
}

/** The clauses that only capacity can have: what is left of it is swapped, or unused time is sold on. */
function CapacityClauseFields({ offer }: { readonly offer: ContractOffer | SpendOffer }): ReactNode {
  const place = offerPlace(offer);
  const owner = offer.name;
  return (
    <>
      <ClauseField
        {...place}
        field={['clauses', 'exchange']}
        title="Exchange"
        owner={owner}
        note="What is left of it may be swapped into another contract."
        fresh={{ feeShare: 0, mustNotShrink: true }}
      >
        <FormRow name="Fee" unit="% of the value swapped">
          <NumberField
            {...place}
            field={['clauses', 'exchange', 'feeShare']}
            label={`exchange fee of ${owner}`}
            scale={100}
          />
        </FormRow>
        <FormRow name="Commitment must not shrink">
          <TickField
            {...place}
            field={['clauses', 'exchange', 'mustNotShrink']}
            label={`commitment must not shrink when exchanged, ${owner}`}
          />
        </FormRow>
      </ClauseField>
      <ClauseField
        {...place}
        field={['clauses', 'resale']}
        title="Resale"
        owner={owner}
        note="Unused time may be sold on."
        fresh={{ recoveredShare: 0.5 }}
      >
        <FormRow name="Recovered" unit="% of its price">
          <NumberField
            {...place}
            field={['clauses', 'resale', 'recoveredShare']}
            label={`share recovered by resale of ${owner}`}
            scale={100}
          />
        </FormRow>
      </ClauseField>
    </>
  );
}

/** Every clause that a contract of its kind can have: put in or left out, with its figures. */
export function ClauseFields({ offer, currency }: ClauseFieldsProps): ReactNode {
  const place = offerPlace(offer);
  const at = (clause: string, name: string): readonly string[] => ['clauses', clause, name];
  const owner = offer.name;
  return (
    <>
      <h3>Clauses</h3>
      <VolumeTiersField offer={offer} />
      <RampField offer={offer} />
      <ClauseField
        {...place}
        field={['clauses', 'earlyTermination']}
        title="Early termination"
        owner={owner}
        note="It may be ended before its term for a fee."
        fresh={{ fromMonthOfTerm: Math.min(1, offer.termMonths - 1), feeShare: 0.3, refundPool: null }}
      >
        <FormRow name="At the earliest after" unit="months of the term">
          <NumberField
            {...place}
            field={at('earlyTermination', 'fromMonthOfTerm')}
            label={`earliest end of ${owner}`}
          />
        </FormRow>
        <FormRow name="Fee" unit="% of what is still owed">
          <NumberField
            {...place}
            field={at('earlyTermination', 'feeShare')}
            label={`early termination fee of ${owner}`}
            scale={100}
          />
        </FormRow>
        <FormRow name="Most refunded" unit={`${currency} in twelve months`}>
          <NumberField
            {...place}
            field={at('earlyTermination', 'refundPool')}
            label={`refund pool of ${owner}`}
            emptyMeans="no limit"
          />
        </FormRow>
      </ClauseField>
      {offer.kind !== 'spend-commitment' || hasCapacityClause(offer) ? <CapacityClauseFields offer={offer} /> : null}
      <ClauseField
        {...place}
        field={['clauses', 'renewal']}
        title="Renewal"
        owner={owner}
        note="It may go on for another term when it ends."
        fresh={{ rateMultiplier: 1, isAutomatic: false }}
      >
        <FormRow name="Rates ×" unit="after renewal">
          <NumberField {...place} field={at('renewal', 'rateMultiplier')} label={`rates after renewal of ${owner}`} />
        </FormRow>
        <FormRow name="Renews by itself">
          <TickField {...place} field={at('renewal', 'isAutomatic')} label={`renews by itself, ${owner}`} />
        </FormRow>
      </ClauseField>
    </>
  );
}
