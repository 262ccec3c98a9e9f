import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClauseWorth, NegotiatedOffer, NegotiateFindings } from '../../../shared/domain/questions/negotiate.ts';
import { RankedBarsChart } from '../../charts/ranked-bars-chart.tsx';
import { formatMoney, formatMoneyShort, formatRate } from '../../ui/format/format-money.ts';
import { formatNumber, NO_VALUE } from '../../ui/format/format-number.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import {
  changeText,
  clauseSentence,
  clauseText,
  type NegotiateScene,
  offerName,
  priceSentence,
  sheetText,
} from './negotiate-words.ts';

/** Clauses drawn at most: those worth most. */
const MOST_DRAWN = 15;

type NegotiateViewProps = {
  readonly findings: NegotiateFindings;
  readonly scene: NegotiateScene;
  /** Puts text on the clipboard and says so. */
  readonly onCopy: (text: string) => void;
};

type ClauseRow = ClauseWorth & { readonly offerId: string };

const keyOf = ({ offerId, change }: ClauseRow): string => `${offerId} ${change}`;

function PriceTable({ findings, scene }: Pick<NegotiateViewProps, 'findings' | 'scene'>): ReactNode {
  const { currency } = scene;
  const columns: readonly Column<NegotiatedOffer>[] = [
    {
      key: 'offer',
      header: 'Offer',
      wraps: true,
      width: '14rem',
      render: ({ offerId }) => offerName(scene, offerId),
    },
    { key: 'units', header: 'Units', unit: 'in fractions', align: 'end', render: ({ units }) => formatNumber(units) },
    {
      key: 'cost',
      header: 'Cost',
      unit: 'expected',
      align: 'end',
      render: ({ cost }) => formatMoneyShort(cost, currency),
    },
    {
      key: 'savings',
      header: 'Saves',
      align: 'end',
      render: ({ savings, isIndispensable }) =>
        isIndispensable ? 'indispensable' : formatMoneyShort(savings, currency),
    },
    {
      key: 'offered',
      header: 'Offered',
      unit: `${currency} per unit-hour`,
      align: 'end',
      render: ({ rates }) => formatRate(rates[0]?.offered ?? null),
    },
    {
      key: 'half',
      header: 'Half leaves above',
      unit: `${currency} per unit-hour`,
      align: 'end',
      render: ({ rates }) => formatRate(rates[0]?.halfLeaves ?? null),
    },
    {
      key: 'walk-away',
      header: 'Walk away above',
      unit: `${currency} per unit-hour`,
      align: 'end',
      render: ({ rates }) => formatRate(rates[0]?.walkAway ?? null),
    },
  ];
  return (
    <DataTable
      caption="Prices to walk away at"
      columns={columns}
      rows={findings.offers}
      rowKey={({ offerId }) => offerId}
    />
  );
}

/** What clauses of offers are worth as bars and as a table, prices to walk away at, and the sheet as text. */
export function NegotiateView({ findings, scene, onCopy }: NegotiateViewProps): ReactNode {
  const { offers, precision, terminationFeeShare, wholeUnits } = findings;
  const { currency } = scene;
  if (offers.length === 0)
    return precision === null ? null : <p className="lw-muted">No offer for a term is bought or close to it.</p>;
  const rows = offers
    .flatMap(({ offerId, clauses }) => clauses.map((clause): ClauseRow => ({ ...clause, offerId })))
    .toSorted((a, b) => (b.worth ?? -Infinity) - (a.worth ?? -Infinity));
  const nameOf = (row: ClauseRow): string =>
    offers.length === 1
      ? changeText(row.change, terminationFeeShare)
      : `${changeText(row.change, terminationFeeShare)}, ${offerName(scene, row.offerId)}`;
  const drawn = rows.filter(({ worth }) => worth !== null && Math.abs(worth) > (precision ?? 0)).slice(0, MOST_DRAWN);
  const sentence = clauseSentence(scene, findings);
  const readBar = (position: number): string => {
    const row = drawn[position];
    return row === undefined ? '' : `${nameOf(row)}\n${clauseText(row, precision, currency)}`;
  };
  const bars = drawn.map((row) => ({ name: nameOf(row), money: row.worth ?? 0 }));
  const columns: readonly Column<ClauseRow>[] = [
    { key: 'clause', header: 'Clause', wraps: true, width: '18rem', render: nameOf },
    {
      key: 'worth',
      header: 'Worth',
      unit: 'over the horizon',
      align: 'end',
      render: (row) => clauseText(row, precision, currency),
    },
    {
      key: 'per-unit',
      header: 'Worth',
      unit: 'per unit bought',
      align: 'end',
      render: ({ worthPerUnit, worth }) =>
        worth !== null && Math.abs(worth) <= (precision ?? 0) ? NO_VALUE : formatMoney(worthPerUnit, currency),
    },
    { key: 'remark', header: 'Mind', wraps: true, width: '14rem', render: ({ refused }) => refused ?? '' },
  ];
  const [only] = offers;
  return (
    <>
      {offers.length === 1 && only !== undefined ? <p>{priceSentence(scene, only)}</p> : null}
      <RankedBarsChart
        title="What clauses are worth"
        sentence={sentence}
        bars={bars}
        axisName="Worth over the horizon"
        currency={currency}
        readBar={readBar}
        table={<DataTable caption="What clauses are worth" columns={columns} rows={rows} rowKey={keyOf} />}
      />
      <PriceTable findings={findings} scene={scene} />
      {wholeUnits === null ? null : (
        <p className="lw-muted">
          Minimums and block sizes do not count here: those of all offers together cost at most{' '}
          {formatMoneyShort(wholeUnits, currency)}.
        </p>
      )}
      <p>
        <Button variant="default" size="compact-sm" onClick={() => onCopy(sheetText(scene, findings))}>
          Copy the sheet as text
        </Button>
      </p>
    </>
  );
}
