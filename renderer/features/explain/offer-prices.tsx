import type { ReactNode } from 'react';
import type { BoughtOffer, Hold, TargetPrice } from '../../../shared/domain/questions/explain.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import {
  type ExplainedPlan,
  holdSentence,
  kindWords,
  offerName,
  ratesWords,
  savingWords,
  targetWords,
} from './explain-words.ts';

type OfferPricesProps = {
  readonly plan: ExplainedPlan;
  readonly bought: readonly BoughtOffer[];
  readonly notBought: readonly TargetPrice[];
  readonly hold: Hold | null;
};

/** Why nothing is bought; the price at which other offers would be taken; what the offers that are taken are worth. */
export function OfferPrices({ plan, bought, notBought, hold }: OfferPricesProps): ReactNode {
  const { currency } = plan;
  const prices: readonly Column<TargetPrice>[] = [
    {
      key: 'offer',
      header: 'Offer',
      render: ({ offerId }) => offerName(plan, offerId),
      title: ({ offerId }) => offerName(plan, offerId),
    },
    { key: 'kind', header: 'Kind', render: ({ offerId }) => kindWords(plan, offerId) },
    {
      key: 'list',
      header: 'Price, all in',
      unit: `${currency} per unit-hour`,
      align: 'end',
      render: (price) => ratesWords(price, 'listRate'),
    },
    {
      key: 'target',
      header: 'Target price',
      unit: `${currency} per unit-hour`,
      align: 'end',
      render: (price) => ratesWords(price, 'targetRate'),
    },
    { key: 'words', header: 'It would be taken', wraps: true, render: targetWords },
  ];
  const worth: readonly Column<BoughtOffer>[] = [
    {
      key: 'offer',
      header: 'Offer',
      render: ({ offerId }) => offerName(plan, offerId),
      title: ({ offerId }) => offerName(plan, offerId),
    },
    { key: 'kind', header: 'Kind', render: ({ offerId }) => kindWords(plan, offerId) },
    {
      key: 'worth',
      header: 'Worth',
      unit: 'against the cheapest portfolio without it',
      align: 'end',
      render: (offer) => savingWords(offer, currency),
    },
  ];
  return (
    <>
      {hold === null ? null : (
        <Notice tone="plain" title="Hold.">
          {holdSentence(plan, hold)}
        </Notice>
      )}
      <h3>Not bought: the price at which they would be</h3>
      {notBought.length === 0 ? (
        <p className="lw-muted">Every offer of the plan is used.</p>
      ) : (
        <DataTable caption="Target prices" columns={prices} rows={notBought} rowKey={({ offerId }) => offerId} />
      )}
      {bought.length === 0 ? null : (
        <>
          <h3>Bought: what the cheapest portfolio costs more without the offer</h3>
          <DataTable
            caption="What each offer is worth"
            columns={worth}
            rows={bought.toSorted((a, b) => (b.saving ?? 0) - (a.saving ?? 0))}
            rowKey={({ offerId }) => offerId}
          />
        </>
      )}
    </>
  );
}
