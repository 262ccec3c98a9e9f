import { capacityBand, capacityName } from '../cells.ts';
import { at, endOfTerm } from '../costs.ts';
import { bandsWith } from '../decision-group.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/** C[a,t,s] = existing[a,t] + Σ delivered[k,t−τ] · x[k,τ,s] over offers k of a with τ ≤ t < τ + m[k]. */
function addCapacityDefinition(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const active = data.pools.map(() => data.months.map(() => data.bandIds.map((): Term[] => [])));
  for (const { contract, start, band, column, unitsPerStep } of variables.purchases) {
    const contractData = at(data.contracts, contract);
    if (contractData.kind === 'spend') continue;
    const bands = bandsWith(data, band);
    for (let t = start; t < endOfTerm(data, contractData, start); t++) {
      const delivered = unitsPerStep * at(contractData.rampShare, t - start);
      for (const s of bands) at(at(at(active, contractData.pool), t), s).push([column, -delivered]);
    }
  }
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

/** Committed capacity, for every pool, month, block and band: Σ_l y[l,a] ≤ C[a,t,s]. */
export function addCommittedCapacity(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  addCapacityDefinition(builder, data, variables);
  const used = new Map<string, Term[]>();
  for (const { pool, t, b, s, column } of variables.committed) {
    const key = `${pool}/${t}/${b}/${s}`;
    const terms = used.get(key);
    if (terms === undefined) used.set(key, [[column, 1]]);
    else terms.push([column, 1]);
  }
  data.pools.forEach((pool, p) => {
    data.months.forEach((month, t) => {
      data.blockIds.forEach((blockId, b) => {
        data.bandIds.forEach((bandId, s) => {
          const terms = used.get(`${p}/${t}/${b}/${s}`);
          const capacity = variables.capacity[p]?.[t]?.[s] ?? null;
          if (terms === undefined || capacity === null) return;
          const name = `committed_capacity[${at(data.acceleratorIds, pool.accelerator)},${pool.usageRatePerUnitHour},${month},${blockId},${bandId}]`;
          builder.addRow(name, [...terms, [capacity, -1]], -Infinity, 0, null);
        });
      });
    });
  });
}
