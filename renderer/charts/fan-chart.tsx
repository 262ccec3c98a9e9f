import { type ReactNode, useMemo } from 'react';
import { formatMonth } from '../ui/format/format-month.ts';
import { formatNumber } from '../ui/format/format-number.ts';
import { formatShare } from '../ui/format/format-share.ts';
import type { Column } from '../ui/table/column.ts';
import { DataTable } from '../ui/table/data-table.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { Fan, FanBand } from './fan.ts';
import { fanMonthLines, fanOption } from './fan-option.ts';
import { MonthChart } from './month-chart.tsx';
import { useChartTheme } from './use-chart-theme.ts';

type FanChartProps = {
  /** Each `YYYY-MM`. */
  readonly months: readonly string[];
  readonly unit: string;
  /** In the plan's order, which gives their hues. */
  readonly bands: readonly FanBand[];
  /** What is shown, in a few words. */
  readonly title: string;
  /** What it shows, computed from the data. */
  readonly sentence: string;
  /** Height of the chart in pixels. */
  readonly height?: number;
};

type MonthRow = { readonly t: number; readonly month: string };

function FanTable({ fan, title }: { readonly fan: Fan; readonly title: string }): ReactNode {
  const largest = Math.max(0, ...fan.bands.flatMap((band) => band.values));
  const columns: readonly Column<MonthRow>[] = [
    { key: 'month', header: 'Month', render: (row) => formatMonth(row.month) },
    ...fan.bands.map(
      (band): Column<MonthRow> => ({
        key: band.id,
        header: `${band.name} (${formatShare(band.probability, 0)})`,
        unit: fan.unit,
        align: 'end',
        render: (row) => formatNumber(band.values[row.t] ?? 0, largest >= 1000 ? 0 : 1),
      }),
    ),
  ];
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={fan.months.map((month, t): MonthRow => ({ t, month }))}
      rowKey={(row) => `fan-${title}-${row.month}`}
    />
  );
}

/** One line per band over the months, with its table twin. */
export function FanChart({ months, unit, bands, title, sentence, height = 220 }: FanChartProps): ReactNode {
  const theme = useChartTheme();
  const fan = useMemo((): Fan => ({ months, unit, bands }), [months, unit, bands]);
  const option = useMemo(() => fanOption(fan, theme), [fan, theme]);
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      chart={
        <div>
          <p className="lw-muted lw-small">{unit}</p>
          <MonthChart
            option={option}
            label={sentence}
            monthCount={months.length}
            readMonth={(month) => fanMonthLines(fan, month).join(', ')}
            height={height}
          />
        </div>
      }
      table={<FanTable fan={fan} title={title} />}
    />
  );
}
