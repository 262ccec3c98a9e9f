import type { ReactNode } from 'react';
import { type Band, bandSchema } from '../../../../shared/domain/band.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import { formatExact } from '../../../ui/format/format-number.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { confidenceColumn } from '../fields/confidence-column.tsx';
import { type EntryTable, numberColumn } from '../fields/number-column.tsx';

const TABLE: EntryTable<Band> = {
  schema: bandSchema,
  pathOf: (band) => ['bands', band.id],
  nameOf: (band) => band.name,
};

const COLUMNS: readonly Column<Band>[] = [
  { key: 'name', header: 'Band', render: (band) => band.name },
  numberColumn(TABLE, { field: ['probability'], header: 'Probability', unit: '%', scale: 100 }),
  numberColumn(TABLE, { field: ['demandMultiplier'], header: 'Demand multiplier', unit: '× base' }),
  numberColumn(TABLE, { field: ['annualGrowthDelta'], header: 'Growth added', unit: 'points a year', scale: 100 }),
  { key: 'prices', header: 'Price paths', unit: 'offers', align: 'end', render: (band) => band.pricePaths.length },
  {
    key: 'slips',
    header: 'Readiness slips',
    unit: 'placements',
    align: 'end',
    render: (band) => band.readinessSlips.length,
  },
  confidenceColumn(),
];

/** The demand futures and how likely each is. */
export function BandsSection({ bands }: { readonly bands: readonly Band[] }): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'bands' ? (path[1] ?? null) : null));
  const sum = bands.reduce((total, band) => total + band.probability, 0);
  const isWhole = Math.abs(sum - 1) < 1e-9;
  return (
    <Section id="bands" title="Bands" note="Demand futures. Their probabilities must sum to 100 %.">
      <DataTable
        caption="Bands with probability, demand multiplier and growth"
        columns={COLUMNS}
        rows={bands}
        rowKey={(band) => band.id}
        selectedKey={selected}
        onSelect={(band) => inspect(['bands', band.id])}
        footer={
          <tr data-path="bands" tabIndex={-1}>
            <th scope="row">Sum</th>
            <td className="data-table-end">
              {formatExact(Number((sum * 100).toFixed(6)))}
              {isWhole ? '' : ', must be 100'}
            </td>
          </tr>
        }
      />
    </Section>
  );
}
