import type { ReactNode } from 'react';
import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type {
  Alternative,
  AlternativeFigures,
  AlternativesFindings,
} from '../../../shared/domain/questions/alternatives.ts';
import type { WhatIf } from '../../state/what-if-edit.ts';
import { formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatShare, formatShareNumber } from '../../ui/format/format-share.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { alternativeNames, differenceWords, type Names, offerNamer, purchaseWords } from './alternative-words.ts';

type AlternativesViewProps = {
  readonly findings: AlternativesFindings;
  readonly currency: string;
  readonly assumptions: Pick<Assumptions, 'bands' | 'offers'>;
  /** Makes a scenario of an alternative; null: nothing can be changed. */
  readonly onTry: ((whatIf: WhatIf) => void) | null;
};

/** A portfolio of the table; `alternative` null: the best. */
type Row = {
  readonly figures: AlternativeFigures;
  readonly purchases: Portfolio;
  readonly alternative: Alternative | null;
};

function nameOf({ alternative }: Row): string {
  return alternative === null ? 'Cheapest over all bands' : alternativeNames[alternative.kind];
}

/** Portfolios nearly as good as the best, side by side, each with what differs in words. */
export function AlternativesView({ findings, currency, assumptions, onTry }: AlternativesViewProps): ReactNode {
  const { best, alternatives, within, unchanged, dominantProvider } = findings;
  if (best === null) return null;
  const { bands, offers } = assumptions;
  const names: Names = { currency, provider: dominantProvider, offerName: offerNamer(offers) };
  const probabilityOf = (bandId: string): number => bands.find(({ id }) => id === bandId)?.probability ?? 0;
  const whatIfOf = (alternative: Alternative): WhatIf => ({
    words: alternativeNames[alternative.kind].toLowerCase(),
    note: `Nearly as good: ${differenceWords(alternative, best.figures, names)}`,
    overrides: alternative.overrides,
  });
  const rows: Row[] = [
    { ...best, alternative: null },
    ...alternatives.map((alternative) => ({ ...alternative, alternative })),
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'portfolio', header: 'Portfolio', render: nameOf, title: nameOf },
    {
      key: 'cost',
      header: 'Cost',
      unit: 'with risk',
      align: 'end',
      render: ({ figures, alternative }) =>
        alternative === null
          ? formatMoneyShort(figures.objective, currency)
          : formatMoneyDelta(figures.objective, best.figures.objective, currency),
    },
    {
      key: 'differs',
      header: 'What differs',
      wraps: true,
      width: '18rem',
      render: ({ alternative, purchases }) =>
        alternative === null
          ? ''
          : `${differenceWords(alternative, best.figures, names)} ${purchaseWords(best.purchases, purchases, probabilityOf, names.offerName)}`,
    },
    {
      key: 'try',
      header: 'What next',
      render: ({ alternative }) =>
        alternative === null ? null : (
          <TextButton
            disabled={onTry === null}
            title="Makes a scenario with these rules beside this one, and optimises it"
            onClick={() => onTry?.(whatIfOf(alternative))}
          >
            Try as a what-if<span className="lw-hidden"> {alternativeNames[alternative.kind]}</span>
          </TextButton>
        ),
    },
    {
      key: 'provider',
      header: dominantProvider ?? 'Dominant provider',
      unit: '% of committed',
      align: 'end',
      render: ({ figures }) => formatShareNumber(figures.dominantShare),
    },
    {
      key: 'term',
      header: 'Mean term',
      unit: 'months, by money',
      align: 'end',
      render: ({ figures }) => formatNumber(figures.meanTermMonths, 1),
    },
    {
      key: 'owed',
      header: 'Most owed',
      align: 'end',
      render: ({ figures }) => formatMoneyShort(figures.peakCommitment, currency),
    },
    { key: 'now', header: 'Signed now', unit: 'purchases', align: 'end', render: ({ figures }) => figures.signedNow },
    {
      key: 'specialised',
      header: 'Specialised',
      unit: '% of hours',
      align: 'end',
      render: ({ figures }) => formatShareNumber(figures.specialisedShare),
    },
  ];
  return (
    <>
      <DataTable
        caption={`Portfolios that cost at most ${formatShare(within)} more than the best`}
        columns={columns}
        rows={rows}
        rowKey={nameOf}
      />
      {unchanged.length === 0 ? null : (
        <p>
          No less is to be had for that, or there is nothing of it:{' '}
          {unchanged.map((kind) => alternativeNames[kind].toLowerCase()).join(', ')}.
        </p>
      )}
    </>
  );
}
