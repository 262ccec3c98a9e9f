import { type ReactNode, useMemo, useState } from 'react';
import { formatMoney } from '../ui/format/format-money.ts';
import { formatShareNumber } from '../ui/format/format-share.ts';
import type { Column } from '../ui/table/column.ts';
import { DataTable } from '../ui/table/data-table.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { binWords, type CostDistribution } from './cost-distribution.ts';
import { costDistributionOption } from './cost-distribution-option.ts';
import { MonthChart } from './month-chart.tsx';
import { createMonthCursor, MonthCursorContext } from './month-cursor.ts';
import { useChartTheme } from './use-chart-theme.ts';

const TITLE = 'Cost distribution';

type Row = { readonly position: number; readonly from: number; readonly to: number; readonly probability: number };

function DistributionTable({ distribution }: { readonly distribution: CostDistribution }): ReactNode {
  const { bins, cumulative, currency } = distribution;
  const columns: readonly Column<Row>[] = [
    {
      key: 'cost',
      header: 'Discounted cost',
      render: ({ from, to }) => `${formatMoney(from, currency)} to ${formatMoney(to, currency)}`,
    },
    {
      key: 'probability',
      header: 'Probability',
      unit: '%',
      align: 'end',
      render: ({ probability }) => formatShareNumber(probability),
    },
    {
      key: 'cumulative',
      header: 'At most this',
      unit: '%',
      align: 'end',
      render: ({ position }) => formatShareNumber(cumulative[position] ?? 0),
    },
  ];
  return (
    <DataTable
      caption={TITLE}
      columns={columns}
      rows={bins.map((bin, position) => ({ ...bin, position }))}
      rowKey={({ position }) => String(position)}
    />
  );
}

type CostDistributionChartProps = {
  readonly distribution: CostDistribution;
  /** What it shows, computed from the data. */
  readonly sentence: string;
};

/** How likely a portfolio costs how much, with its table twin; the arrow keys read bar by bar. */
export function CostDistributionChart({ distribution, sentence }: CostDistributionChartProps): ReactNode {
  const theme = useChartTheme();
  const [cursor] = useState(createMonthCursor);
  const option = useMemo(() => costDistributionOption(distribution, theme), [distribution, theme]);
  return (
    <ChartFrame
      title={TITLE}
      sentence={sentence}
      chart={
        <MonthCursorContext.Provider value={cursor}>
          <p className="lw-muted lw-small">
            Bars: probability of a cost (left). Dashed line: probability of at most that cost (right). Upright lines:
            mean (solid), mean of the worst tail (long dashes), the bands themselves (dots).
          </p>
          <MonthChart
            option={option}
            label={sentence}
            monthCount={distribution.bins.length}
            readMonth={(position) => binWords(distribution, position)}
            nothingMarked="no bar marked"
            height={280}
          />
        </MonthCursorContext.Provider>
      }
      table={<DistributionTable distribution={distribution} />}
    />
  );
}
