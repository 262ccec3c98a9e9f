import type { ReactNode } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { PointChart } from './point-chart.tsx';
import { type RankedBars, rankedBarsHeight, rankedBarsOption } from './ranked-bars-option.ts';
import { useChartTheme } from './use-chart-theme.ts';
import { useNarrow } from './use-narrow.ts';

type RankedBarsChartProps = Omit<RankedBars, 'isNarrow'> & {
  readonly title: string;
  /** What it shows, computed from the data. */
  readonly sentence: string;
  /** The same figures as a table. */
  readonly table: ReactNode;
};

/** Bars by money with their table twin; the arrow keys read bar by bar. */
export function RankedBarsChart({ title, sentence, table, ...drawing }: RankedBarsChartProps): ReactNode {
  const theme = useChartTheme();
  const isNarrow = useNarrow();
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      chart={
        <PointChart
          option={rankedBarsOption({ ...drawing, isNarrow }, theme)}
          label={sentence}
          pointCount={drawing.bars.length}
          readPoint={drawing.readBar}
          height={rankedBarsHeight(drawing.bars.length)}
        />
      }
      table={table}
    />
  );
}
