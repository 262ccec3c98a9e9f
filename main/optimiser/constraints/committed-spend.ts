import { capacityBand, capacityBands } from '../cells.ts';
import { at, endOfTerm, rateCardRate } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { committedSpendName } from '../spend-variables.ts';
import type { Variables } from '../variables.ts';

/**
 * Z[k,t,s] = existing[k,t] + spend per hour of a unit · Σ ramp[k,t−τ] · (units of a term − what left it by then) over terms
 * with τ ≤ t < τ + m[k].
 */
function addSpendDefinition(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  data.contracts.forEach((contract, k) => {
    if (contract.kind !== 'spend') return;
    const promised = (start: number, t: number): number =>
      contract.offer.spendPerHourPerUnit * at(contract.rampShare, t - start);
    const mine = variables.terms.filter((term) => term.contract === k);
    const ends = variables.ends.filter(({ term }) => term.contract === k);
    data.months.forEach((_, t) => {
      const existing = at(contract.existingPerHour, t);
      const isRunning = (start: number): boolean => start <= t && t < endOfTerm(data, contract, start);
      capacityBands(data, t).forEach((s) => {
        const column = variables.committedSpend[k]?.[t]?.[s] ?? null;
        if (column === null) return;
        const held = mine
          .filter(({ start, band }) => isRunning(start) && isMadeIn(data, band, s))
          .map((term): Term => [term.column, -term.unitsPerStep * promised(term.start, t)]);
        const left = ends
          .filter((end) => end.t <= t && isRunning(end.term.start) && isMadeIn(data, end.band, s))
          .map((end): Term => [end.column, promised(end.term.start, t)]);
        const name = committedSpendName(data, contract, t, capacityBand(data, t, s));
        builder.addRow(name, [[column, 1], ...held, ...left], existing, existing, null);
      });
    });
  });
}

/**
 * Committed spend, for every spend commitment, month, block and band: Σ_l,a rate[k,a]·v[l,a,k] ≤ Z[k,t,s].
 * What is promised may be used in every hour anew; what an hour leaves unused is gone.
 */
export function addCommittedSpend(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  addSpendDefinition(builder, data, variables);
  const used = Map.groupBy(variables.spendUse, ({ contract, t, b, s }) => `${contract}/${t}/${b}/${s}`);
  for (const uses of used.values()) {
    const [first] = uses;
    if (first === undefined) continue;
    const { contract, t, b, s } = first;
    const promised = variables.committedSpend[contract]?.[t]?.[s] ?? null;
    if (promised === null) continue;
    const place = [
      at(data.contracts, contract).offer.id,
      at(data.months, t),
      at(data.blockIds, b),
      at(data.bandIds, s),
    ];
    const terms = uses.map(({ placement, column }): Term => [column, rateCardRate(data, contract, placement, t, s)]);
    builder.addRow(`committed_spend[${place.join(',')}]`, [...terms, [promised, -1]], -Infinity, 0, null);
  }
}
