import type { z } from 'zod';
import type { Path } from '../../../../shared/domain/path.ts';
import type { Column } from '../../../ui/table/column.ts';
import { NumberField } from './number-field.tsx';

/** What the editable columns of one table have in common. */
export type EntryTable<Row> = {
  readonly schema: z.ZodType;
  /** Where a row's entry stands, below `assumptions`. */
  readonly pathOf: (row: Row) => Path;
  readonly nameOf: (row: Row) => string;
};

type NumberColumn = {
  readonly field: Path;
  readonly header: string;
  readonly unit?: string;
  readonly scale?: 1 | 100;
  readonly emptyMeans?: string;
  readonly width?: string;
};

/** A column of numbers of the plan that can be edited in place. */
export function numberColumn<Row>(table: EntryTable<Row>, column: NumberColumn): Column<Row> {
  const { field, header, unit, scale = 1, emptyMeans, width } = column;
  return {
    key: field.join('.'),
    header,
    align: 'end',
    ...(unit === undefined ? {} : { unit }),
    ...(width === undefined ? {} : { width }),
    render: (row) => (
      <NumberField
        schema={table.schema}
        entry={row}
        path={table.pathOf(row)}
        field={field}
        label={`${header.toLowerCase()} of ${table.nameOf(row)}`}
        scale={scale}
        emptyMeans={emptyMeans}
      />
    ),
  };
}
