import { type ReactNode, useMemo } from 'react';
import type { Band } from '../../../shared/domain/band.ts';
import type { FrontierFindings, FrontierPoint } from '../../../shared/domain/questions/frontier.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { type FrontierDrawing, frontierOption } from '../../charts/frontier-option.ts';
import { PointChart } from '../../charts/point-chart.tsx';
import { useChartTheme } from '../../charts/use-chart-theme.ts';
import type { WhatIf } from '../../state/what-if-edit.ts';
import { formatMoney, formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { type FrontierAxes, frontierAxes, frontierSentence, measureNames } from './frontier-words.ts';

type FrontierViewProps = {
  readonly findings: FrontierFindings;
  readonly currency: string;
  readonly bands: readonly Band[];
  /** Makes a scenario of a point; null: nothing can be changed. */
  readonly onTry: ((whatIf: WhatIf) => void) | null;
};

type Row = FrontierPoint & { readonly position: number };

function whatIfOf(point: FrontierPoint, axes: FrontierAxes): WhatIf {
  const words = `${axes.formatX(axes.x(point))} on the frontier`;
  return {
    words,
    note: `A point of the frontier: ${axes.xName} ${axes.formatX(axes.x(point))}.`,
    overrides: point.overrides,
  };
}

/** A frontier as a chart, and as a table from which a point becomes a scenario. */
export function FrontierView({ findings, currency, bands, onTry }: FrontierViewProps): ReactNode {
  const theme = useChartTheme();
  const { points, answer, against, bandId } = findings;
  const bandName = bands.find(({ id }) => id === bandId)?.name ?? bandId;
  const axes = useMemo(() => frontierAxes(findings, bandName, currency), [findings, bandName, currency]);
  const readPoint = (position: number): string => {
    const point = points[position];
    if (point === undefined) return '';
    return `${axes.xName}: ${axes.formatX(axes.x(point))}\n${axes.yName}: ${formatMoney(axes.cost(point), currency)}`;
  };
  const drawing: FrontierDrawing = {
    ...axes,
    points: points.map((point) => ({ x: axes.x(point), cost: axes.cost(point) })),
    answer: answer === null ? null : { x: axes.x(answer), cost: axes.cost(answer) },
    currency,
    readPoint,
  };
  const [first] = points;
  if (first === undefined) return null;
  const sentence = frontierSentence(findings, axes, currency);
  const columns: readonly Column<Row>[] = [
    { key: 'x', header: axes.xName, align: 'end', render: (row) => axes.formatX(axes.x(row)) },
    { key: 'cost', header: axes.yName, align: 'end', render: (row) => formatMoney(axes.cost(row), currency) },
    {
      key: 'more',
      header: 'More than the cheapest',
      align: 'end',
      render: (row) => (row.position === 0 ? '' : formatMoneyDelta(axes.cost(row), axes.cost(first), currency)),
    },
    { key: 'cvar', header: 'Worst tail (CVaR)', align: 'end', render: ({ cvar }) => formatMoneyShort(cvar, currency) },
    {
      key: 'idle',
      header: 'Idle',
      unit: `%, ${bandName}`,
      align: 'end',
      render: (row) => formatShareNumber(row.idleShare),
    },
    {
      key: 'lock-in',
      header: 'Most owed',
      align: 'end',
      render: ({ peakCommitment }) => formatMoneyShort(peakCommitment, currency),
    },
    {
      key: 'try',
      header: 'What next',
      render: (row) => (
        <TextButton
          disabled={onTry === null}
          title="Makes a scenario with this setting beside this one, and optimises it"
          onClick={() => onTry?.(whatIfOf(row, axes))}
        >
          Try as a what-if<span className="lw-hidden"> {axes.formatX(axes.x(row))}</span>
        </TextButton>
      ),
    },
  ];
  return (
    <ChartFrame
      title={`Frontier: cost against ${measureNames[against].toLowerCase()}`}
      sentence={sentence}
      chart={
        <PointChart
          option={frontierOption(drawing, theme)}
          label={sentence}
          pointCount={points.length}
          readPoint={readPoint}
          height={300}
        />
      }
      table={
        <DataTable
          caption={`Frontier: cost against ${measureNames[against].toLowerCase()}`}
          columns={columns}
          rows={points.map((point, position) => ({ ...point, position }))}
          rowKey={({ position }) => String(position)}
        />
      }
    />
  );
}
