import type { ReactNode } from 'react';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { demandRowSchema } from '../../../../shared/domain/demand.ts';
import { formatSignificant } from '../../../ui/format/format-number.ts';
import { NumberField } from '../fields/number-field.tsx';

type DemandTableCellProps = {
  readonly assumptions: Assumptions;
  readonly laneId: string;
  readonly bandId: string;
  readonly blockId: string;
  readonly monthIndex: number;
  readonly label: string;
  readonly work: number;
};

/** One figure of demand: editable where the plan gives demand as a table and has that figure in it. */
export function DemandTableCell(props: DemandTableCellProps): ReactNode {
  const { demand } = props.assumptions;
  if (demand.kind !== 'table') return formatSignificant(props.work, 4);
  const position = demand.rows.findIndex(
    (row) => row.laneId === props.laneId && row.bandId === props.bandId && row.blockId === props.blockId,
  );
  const row = demand.rows[position];
  if (row === undefined || props.monthIndex >= row.workPerHourByMonth.length) return formatSignificant(props.work, 4);
  return (
    <NumberField
      schema={demandRowSchema}
      entry={row}
      path={['demand', 'rows', String(position)]}
      field={['workPerHourByMonth', String(props.monthIndex)]}
      label={`demand of ${props.label}`}
    />
  );
}
