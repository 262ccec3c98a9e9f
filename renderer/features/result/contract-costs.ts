import type { Run } from '../../../shared/contract.ts';
import type { CostSource } from '../../../shared/domain/solution.ts';
import { type CostBasis, costSources } from './cost-view.ts';
import type { ResultScene } from './result-scene.ts';
import { costSourceLooks } from './source-names.ts';

/** What one contract costs in each band over the horizon, plan currency, undiscounted. */
export type ContractCost = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** What the money is for. */
  readonly source: string;
  /** In the order of the bands. */
  readonly byBand: readonly number[];
};

type Seller = { readonly name: string; readonly provider: string };

function sellersOf(run: Run): ReadonlyMap<string, Seller> {
  const { offers, existingCommitments } = run.input.assumptions;
  return new Map<string, Seller>([...offers, ...existingCommitments].map((entry) => [entry.id, entry]));
}

/** Cost of every offer bought or used and every commitment held, dearest first within each source. */
export function contractCosts(run: Run, scene: ResultScene, basis: CostBasis): readonly ContractCost[] {
  const sellers = sellersOf(run);
  const rows = new Map<string, { source: CostSource; contractId: string; byBand: number[] }>();
  scene.bands.forEach((band, position) => {
    for (const { source, contractId, effectiveByMonth, billedByMonth } of band.result.costs) {
      if (contractId === null) continue;
      const key = `${source} ${contractId}`;
      const row = rows.get(key) ?? { source, contractId, byBand: scene.bands.map(() => 0) };
      const months = basis === 'effective' ? effectiveByMonth : billedByMonth;
      row.byBand[position] = (row.byBand[position] ?? 0) + months.reduce((sum, money) => sum + money, 0);
      rows.set(key, row);
    }
  });
  const most = ({ byBand }: { readonly byBand: readonly number[] }): number => Math.max(...byBand);
  return [...rows]
    .toSorted(([, a], [, b]) => costSources.indexOf(a.source) - costSources.indexOf(b.source) || most(b) - most(a))
    .map(([key, { source, contractId, byBand }]) => ({
      id: key,
      name: sellers.get(contractId)?.name ?? contractId,
      provider: sellers.get(contractId)?.provider ?? '',
      source: costSourceLooks[source].name,
      byBand,
    }));
}
