import type { ReactNode } from 'react';
import type { DecideByFindings, DecideByRow } from '../../../shared/domain/questions/decide-by.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { decisionDaysHeight, decisionDaysOption } from '../../charts/decision-days-option.ts';
import { PointChart } from '../../charts/point-chart.tsx';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { useNarrow } from '../../charts/use-narrow.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatDay } from '../../ui/format/format-day.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonthCount } from '../../ui/format/format-month.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import {
  conflictSentences,
  dayRemarks,
  decideBySentence,
  type DecideByScene,
  delayText,
  purchaseName,
  wholeListSentence,
} from './decide-by-words.ts';

/** Purchases drawn at most: those that must be decided first. */
const MOST_DRAWN = 30;

type DecideByViewProps = {
  readonly findings: DecideByFindings;
  readonly scene: DecideByScene;
  /** Purchases after the reveal month too. */
  readonly includesLater: boolean;
};

const keyOf = ({ offerId, startMonth, bandId }: DecideByRow): string => `${offerId} ${startMonth} ${bandId ?? ''}`;

function WaitingTable({
  findings,
  rows,
  scene,
}: Omit<DecideByViewProps, 'includesLater'> & { readonly rows: DecideByRow[] }): ReactNode {
  const { precision } = findings;
  const { currency } = scene;
  const months = Math.max(0, ...rows.map(({ delays }) => delays.length));
  const columns: readonly Column<DecideByRow>[] = [
    { key: 'purchase', header: 'Purchase', wraps: true, width: '16rem', render: (row) => purchaseName(scene, row) },
    { key: 'ask', header: 'Ask by', render: ({ askBy }) => formatDay(askBy) },
    {
      key: 'week',
      header: 'A week',
      unit: 'in what is minimised',
      align: 'end',
      render: ({ costPerWeek }) => formatMoneyShort(costPerWeek, currency),
    },
    ...scene.bands.map(
      (band): Column<DecideByRow> => ({
        key: `week-${band.id}`,
        header: 'A week',
        unit: band.name,
        align: 'end',
        render: ({ bandCostsPerWeek }) =>
          formatMoneyShort(bandCostsPerWeek.find(({ bandId }) => bandId === band.id)?.cost ?? null, currency),
      }),
    ),
    ...Array.from(
      { length: months },
      (_, n): Column<DecideByRow> => ({
        key: `delay-${n}`,
        header: formatMonthCount(n + 1),
        align: 'end',
        render: ({ delays }) => delayText(delays[n], precision, currency),
      }),
    ),
  ];
  return <DataTable caption="What waiting costs" columns={columns} rows={rows} rowKey={keyOf} />;
}

/** By when each purchase must be decided, as a chart and a table, and what waiting costs. */
export function DecideByView({ findings, scene, includesLater }: DecideByViewProps): ReactNode {
  const theme = useChartTheme();
  const isNarrow = useNarrow();
  const rows = findings.rows.filter(({ isSignNow }) => isSignNow || includesLater);
  const byDay = rows.toSorted((a, b) => (a.askBy < b.askBy ? -1 : 1));
  const drawn = byDay.slice(0, MOST_DRAWN);
  if (rows.length === 0) return <p className="lw-muted">Nothing is to be signed before the bands can be told apart.</p>;
  const sentence = decideBySentence(scene, rows);
  const readLine = (position: number): string => {
    const row = drawn[position];
    if (row === undefined) return '';
    const days = `ask by ${formatDay(row.askBy)}, sign by ${formatDay(row.signBy)}, needed from ${formatDay(row.neededFrom)}`;
    return `${purchaseName(scene, row)}\n${days}`;
  };
  const lines = drawn.map((row) => ({ ...row, name: purchaseName(scene, row) }));
  const columns: readonly Column<DecideByRow>[] = [
    { key: 'purchase', header: 'Purchase', wraps: true, width: '18rem', render: (row) => purchaseName(scene, row) },
    { key: 'ask', header: 'Ask by', unit: 'last responsible day', render: ({ askBy }) => formatDay(askBy) },
    { key: 'sign', header: 'Sign by', render: ({ signBy }) => formatDay(signBy) },
    { key: 'need', header: 'Needed from', render: ({ neededFrom }) => formatDay(neededFrom) },
    {
      key: 'book',
      header: 'Bookable from',
      render: ({ bookableFrom }) => (bookableFrom === null ? 'any day' : formatDay(bookableFrom)),
    },
    { key: 'remark', header: 'Mind', wraps: true, width: '12rem', render: (row) => dayRemarks(scene, row) },
  ];
  const conflicts = conflictSentences(rows);
  const listSentence = wholeListSentence(findings, scene.currency);
  const isCosted = rows.some(({ delays }) => delays.length > 0);
  return (
    <>
      <ChartFrame
        title="Last responsible days"
        sentence={sentence}
        chart={
          <PointChart
            option={decisionDaysOption({ lines, today: scene.today, readLine, isNarrow }, theme)}
            label={sentence}
            pointCount={drawn.length}
            readPoint={readLine}
            height={decisionDaysHeight(drawn.length)}
          />
        }
        table={<DataTable caption="Last responsible days" columns={columns} rows={byDay} rowKey={keyOf} />}
      />
      {listSentence === null ? null : <p>{listSentence}</p>}
      {isCosted ? (
        <WaitingTable findings={findings} scene={scene} rows={rows.filter(({ delays }) => delays.length > 0)} />
      ) : null}
      {conflicts.length === 0 ? null : (
        <Notice tone="warn" title="Not with every delay does a portfolio keep the rules.">
          {conflicts.join(' ')}
        </Notice>
      )}
    </>
  );
}
