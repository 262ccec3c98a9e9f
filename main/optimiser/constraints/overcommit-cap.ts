import { at } from '../costs.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { overcommitRule } from '../rules.ts';
import type { Variables } from '../variables.ts';

/**
 * Overcommit cap, in its band, over the horizon, in total or per accelerator:
 *   Σ_t,b H·(C − Σ_l y) ≤ β · Σ_t,b H·C
 */
export function addOvercommitCaps(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  for (const cap of data.overcommitCaps) {
    const s = data.bandIds.indexOf(cap.bandId);
    if (!data.modelledBands.includes(s)) continue;
    const scopes = cap.scope === 'total' ? [null] : data.acceleratorIds.map((_, a) => a);
    for (const accelerator of scopes) {
      const inScope = (pool: number): boolean =>
        accelerator === null || at(data.pools, pool).accelerator === accelerator;
      const committedUnitHours: Term[] = [];
      data.pools.forEach((_, p) => {
        if (!inScope(p)) return;
        data.months.forEach((__, t) => {
          const column = variables.capacity[p]?.[t]?.[s] ?? null;
          if (column !== null) committedUnitHours.push([column, at(data.monthHours, t)]);
        });
      });
      const terms: Term[] = committedUnitHours.map(([column, hours]) => [column, (1 - cap.maximumIdleShare) * hours]);
      for (const variable of variables.committed) {
        if (variable.s === s && inScope(variable.pool))
          terms.push([variable.column, -at(at(data.hours, variable.b), variable.t)]);
      }
      if (terms.length === 0) continue;
      const name =
        accelerator === null
          ? `overcommit_cap[${cap.id}]`
          : `overcommit_cap[${cap.id},${at(data.acceleratorIds, accelerator)}]`;
      builder.addRow(name, terms, -Infinity, 0, overcommitRule(data, cap, accelerator, committedUnitHours));
    }
  }
}
