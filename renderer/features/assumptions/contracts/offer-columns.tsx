import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import type { Offer } from '../../../../shared/domain/offer.ts';
import { NO_VALUE } from '../../../ui/format/format-number.ts';
import type { Column } from '../../../ui/table/column.ts';
import './offer-columns.css';
import { MonthField } from '../fields/month-field.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { kindWords, OFFER_TABLE } from './offer-table.ts';

type OfferWithAccelerator = Exclude<Offer, { kind: 'spend-commitment' }>;

function tickColumn<T extends Offer>(field: string, header: string): Column<T> {
  return {
    key: field,
    header,
    render: (offer) => (
      <TickField
        schema={OFFER_TABLE.schema}
        entry={offer}
        path={OFFER_TABLE.pathOf(offer)}
        field={[field]}
        label={`${header.toLowerCase()}, ${offer.name}`}
      />
    ),
  };
}

/** The two ticks of every offer: a discount is not a promise of capacity, and the other way round. */
export function tickColumns<T extends Offer>(): readonly Column<T>[] {
  return [tickColumn('isDiscount', 'Discount'), tickColumn('isCapacityGuaranteed', 'Capacity sure')];
}

function originWords({ kind, provider, region }: Offer): string {
  return [kindWords(kind), provider, region].filter((word) => word !== '').join(' · ');
}

/** Name of an offer, with its kind, provider and region under it. */
export function nameColumn<T extends Offer>(): Column<T> {
  return {
    key: 'name',
    header: 'Offer',
    unit: 'kind · provider · region',
    title: (offer) => `${offer.name}: ${originWords(offer)}`,
    render: (offer) => (
      <>
        {offer.name}
        <span className="offer-origin lw-cut">{originWords(offer)}</span>
      </>
    ),
  };
}

/** The accelerator of an offer. */
export function acceleratorColumn<T extends OfferWithAccelerator>(assumptions: Assumptions): Column<T> {
  return {
    key: 'accelerator',
    header: 'Accelerator',
    render: ({ acceleratorId }) =>
      assumptions.accelerators.find(({ id }) => id === acceleratorId)?.name ?? acceleratorId,
  };
}

/** How many steps the price path of an offer has. */
export function priceStepsColumn<T extends Offer>(): Column<T> {
  return {
    key: 'prices',
    header: 'Price steps',
    align: 'end',
    render: ({ pricePath }) => (pricePath.length === 0 ? NO_VALUE : pricePath.length),
  };
}

type Windowed = Extract<Offer, { earliestStartMonth: string | null }>;

/** First and last month in which a contract may start. */
export function windowColumns<T extends Windowed>(): readonly Column<T>[] {
  return (
    [
      ['earliestStartMonth', 'First start'],
      ['latestStartMonth', 'Last start'],
    ] as const
  ).map(([field, header]) => ({
    key: field,
    header,
    render: (offer) => (
      <MonthField
        schema={OFFER_TABLE.schema}
        entry={offer}
        path={OFFER_TABLE.pathOf(offer)}
        field={[field]}
        label={`${header.toLowerCase()} of ${offer.name}`}
        emptyMeans="any"
      />
    ),
  }));
}

/** Which special clauses a contract has; the inspector has their terms. */
export function clausesWords(offer: Windowed): string {
  const { volumeTiers, ramp, earlyTermination, exchange, resale, renewal } = offer.clauses;
  const words = [
    volumeTiers.length > 0 ? 'volume tiers' : null,
    ramp.length > 0 ? 'ramp' : null,
    earlyTermination === null ? null : 'early end',
    exchange === null ? null : 'exchange',
    resale === null ? null : 'resale',
    renewal === null ? null : 'renewal',
  ].filter((word) => word !== null);
  return words.length === 0 ? NO_VALUE : words.join(', ');
}
