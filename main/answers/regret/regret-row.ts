import { conditionalValueAtRisk } from '../../../shared/domain/conditional-value-at-risk.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { RegretCell, RegretPortfolio, RegretRow } from '../../../shared/domain/questions/regret.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { idleShare, peakCommitment } from '../band-measures.ts';

function cellOf(band: BandResult): RegretCell {
  return {
    bandId: band.bandId,
    cost: band.discountedCost,
    unmetShare: band.unmetWorkShare,
    penaltyCost: band.penaltyCost,
    idleUnitHours: band.idleUnitHours,
    idleShare: idleShare(band),
    peakCommitment: peakCommitment([band]),
    regret: null,
  };
}

/** A row of the board as it is costed, before regret is known. `bands`: as solved; empty: no dispatch is possible. */
export function regretRow(
  { assumptions: { bands: planned, policy } }: SolveInput,
  portfolio: RegretPortfolio,
  purchases: Portfolio,
  bands: readonly BandResult[],
  { broken, assumed }: Pick<RegretRow, 'broken' | 'assumed'>,
): RegretRow {
  const cells = planned.flatMap(({ id }) => bands.filter(({ bandId }) => bandId === id).map(cellOf));
  const row = { portfolio, purchases, cells, maximumRegret: null, broken, assumed };
  if (cells.length < planned.length) return { ...row, cells: [], expectedCost: null, cvar: null, objective: null };
  const costs = cells.map(({ cost }) => cost);
  const probability = planned.map((band) => band.probability);
  const expectedCost = costs.reduce((sum, cost, s) => sum + cost * (probability[s] ?? 0), 0);
  const cvar = conditionalValueAtRisk(costs, probability, policy.cvarLevel);
  const objective = (1 - policy.riskWeight) * expectedCost + policy.riskWeight * cvar;
  return { ...row, expectedCost, cvar, objective };
}

/**
 * The rows with their regrets, and which of those that keep the rules has the least maximum regret. `ownBests`: the cost of
 * the cheapest portfolio of each band where it is known; a row that keeps the rules and is cheaper still, by what whole
 * blocks or the solver leave open, counts in its place. Source: Savage, The theory of statistical decision (1951).
 */
export function withRegrets(
  rows: readonly RegretRow[],
  ownBests: ReadonlyMap<string, number>,
): { readonly rows: RegretRow[]; readonly minimaxRow: number | null } {
  const keeping = rows.filter(({ broken }) => broken.length === 0).flatMap(({ cells }) => cells);
  const regretIn = ({ bandId, cost }: RegretCell): number | null => {
    const own = ownBests.get(bandId);
    if (own === undefined) return null;
    const rivals = keeping.filter((cell) => cell.bandId === bandId);
    return cost - Math.min(own, ...rivals.map((cell) => cell.cost));
  };
  const withThem = rows.map((row): RegretRow => {
    const cells = row.cells.map((cell) => ({ ...cell, regret: regretIn(cell) }));
    const regrets = cells.flatMap(({ regret }) => (regret === null ? [] : [regret]));
    const isWhole = regrets.length === cells.length && cells.length > 0;
    return { ...row, cells, maximumRegret: isWhole ? Math.max(...regrets) : null };
  });
  const eligible = withThem.flatMap(({ maximumRegret, broken }, index) =>
    maximumRegret === null || broken.length > 0 ? [] : [{ index, maximumRegret }],
  );
  const [minimax] = eligible.toSorted((a, b) => a.maximumRegret - b.maximumRegret);
  return { rows: withThem, minimaxRow: minimax?.index ?? null };
}
