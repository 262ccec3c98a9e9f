import type { ReactNode } from 'react';
import { formatMoney } from '../../ui/format/format-money.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { type BandCost, type CostBasis, sourcesInUse } from './cost-view.ts';
import { type FiscalYear, fiscalYears } from './fiscal-years.ts';
import type { ResultScene } from './result-scene.ts';
import { costSourceLooks } from './source-names.ts';

type CostTableProps = { readonly scene: ResultScene; readonly bands: readonly BandCost[]; readonly basis: CostBasis };

type MonthRow = { readonly cost: BandCost; readonly t: number; readonly month: string };

/** The cost charts as a table: one row per band and month. */
export function CostTable({ scene, bands, basis }: CostTableProps): ReactNode {
  const columns: readonly Column<MonthRow>[] = [
    { key: 'month', header: 'Month', render: (row) => formatMonth(row.month) },
    { key: 'band', header: 'Band', render: (row) => row.cost.band.name },
    ...sourcesInUse(bands).map(
      (source): Column<MonthRow> => ({
        key: source,
        header: costSourceLooks[source].name,
        unit: scene.currency,
        align: 'end',
        render: (row) => formatNumber(row.cost.bySource[source][row.t] ?? 0),
      }),
    ),
    {
      key: 'total',
      header: 'total',
      unit: scene.currency,
      align: 'end',
      render: (row) => formatNumber(row.cost.byMonth[row.t] ?? 0),
    },
  ];
  return (
    <DataTable
      caption={`Cost by source and month, ${basis}, in ${scene.currency}`}
      columns={columns}
      rows={bands.flatMap((cost) => scene.months.map((month, t): MonthRow => ({ cost, t, month })))}
      rowKey={(row) => `cost-${row.cost.band.id}-${row.month}`}
    />
  );
}

type YearTableProps = CostTableProps & { readonly fiscalYearStartMonth: number };

/** Cost of each band by fiscal year. */
export function FiscalYearTable({ scene, bands, basis, fiscalYearStartMonth }: YearTableProps): ReactNode {
  const years = fiscalYears(scene.months, fiscalYearStartMonth);
  const totalOf = (cost: BandCost, year: FiscalYear): number =>
    year.months.reduce((sum, t) => sum + (cost.byMonth[t] ?? 0), 0);
  const columns: readonly Column<BandCost>[] = [
    { key: 'band', header: basis === 'effective' ? 'Effective cost' : 'Billed cash', render: (cost) => cost.band.name },
    ...years.map(
      (year): Column<BandCost> => ({
        key: year.name,
        header: year.name,
        unit: scene.currency,
        align: 'end',
        render: (cost) => formatMoney(totalOf(cost, year), scene.currency),
      }),
    ),
    {
      key: 'total',
      header: 'Horizon',
      unit: scene.currency,
      align: 'end',
      render: (cost) => formatMoney(cost.total, scene.currency),
    },
  ];
  return (
    <DataTable
      caption={`Cost by band and fiscal year, ${basis}, in ${scene.currency}`}
      columns={columns}
      rows={bands}
      rowKey={(cost) => `year-${cost.band.id}`}
    />
  );
}
