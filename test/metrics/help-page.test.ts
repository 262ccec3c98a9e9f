import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyMetric } from '../../shared/domain/metrics/every-metric.ts';
import type { MetricDefinition } from '../../shared/domain/metrics/metric.ts';
import { metricUnitWords } from '../../shared/domain/metrics/metric-units.ts';

const page = readFileSync(join(import.meta.dirname, '../../resources/help/metrics.md'), 'utf8');

const rowOf = ({ id, name, unit, formula }: MetricDefinition): string =>
  `| ${name} | ${formula} | ${metricUnitWords[unit]} | \`${id}\` |`;

describe('the help page on metrics', () => {
  it.each(everyMetric.map((metric): [string, MetricDefinition] => [metric.name, metric]))(
    'tells %s with its formula, unit and key',
    (_, metric) => expect(page.split('\n')).toContain(rowOf(metric)),
  );

  it('tells no metric that is not computed', () => {
    const told = page.split('\n').filter((line) => /^\|.*\| `[a-zA-Z]+` \|$/.test(line));
    expect(told.length).toBe(everyMetric.length);
  });

  it('names every metric and key once', () => {
    for (const key of ['id', 'name'] as const)
      expect(new Set(everyMetric.map((metric) => metric[key])).size).toBe(everyMetric.length);
  });
});
