import { type ReactNode, useState } from 'react';
import type { Band } from '../../../shared/domain/band.ts';
import type { InformationValue, RegretFindings, RegretRow } from '../../../shared/domain/questions/regret.ts';
import { ChoiceRow } from '../../charts/choice-row.tsx';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { Figure } from '../../ui/layout/figure.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import {
  type BoardMeasure,
  boardMeasures,
  boardSentence,
  hedgingFigure,
  hedgingWords,
  largestWords,
  measureOptions,
  perfectInformationWords,
  portfolioName,
  rulesWords,
  tintOf,
} from './regret-words.ts';
import './regret-view.css';

type RegretViewProps = {
  readonly findings: RegretFindings;
  readonly currency: string;
  readonly bands: readonly Band[];
};

type BandNamer = (bandId: string) => string;

const DEEPEST_TINT_PERCENT = 42;

function Information({
  information,
  currency,
  bandName,
}: {
  readonly information: InformationValue;
  readonly currency: string;
  readonly bandName: BandNamer;
}): ReactNode {
  return (
    <dl className="regret-information">
      <Figure
        label="Knowing the band now (EVPI)"
        value={formatMoneyShort(information.perfectInformation, currency)}
        detail={perfectInformationWords(information, currency)}
      />
      <Figure
        label="What hedging saves (VSS)"
        value={hedgingFigure(information, currency)}
        detail={hedgingWords(information, currency, bandName)}
      />
    </dl>
  );
}

/** What each portfolio assumes, and the limits that give way for it. */
function RowNotes({
  rows,
  bandName,
}: {
  readonly rows: readonly RegretRow[];
  readonly bandName: BandNamer;
}): ReactNode {
  const noted = rows.filter(({ assumed, broken }) => assumed.length + broken.length > 0);
  if (noted.length === 0) return null;
  return (
    <details className="regret-notes">
      <summary>What was assumed, and which limits give way</summary>
      <dl>
        {noted.map((row) => {
          const name = portfolioName(row.portfolio, bandName);
          return (
            <div key={name}>
              <dt>{name}</dt>
              {row.assumed.map((sentence) => (
                <dd key={sentence}>{sentence}</dd>
              ))}
              {row.broken.map((sentence) => (
                <dd key={sentence}>Gives way: {sentence}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** The regret board: portfolios by bands, tinted by what is looked at, and what information is worth. */
export function RegretView({ findings, currency, bands }: RegretViewProps): ReactNode {
  const [measure, setMeasure] = useState<BoardMeasure>('regret');
  const { rows, minimaxRow, information } = findings;
  const bandName: BandNamer = (bandId) => bands.find(({ id }) => id === bandId)?.name ?? bandId;
  const words = boardMeasures[measure];
  const largest = Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => words.valueOf(cell) ?? 0)));
  const sentence = boardSentence(findings, currency, bandName);
  const ofBand = ({ id, name }: Band): Column<RegretRow> => ({
    key: id,
    header: name,
    unit: words.unit,
    align: 'end',
    render: ({ cells }) => {
      const cell = cells.find(({ bandId }) => bandId === id);
      const value = cell === undefined ? null : words.valueOf(cell);
      const tint = (tintOf(value, largest) * DEEPEST_TINT_PERCENT).toFixed(0);
      return (
        <span
          className="regret-cell"
          style={{ background: `color-mix(in srgb, var(--lw-accent) ${tint}%, transparent)` }}
        >
          {words.format(value, currency)}
        </span>
      );
    },
  });
  const columns: readonly Column<RegretRow>[] = [
    {
      key: 'portfolio',
      header: 'Portfolio',
      render: (row) => (
        <>
          {portfolioName(row.portfolio, bandName)}
          {minimaxRow !== null && rows[minimaxRow] === row ? (
            <span className="regret-minimax">Least largest regret</span>
          ) : null}
        </>
      ),
      title: (row) => portfolioName(row.portfolio, bandName),
    },
    ...bands.map(ofBand),
    {
      key: 'largest',
      header: 'Largest',
      unit: words.unit,
      align: 'end',
      render: (row) => largestWords(row, words, currency),
    },
    {
      key: 'expected',
      header: 'Expected cost',
      align: 'end',
      render: ({ expectedCost }) => formatMoneyShort(expectedCost, currency),
    },
    { key: 'cvar', header: 'Worst tail (CVaR)', align: 'end', render: (row) => formatMoneyShort(row.cvar, currency) },
    { key: 'rules', header: 'Rules', render: rulesWords },
  ];
  return (
    <>
      {information === null ? null : <Information information={information} currency={currency} bandName={bandName} />}
      <div className="regret-head">
        <p>{sentence}</p>
        <ChoiceRow
          label="Shown in the cells"
          choices={measureOptions.map((id) => ({ id, name: boardMeasures[id].name }))}
          chosenId={measure}
          onChoose={(id) => setMeasure(measureOptions.find((option) => option === id) ?? 'regret')}
        />
      </div>
      <DataTable
        caption={`What each portfolio is in each band: ${words.unit}`}
        columns={columns}
        rows={rows}
        rowKey={({ portfolio }) => portfolioName(portfolio, bandName)}
      />
      <RowNotes rows={rows} bandName={bandName} />
    </>
  );
}
