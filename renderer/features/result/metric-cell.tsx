import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MetricFigure, MetricRow } from './metric-figure.ts';
import { formatMetric, spellMetric } from './metric-format.ts';
import './metric-cell.css';

type MetricCellProps = { readonly row: MetricRow; readonly figure: MetricFigure };

/** A number that opens its formula and the figures that went into it. */
export function MetricCell({ row, figure }: MetricCellProps): ReactNode {
  const { name, unit, value, formula, inputs } = figure;
  const { units } = row;
  return (
    <Popover width={340} position="bottom-end" withArrow>
      <Popover.Target>
        <button type="button" className="metric-cell" title={value.value === null ? `Needs ${value.needs}` : undefined}>
          {formatMetric(unit, value, units)}
          <span className="lw-hidden">
            {value.value === null ? `needs ${value.needs}` : ''}: {name} of {row.name}, formula and inputs
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="metric-cell-words">
          <p>
            <strong>
              {name}, {row.name}: {spellMetric(unit, value, units)}
            </strong>
          </p>
          <p>{formula}</p>
          <dl>
            {inputs.map((input) => (
              <div key={input.name}>
                <dt>{input.name}</dt>
                <dd>{spellMetric(input.unit, input.value, units)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
