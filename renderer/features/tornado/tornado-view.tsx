import type { ReactNode } from 'react';
import type { TornadoBar, TornadoEnd, TornadoFindings } from '../../../shared/domain/questions/tornado.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { PointChart } from '../../charts/point-chart.tsx';
import { type TornadoDrawing, tornadoHeight, tornadoOption } from '../../charts/tornado-option.ts';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import { movedWords } from '../../state/moved-words.ts';
import { formatMoney, formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { barWords, keptToday, tornadoSentence, worstRegret } from './tornado-words.ts';

const TITLE = 'Tornado: what each assumption does to the expected cost';
/** Bars of the chart; the table has them all. */
const MOST_BARS = 16;

type TornadoViewProps = { readonly findings: TornadoFindings; readonly currency: string };

function TornadoTable({ findings, currency }: TornadoViewProps): ReactNode {
  const today = keptToday(findings);
  const ofEnd = (end: TornadoEnd): string =>
    end.kept === null ? 'no dispatch' : formatMoneyDelta(end.kept.expectedCost, today, currency);
  const best = (end: TornadoEnd): string =>
    end.best === null ? 'none keeps the rules' : formatMoney(end.best.expectedCost, currency);
  const columns: readonly Column<TornadoBar>[] = [
    { key: 'assumption', header: 'Assumption', render: ({ assumption }) => assumption.name },
    { key: 'confidence', header: 'Confidence', render: ({ confidence }) => confidence ?? 'not told' },
    { key: 'low', header: 'Low', align: 'end', render: ({ assumption, low }) => movedWords(assumption, low.value) },
    { key: 'low-kept', header: 'Kept, low', align: 'end', render: ({ low }) => ofEnd(low) },
    { key: 'low-best', header: 'Best, low', align: 'end', render: ({ low }) => best(low) },
    { key: 'high', header: 'High', align: 'end', render: ({ assumption, high }) => movedWords(assumption, high.value) },
    { key: 'high-kept', header: 'Kept, high', align: 'end', render: ({ high }) => ofEnd(high) },
    { key: 'high-best', header: 'Best, high', align: 'end', render: ({ high }) => best(high) },
    { key: 'swing', header: 'Swing', align: 'end', render: ({ swing }) => formatMoneyShort(swing, currency) },
    {
      key: 'regret',
      header: 'Not reacting costs',
      align: 'end',
      render: (bar) => formatMoneyShort(worstRegret(bar), currency),
    },
  ];
  return (
    <DataTable caption={TITLE} columns={columns} rows={findings.bars} rowKey={({ assumption }) => assumption.key} />
  );
}

/** A tornado: what each assumption, low and high, does to the cost of the portfolio as it is. */
export function TornadoView({ findings, currency }: TornadoViewProps): ReactNode {
  const theme = useChartTheme();
  const today = keptToday(findings);
  const bars = findings.bars.slice(0, MOST_BARS);
  if (bars.length === 0 || today === null) return null;
  const readBar = (position: number): string => {
    const bar = bars[position];
    return bar === undefined ? '' : barWords(bar, findings, currency);
  };
  const endOf = ({ assumption }: TornadoBar, { value, kept }: TornadoEnd) => ({
    words: movedWords(assumption, value),
    change: kept === null ? null : kept.expectedCost - today,
  });
  const drawing: TornadoDrawing = {
    bars: bars.map((bar) => ({ name: bar.assumption.name, low: endOf(bar, bar.low), high: endOf(bar, bar.high) })),
    currency,
    readBar,
  };
  const sentence = tornadoSentence(findings, currency);
  return (
    <ChartFrame
      title={TITLE}
      sentence={sentence}
      chart={
        <>
          <p className="lw-muted lw-small">
            The portfolio as it is, against its expected cost today. Outlined: the low value; filled: the high one.
          </p>
          <PointChart
            option={tornadoOption(drawing, theme)}
            label={sentence}
            pointCount={bars.length}
            readPoint={readBar}
            height={tornadoHeight(bars.length)}
          />
        </>
      }
      table={<TornadoTable findings={findings} currency={currency} />}
    />
  );
}
