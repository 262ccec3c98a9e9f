import type { Metric, MetricUnit, MetricValue } from '../../../shared/domain/metrics/metric.ts';
import type { MetricUnits } from './metric-format.ts';

/** A metric worked out for one row, with its formula and what went in. */
export type MetricFigure = {
  readonly id: string;
  readonly name: string;
  readonly unit: MetricUnit;
  readonly formula: string;
  readonly value: MetricValue;
  readonly inputs: readonly { readonly name: string; readonly unit: MetricUnit; readonly value: MetricValue }[];
};

/** One row of a table of metrics. */
export type MetricRow = {
  readonly key: string;
  readonly name: string;
  readonly units: MetricUnits;
  readonly figures: readonly MetricFigure[];
};

/** Works metrics out for a row. */
export function figuresOf<Facts>(metrics: readonly Metric<Facts>[], facts: Facts): MetricFigure[] {
  return metrics.map(({ id, name, unit, formula, inputs, compute }) => ({
    id,
    name,
    unit,
    formula,
    value: compute(facts),
    inputs: inputs.map((input) => ({ name: input.name, unit: input.unit, value: input.read(facts) })),
  }));
}
