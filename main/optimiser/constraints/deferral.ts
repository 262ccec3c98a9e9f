import { at } from '../costs.ts';
import { deferralRule } from '../lane-rules.ts';
import { requiredWork } from '../lane-work.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/**
 * Deferral, for every deferrable lane, month and band:
 *   Σ_b H·out = Σ_b H·in: work is moved, never lost
 *   out ≤ deferrable share · (1 + head)·D in every block
 */
export function addDeferral(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const balances = new Map<string, Term[]>();
  for (const { lane: l, t, b, s, outColumn, inColumn } of variables.deferrals) {
    const lane = at(data.lanes, l);
    const hours = at(at(data.hours, b), t);
    const place = `${lane.id},${at(data.months, t)}`;
    const balance = `deferral_balance[${place},${at(data.bandIds, s)}]`;
    const terms = balances.get(balance) ?? [];
    balances.set(balance, terms);
    if (inColumn !== null) terms.push([inColumn, -hours]);
    if (outColumn === null) continue;
    terms.push([outColumn, hours]);
    if (lane.deferrableShare >= 1) continue;
    const name = `deferral[${place},${at(data.blockIds, b)},${at(data.bandIds, s)}]`;
    const required = requiredWork(data, l, t, b, s);
    builder.addRow(name, [[outColumn, 1]], -Infinity, lane.deferrableShare * required, deferralRule(data, l, required));
  }
  for (const [name, terms] of balances) builder.addRow(name, terms, 0, 0, null);
}
