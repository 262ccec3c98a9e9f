import type { ReactNode } from 'react';
import { addMonths, type Month } from '../../../../../shared/domain/month.ts';
import type { Field } from '../../fields/field.ts';
import { RowsField } from '../../fields/rows-field.tsx';

type PricePathFieldProps = Omit<Field, 'label'> & {
  readonly title: string;
  readonly owner: string;
  readonly note: string;
  /** The month of a first step. */
  readonly startMonth: Month;
};

/** A price path as its steps: from each month on, rates are multiplied by a factor. */
export function PricePathField({ startMonth, ...rest }: PricePathFieldProps): ReactNode {
  return (
    <RowsField
      {...rest}
      rowWord="price step"
      columns={[
        { kind: 'month', name: 'month', header: 'From' },
        { kind: 'number', name: 'multiplier', header: 'Rates ×' },
      ]}
      fresh={(rows) => {
        const last = rows.at(-1);
        const month = typeof last?.['month'] === 'string' ? addMonths(last['month'], 12) : startMonth;
        return { month, multiplier: last?.['multiplier'] ?? 1 };
      }}
    />
  );
}
