import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../../state/current-scenario.ts';
import type { Field } from '../../fields/field.ts';
import { RowsField } from '../../fields/rows-field.tsx';

type RateCardFieldProps = Pick<Field, 'schema' | 'entry' | 'path'> & {
  /** The offer or commitment whose card it is. */
  readonly owner: string;
  readonly current: CurrentScenario;
};

/** What the promised spend buys: a rate for each accelerator in its scope. */
export function RateCardField({ owner, current, ...place }: RateCardFieldProps): ReactNode {
  const { accelerators } = current.assumptions;
  return (
    <RowsField
      {...place}
      field={['rateCard']}
      title="Rate card"
      rowWord="rate"
      owner={owner}
      note={`What the promised spend is used at, ${current.plan.currency} per unit-hour.`}
      fewest={1}
      columns={[
        {
          kind: 'choice',
          name: 'acceleratorId',
          header: 'Accelerator',
          choices: accelerators.map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: 'number', name: 'ratePerUnitHour', header: 'Rate' },
      ]}
      fresh={(rows) => {
        const next = accelerators.find(({ id }) => rows.every((row) => row['acceleratorId'] !== id));
        return next === undefined
          ? null
          : { acceleratorId: next.id, ratePerUnitHour: rows.at(-1)?.['ratePerUnitHour'] ?? 1 };
      }}
    />
  );
}
