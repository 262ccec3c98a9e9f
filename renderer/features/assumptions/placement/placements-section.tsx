import type { ReactNode } from 'react';
import { milestoneAt } from '../../../../shared/domain/readiness.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { NO_VALUE } from '../../../ui/format/format-number.ts';
import { formatShareNumber } from '../../../ui/format/format-share.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ConfidenceMark } from '../fields/confidence-mark.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { weakestConfidence } from '../fields/weakest-confidence.ts';
import { migrationColumns } from './migration-columns.tsx';
import { placementField } from './placement-field.ts';
import { firstOpenMonth, type PlacedPair, placedPairs } from './placement-view.ts';

function columnsFor({ plan, assumptions }: CurrentScenario): readonly Column<PlacedPair>[] {
  const firstBandId = assumptions.bands[0]?.id ?? '';
  const readinessNow = (pair: PlacedPair, field: 'kernelCoverage' | 'compilerMaturity' | 'observability'): string =>
    formatShareNumber(milestoneAt(pair.placement.readiness, plan.startMonth, 0)?.[field] ?? null, 0);
  return [
    { key: 'lane', header: 'Lane', render: ({ lane }) => lane.name, title: ({ lane }) => lane.name },
    { key: 'accelerator', header: 'Accelerator', render: ({ accelerator }) => accelerator.name },
    {
      key: 'native',
      header: 'Native throughput',
      unit: 'work per unit-hour',
      align: 'end',
      render: (pair) => <NumberField {...placementField(pair, ['nativeThroughputPerUnitHour'], 'native throughput')} />,
    },
    {
      key: 'fallback',
      header: 'Fallback throughput',
      unit: 'work per unit-hour',
      align: 'end',
      render: (pair) => (
        <NumberField
          {...placementField(pair, ['fallbackThroughputPerUnitHour'], 'fallback throughput')}
          emptyMeans="none"
        />
      ),
    },
    {
      key: 'gain',
      header: 'Software gain',
      unit: '% a year',
      align: 'end',
      render: (pair) => (
        <NumberField {...placementField(pair, ['annualThroughputGain'], 'software gain')} scale={100} />
      ),
    },
    {
      key: 'latency',
      header: 'Latency',
      unit: 'ms',
      align: 'end',
      render: (pair) => <NumberField {...placementField(pair, ['latencyMs'], 'latency')} emptyMeans="meets" />,
    },
    {
      key: 'quality',
      header: 'Quality',
      unit: 'points',
      align: 'end',
      render: (pair) => (
        <NumberField {...placementField(pair, ['qualityPoints'], 'quality')} emptyMeans="as workloads" />
      ),
    },
    {
      key: 'coverage',
      header: 'Kernels now',
      unit: '%',
      align: 'end',
      render: (pair) => readinessNow(pair, 'kernelCoverage'),
    },
    {
      key: 'maturity',
      header: 'Compiler now',
      unit: '%',
      align: 'end',
      render: (pair) => readinessNow(pair, 'compilerMaturity'),
    },
    {
      key: 'observability',
      header: 'Observable now',
      unit: '%',
      align: 'end',
      render: (pair) => readinessNow(pair, 'observability'),
    },
    {
      key: 'open',
      header: 'Open from',
      render: (pair) => {
        const month = firstOpenMonth(pair, assumptions, firstBandId, plan.startMonth, plan.horizonMonths);
        return month === null ? 'never' : formatMonth(month);
      },
    },
    ...migrationColumns(plan.currency),
    {
      key: 'confidence',
      header: 'Source',
      unit: 'least certain',
      render: ({ placement }) => {
        const weakest = weakestConfidence(placement.provenance);
        return weakest === null ? NO_VALUE : <ConfidenceMark confidence={weakest} />;
      },
    },
  ];
}

/** Every (lane, accelerator) pair: throughput, readiness now, when it opens, and its migration. */
export function PlacementsSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'placements' ? (path[1] ?? null) : null));
  return (
    <Section
      id="placements"
      title="Placements"
      note="Measured figures behind the matrix; the inspector has each roadmap of readiness."
    >
      <DataTable
        caption="Placements with throughput, readiness and migration"
        columns={columnsFor(current)}
        rows={placedPairs(current.assumptions)}
        rowKey={({ placement }) => placement.id}
        selectedKey={selected}
        onSelect={({ placement }) => inspect(['placements', placement.id])}
      />
    </Section>
  );
}
