import { type ReactNode, useMemo } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Legend } from '../../charts/legend.tsx';
import { StackedPanels } from '../../charts/stacked-panels.tsx';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { shownBands } from './capacity-panels.ts';
import { type OwedBand, owedBandSentence, owedByBand } from './owed-view.ts';
import type { ResultScene } from './result-scene.ts';

type OwedChartProps = { readonly run: Run; readonly scene: ResultScene };

type OwedRow = { readonly owed: OwedBand; readonly t: number; readonly month: string };

/** How money owed on signed terms runs off, month by month, in every band. */
export function OwedChart({ run, scene }: OwedChartProps): ReactNode {
  const bands = useMemo(() => owedByBand(run, scene), [run, scene]);
  if (!bands.some(({ layers }) => layers.some(({ values }) => values.some((money) => money !== 0)))) return null;
  const layers = (bands[0]?.layers ?? []).filter(({ fill }) =>
    bands.some((owed) => owed.layers.some((layer) => layer.fill === fill && layer.values.some((money) => money !== 0))),
  );
  const isShown = (fill: string): boolean => layers.some((layer) => layer.fill === fill);
  const panels = shownBands(bands).map((owed) => ({
    id: owed.band.id,
    bandPosition: owed.band.position,
    title: `${owed.band.name}, ${formatShare(owed.band.probability, 0)} likely`,
    figure: formatMoneyShort(Math.max(0, ...owed.byMonth), scene.currency),
    label: owedBandSentence(scene, owed),
    stack: {
      name: owed.band.name,
      months: scene.months,
      layers: owed.layers.filter(({ fill }) => isShown(fill)),
      lines: [],
    },
  }));
  return (
    <ChartFrame
      title="remaining commitment"
      sentence={`Remaining commitment at the end of each month. ${shownBands(bands)
        .map((owed) => owedBandSentence(scene, owed))
        .join(' ')}`}
      legend={<Legend entries={layers.map(({ fill, name }) => ({ kind: 'fill', fill, name }))} />}
      chart={
        <StackedPanels
          panels={panels}
          unit={`${scene.currency} owed`}
          format={(value) => formatMoneyShort(value, scene.currency)}
          height={170}
        />
      }
      table={
        <DataTable
          caption={`Money owed at the end of each month, in ${scene.currency}`}
          columns={[
            { key: 'month', header: 'Month', render: ({ month }: OwedRow) => formatMonth(month) },
            { key: 'band', header: 'Band', render: ({ owed }) => owed.band.name },
            ...layers.map(({ fill, name }) => ({
              key: fill,
              header: name,
              unit: scene.currency,
              align: 'end' as const,
              render: ({ owed, t }: OwedRow) =>
                formatNumber(owed.layers.find((layer) => layer.fill === fill)?.values[t] ?? 0),
            })),
            {
              key: 'total',
              header: 'total',
              unit: scene.currency,
              align: 'end',
              render: ({ owed, t }) => formatNumber(owed.byMonth[t] ?? 0),
            },
          ]}
          rows={bands.flatMap((owed) => scene.months.map((month, t): OwedRow => ({ owed, t, month })))}
          rowKey={({ owed, month }) => `${owed.band.id}-${month}`}
        />
      }
    />
  );
}
