import { capacityBand, capacityBands, capacityName, poolLabel } from '../cells.ts';
import { CellTerms } from '../cell-terms.ts';
import { at, type ContractTerm, endOfTerm } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/**
 * C[a,t,s] = existing[a,t] + Σ delivered[k,t−τ] · (x[k,τ,s] − what left it by then) over terms of offers k of a, bought or
 * renewed, with τ ≤ t < τ + m[k].
 */
function addCapacityDefinition(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const definingBands = data.months.map((_, t) => capacityBands(data, t));
  const active = data.pools.map(() =>
    definingBands.map((bands) => new Map(bands.map((s): [number, Term[]] => [s, []]))),
  );
  const add = (column: number, band: number | null, term: ContractTerm, from: number, factor: number): void => {
    const contract = at(data.contracts, term.contract);
    if (contract.kind === 'spend') return;
    for (let t = from; t < endOfTerm(data, contract, term.start); t++) {
      const delivered = factor * at(contract.rampShare, t - term.start);
      const places = at(at(active, contract.pool), t);
      for (const s of at(definingBands, t)) if (isMadeIn(data, band, s)) places.get(s)?.push([column, delivered]);
    }
  };
  for (const term of variables.terms) add(term.column, term.band, term, term.start, -term.unitsPerStep);
  for (const { column, band, term, t } of variables.ends) add(column, band, term, t, 1);
  data.pools.forEach((pool, p) => {
    data.months.forEach((_, t) => {
      at(definingBands, t).forEach((s) => {
        const column = variables.capacity[p]?.[t]?.[s] ?? null;
        if (column === null) return;
        const existing = at(pool.existingUnits, t);
        builder.addRow(
          capacityName(data, p, t, capacityBand(data, t, s)),
          [[column, 1], ...(at(at(active, p), t).get(s) ?? [])],
          existing,
          existing,
          null,
        );
      });
    });
  });
}

/**
 * Committed capacity, for every pool, month, block and band: Σ_l (y[l,a] + w[l,a]) + units sold on ≤ C[a,t,s], w units
 * standing by.
 */
export function addCommittedCapacity(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  addCapacityDefinition(builder, data, variables);
  const used = new CellTerms(data);
  for (const { pool, t, b, s, column } of variables.committed) used.add(pool, t, b, s, [column, 1]);
  for (const { from, t, b, s, column } of variables.standby) {
    if ('pool' in from) used.add(from.pool, t, b, s, [column, 1]);
  }
  for (const { contract, t, b, s, column } of variables.resales) {
    const sold = at(data.contracts, contract);
    if (sold.kind !== 'spend') used.add(sold.pool, t, b, s, [column, 1]);
  }
  data.pools.forEach((pool, p) => {
    const place = `${at(data.acceleratorIds, pool.accelerator)},${poolLabel(data, p)}`;
    data.months.forEach((month, t) => {
      data.blockIds.forEach((blockId, b) => {
        data.modelledBands.forEach((s) => {
          const bandId = at(data.bandIds, s);
          const terms = used.of(p, t, b, s);
          const capacity = variables.capacity[p]?.[t]?.[s] ?? null;
          if (terms.length === 0 || capacity === null) return;
          const name = `committed_capacity[${place},${month},${blockId},${bandId}]`;
          builder.addRow(name, [...terms, [capacity, -1]], -Infinity, 0, null);
        });
      });
    });
  });
}
