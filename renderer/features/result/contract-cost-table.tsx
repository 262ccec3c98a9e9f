import type { ReactNode } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { formatMoney } from '../../ui/format/format-money.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { type ContractCost, contractCosts } from './contract-costs.ts';
import type { CostBasis } from './cost-view.ts';
import type { ResultScene } from './result-scene.ts';

type ContractCostTableProps = { readonly run: Run; readonly scene: ResultScene; readonly basis: CostBasis };

/** What each contract costs in each band: offers bought or used, and commitments held. */
export function ContractCostTable({ run, scene, basis }: ContractCostTableProps): ReactNode {
  const columns: readonly Column<ContractCost>[] = [
    { key: 'name', header: 'Contract', render: ({ name }) => name, title: ({ name }) => name },
    { key: 'provider', header: 'Provider', render: ({ provider }) => provider },
    { key: 'source', header: 'For', render: ({ source }) => source },
    ...scene.bands.map(
      (band, position): Column<ContractCost> => ({
        key: band.id,
        header: band.name,
        unit: scene.currency,
        align: 'end',
        render: ({ byBand }) => formatMoney(byBand[position] ?? 0, scene.currency),
      }),
    ),
  ];
  return (
    <DataTable
      caption={`Cost by contract over the horizon, ${basis}, in ${scene.currency}`}
      columns={columns}
      rows={contractCosts(run, scene, basis)}
      rowKey={({ id }) => id}
    />
  );
}
