import { type ReactNode, useState } from 'react';
import type { Accelerator } from '../../../../shared/domain/accelerator.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { addMonths } from '../../../../shared/domain/month.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { placedPairs, stateOf } from './placement-view.ts';
import './placement-matrix.css';

/** Which lane may run on which accelerator in the month and band picked, how fast, or why not. */
export function MatrixSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const [t, setT] = useState(0);
  const [bandId, setBandId] = useState<string | null>(null);
  const band = assumptions.bands.find(({ id }) => id === bandId) ?? assumptions.bands[0];
  const pairs = placedPairs(assumptions);
  const states = new Map(
    pairs.map((pair) => [pair.placement.id, stateOf(pair, assumptions, band?.id ?? '', plan.startMonth, t)]),
  );
  const bestOf = (lane: Lane): number =>
    Math.max(
      0,
      ...pairs.filter((pair) => pair.lane.id === lane.id).map((pair) => states.get(pair.placement.id)?.throughput ?? 0),
    );
  const columns: readonly Column<Accelerator>[] = [
    {
      key: 'name',
      header: 'Accelerator',
      title: ({ name }) => name,
      render: ({ name, siliconClass }) => (
        <>
          {name}
          <span className="placement-silicon">{siliconClass}</span>
        </>
      ),
    },
    ...assumptions.lanes.map(
      (lane): Column<Accelerator> => ({
        key: lane.id,
        header: lane.name,
        unit: `${lane.workUnit} per unit-hour`,
        align: 'end',
        render: (accelerator) => {
          const pair = pairs.find((known) => known.lane.id === lane.id && known.accelerator.id === accelerator.id);
          const state = pair === undefined ? undefined : states.get(pair.placement.id);
          if (pair === undefined || state === undefined) return <span className="placement-none">no placement</span>;
          return <MatrixCell pair={pair} state={state} bestThroughput={bestOf(lane)} />;
        },
      }),
    ),
  ];
  const month = formatMonth(addMonths(plan.startMonth, t));
  return (
    <Section
      id="placement-matrix"
      title="Where work may run"
      note="Effective throughput at the latency target, after readiness; the tint compares with the lane’s best."
      tools={
        <>
          <label className="assume-field">
            {month}
            <input
              type="range"
              className="placement-month"
              aria-label="Month"
              aria-valuetext={month}
              min={0}
              max={plan.horizonMonths - 1}
              value={t}
              onChange={(event) => setT(Number(event.currentTarget.value))}
            />
          </label>
          <label className="assume-field">
            Band
            <select
              className="assume-select"
              value={band?.id}
              onChange={(event) => setBandId(event.currentTarget.value)}
            >
              {assumptions.bands.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      }
    >
      <div className="placement-matrix">
        <DataTable
          caption={`Effective throughput of each lane on each accelerator in ${month}, or why it may not run there`}
          columns={columns}
          rows={assumptions.accelerators}
          rowKey={({ id }) => `matrix-${id}`}
        />
      </div>
    </Section>
  );
}
