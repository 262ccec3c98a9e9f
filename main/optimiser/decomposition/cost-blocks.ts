import type { PortfolioData } from '../portfolio-data.ts';
import type { SplitCell } from './split-model.ts';

/** A block of cells whose cost is one variable of the master. */
export type CostBlock = {
  readonly name: string;
  /** Share of the block's cost in the objective. */
  readonly weight: number;
  /** The band of its cells; null: cells of several bands, weighted by probability. */
  readonly band: number | null;
  /** The block never costs less, money. */
  readonly least: number;
};

/** How the mean cost of the tail is held up: by the cost of every band, or by cuts over sets of bands. */
export type TailForm = 'none' | 'bands' | 'sets';

/**
 * Up to this many bands, every month of every band has a cost variable of its own, and a plan is formulated as a whole;
 * of more, band by band.
 */
export const MOST_BANDS_APART = 12;

/** Of more bands, those of a month share this many cost variables. */
const BLOCKS_OF_A_MONTH = 4;

/** The cost variables of a master with the cells of each. */
export type CostBlocks = {
  readonly blocks: readonly CostBlock[];
  readonly cellsOf: readonly (readonly { readonly cell: number; readonly weight: number }[])[];
  readonly tail: TailForm;
  /** True where bands are few: their cuts remember the duals they are made of. */
  readonly isApart: boolean;
};

function leastCost({ raw, lower, impliedUpper }: SplitCell): number {
  let least = 0;
  for (let j = 0; j < raw.firstSlack; j++) {
    const cost = raw.cost[j]!;
    if (cost !== 0) least += cost > 0 ? cost * lower[j]! : cost * impliedUpper[j]!;
  }
  return least;
}

/** Groups cells: by month and band where bands are few; by month and neighbouring bands, weighted, where they are many. */
export function costBlocks(
  { bandIds, probability, riskWeight }: PortfolioData,
  cells: readonly SplitCell[],
): CostBlocks {
  const bands = bandIds.length;
  const isApart = bands <= MOST_BANDS_APART;
  const keyOf = ({ cell, band }: SplitCell): number =>
    isApart ? cell : Math.floor(cell / bands) * BLOCKS_OF_A_MONTH + Math.floor((band * BLOCKS_OF_A_MONTH) / bands);
  const byKey = Map.groupBy(
    cells.map((cell, n) => ({ key: keyOf(cell), cell: n, weight: isApart ? 1 : probability[cell.band]! })),
    ({ key }) => key,
  );
  const keys = [...byKey.keys()].toSorted((a, b) => a - b);
  const cellsOf = keys.map((key) => byKey.get(key) ?? []);
  const blocks = cellsOf.map((members, n): CostBlock => {
    const band = isApart ? cells[members[0]!.cell]!.band : null;
    return {
      name: `dispatch_cost[${keys[n]}]`,
      weight: (1 - riskWeight) * (band === null ? 1 : probability[band]!),
      band,
      least: members.reduce((sum, { cell, weight }) => sum + weight * leastCost(cells[cell]!), 0),
    };
  });
  return { blocks, cellsOf, tail: riskWeight === 0 ? 'none' : isApart ? 'bands' : 'sets', isApart };
}
