import { capacityBand, capacityName, poolLabel } from '../cells.ts';
import { at, type ContractTerm, endOfTerm } from '../costs.ts';
import { bandsWith } from '../decision-group.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/**
 * C[a,t,s] = existing[a,t] + Σ delivered[k,t−τ] · (x[k,τ,s] − what left it by then) over terms of offers k of a, bought or
 * renewed, with τ ≤ t < τ + m[k].
 */
function addCapacityDefinition(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const active = data.pools.map(() => data.months.map(() => data.bandIds.map((): Term[] => [])));
  const add = (column: number, band: number | null, term: ContractTerm, from: number, factor: number): void => {
    const contract = at(data.contracts, term.contract);
    if (contract.kind === 'spend') return;
    for (let t = from; t < endOfTerm(data, contract, term.start); t++) {
      const delivered = factor * at(contract.rampShare, t - term.start);
      for (const s of bandsWith(data, band)) at(at(at(active, contract.pool), t), s).push([column, delivered]);
    }
  };
  for (const term of variables.terms) add(term.column, term.band, term, term.start, -term.unitsPerStep);
  for (const { column, band, term, t } of variables.ends) add(column, band, term, t, 1);
  data.pools.forEach((pool, p) => {
    data.months.forEach((_, t) => {
      data.bandIds.forEach((__, s) => {
        const column = variables.capacity[p]?.[t]?.[s] ?? null;
        if (column === null) return;
        if (s !== capacityBand(data, t, s)) return;
        const existing = at(pool.existingUnits, t);
        builder.addRow(
          capacityName(data, p, t, s),
          [[column, 1], ...at(at(at(active, p), t), s)],
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
  const used = new Map<string, Term[]>();
  const standby = variables.standby.flatMap(({ from, ...variable }) =>
    'pool' in from ? [{ ...variable, ...from }] : [],
  );
  for (const { pool, t, b, s, column } of [...variables.committed, ...standby]) {
    const key = `${pool}/${t}/${b}/${s}`;
    const terms = used.get(key);
    if (terms === undefined) used.set(key, [[column, 1]]);
    else terms.push([column, 1]);
  }
  for (const { contract, t, b, s, column } of variables.resales) {
    const sold = at(data.contracts, contract);
    if (sold.kind === 'spend') continue;
    const key = `${sold.pool}/${t}/${b}/${s}`;
    used.set(key, [...(used.get(key) ?? []), [column, 1]]);
  }
  data.pools.forEach((pool, p) => {
    data.months.forEach((month, t) => {
      data.blockIds.forEach((blockId, b) => {
        data.bandIds.forEach((bandId, s) => {
          const terms = used.get(`${p}/${t}/${b}/${s}`);
          const capacity = variables.capacity[p]?.[t]?.[s] ?? null;
          if (terms === undefined || capacity === null) return;
          const name = `committed_capacity[${at(data.acceleratorIds, pool.accelerator)},${poolLabel(data, p)},${month},${blockId},${bandId}]`;
          builder.addRow(name, [...terms, [capacity, -1]], -Infinity, 0, null);
        });
      });
    });
  });
}
