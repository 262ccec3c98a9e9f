import { type ReactNode, useState } from 'react';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import type { Month } from '../../../../shared/domain/month.ts';
import type { Fan } from '../../../charts/fan.ts';
import { FanChart } from '../../../charts/fan-chart.tsx';
import { fanSentence } from '../../../charts/fan-words.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { formatSignificant } from '../../../ui/format/format-number.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { BandKey } from './band-key.tsx';
import { BandLines } from './band-lines.tsx';
import { DemandTableCell } from './demand-table-cell.tsx';
import { type DemandView, workPerHourAt } from './demand-view.ts';

type DemandMonthsProps = { readonly assumptions: Assumptions; readonly view: DemandView };
type MonthRow = { readonly month: Month; readonly index: number };

/** Demand per lane, band and month: lines for every lane, figures for the lane and block picked. */
export function DemandMonthsSection({ assumptions, view }: DemandMonthsProps): ReactNode {
  const [laneId, setLaneId] = useState<string | null>(null);
  const [blockId, setBlockId] = useState<string | null>(null);
  const lane = Math.max(
    0,
    assumptions.lanes.findIndex(({ id }) => id === laneId),
  );
  const blockIndex = assumptions.loadBlocks.blocks.findIndex(({ id }) => id === blockId);
  const block = blockIndex < 0 ? null : blockIndex;
  const named = assumptions.lanes[lane];
  if (named === undefined) return null;
  const fan: Fan = {
    months: view.months,
    unit: `${named.workUnit} per hour`,
    bands: assumptions.bands.map(({ id, name, probability }, band) => ({
      id,
      name,
      probability,
      values: view.months.map((_, month) => workPerHourAt(view, { lane, month, band, block })),
    })),
  };
  const blockName = block === null ? null : assumptions.loadBlocks.blocks[block]?.name;
  const subject = blockName == null ? named.name : `${named.name}, ${blockName} hours`;
  const columns: readonly Column<MonthRow>[] = [
    { key: 'month', header: 'Month', render: ({ month }) => formatMonth(month) },
    ...assumptions.bands.map(
      (band, index): Column<MonthRow> => ({
        key: band.id,
        header: band.name,
        unit: `${named.workUnit} per hour`,
        align: 'end',
        render: (row) => {
          const work = workPerHourAt(view, { lane, month: row.index, band: index, block });
          return block === null ? (
            formatSignificant(work, 4)
          ) : (
            <DemandTableCell
              assumptions={assumptions}
              laneId={named.id}
              bandId={band.id}
              blockId={blockId ?? ''}
              monthIndex={row.index}
              label={`${band.name} in ${formatMonth(row.month)}`}
              work={work}
            />
          );
        },
      }),
    ),
  ];
  return (
    <Section
      id="demand-months"
      title="Month by month"
      note={
        assumptions.demand.kind === 'table'
          ? 'Given as a table: pick a block to edit its figures.'
          : 'Worked out from the workloads: base × growth × season + launches, per band. Before headroom.'
      }
      tools={
        <>
          <label className="assume-field">
            Lane
            <select
              className="assume-select"
              value={named.id}
              onChange={(event) => setLaneId(event.currentTarget.value)}
            >
              {assumptions.lanes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="assume-field">
            Hours
            <select
              className="assume-select"
              value={blockId ?? ''}
              onChange={(event) => setBlockId(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            >
              <option value="">mean of the month</option>
              {assumptions.loadBlocks.blocks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      }
    >
      <BandKey bands={assumptions.bands} />
      <BandLines assumptions={assumptions} view={view} />
      <FanChart {...fan} title={`demand of ${named.name}`} sentence={fanSentence(subject, fan)} />
      <details className="assume-details">
        <summary>Figures of {named.name}</summary>
        <DataTable
          caption={`Demand of ${named.name} by month and band`}
          columns={columns}
          rows={view.months.map((month, index) => ({ month, index }))}
          rowKey={({ month }) => month}
        />
      </details>
    </Section>
  );
}
