import type { ReactNode } from 'react';
import { type Workload, workloadSchema } from '../../../../shared/domain/workload.ts';
import { formatSignificant } from '../../../ui/format/format-number.ts';
import { NumberField } from '../fields/number-field.tsx';

/** A workload's growth: a rate or an amount that can be edited, or how long a given list of factors is. */
export function GrowthField({ workload }: { readonly workload: Workload }): ReactNode {
  const common = { schema: workloadSchema, entry: workload, path: ['workloads', workload.id] };
  const { growth } = workload;
  switch (growth.kind) {
    case 'compound':
      return (
        <NumberField {...common} field={['growth', 'annualRate']} label={`growth of ${workload.name}`} scale={100} />
      );
    case 'linear':
      return <NumberField {...common} field={['growth', 'workPerHourPerMonth']} label={`growth of ${workload.name}`} />;
    case 'factors':
      return `${growth.factors.length} factors, to × ${formatSignificant(growth.factors.at(-1) ?? 1)}`;
  }
}

/** The unit of a workload's growth, beside its figure. */
export function growthUnit(workload: Workload): string {
  switch (workload.growth.kind) {
    case 'compound':
      return '% a year';
    case 'linear':
      return 'work per hour, each month';
    case 'factors':
      return '× base, by month';
  }
}
