import { providerShareRule } from '../commitment-rules.ts';
import { at, effectiveCostPerUnit } from '../costs.ts';
import { isMadeIn } from '../decision-group.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/** Committed spend in band `s`: money for each variable, less what units that leave early no longer cost, by provider. */
function committedSpend(data: PortfolioData, variables: Variables, s: number): Map<string, Term[]> {
  const spend = new Map<string, Term[]>();
  const add = (contract: number, term: Term): void => {
    const { provider } = at(data.contracts, contract).offer;
    spend.set(provider, [...(spend.get(provider) ?? []), term]);
  };
  for (const term of variables.terms) {
    if (isMadeIn(data, term.band, s))
      add(term.contract, [term.column, term.unitsPerStep * effectiveCostPerUnit(data, term, term.start, s)]);
  }
  for (const { term, t, band, column } of variables.ends) {
    if (isMadeIn(data, band, s)) add(term.contract, [column, -effectiveCostPerUnit(data, term, t, s)]);
  }
  return spend;
}

/**
 * Provider share of the policy, for every band and provider, over the horizon:
 *   committed spend with the provider ≤ share · all committed spend
 * Committed spend is the undiscounted effective cost of existing commitments, purchases, renewals and promised spend,
 * without usage and without fees for an early end.
 */
export function addProviderShare(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const share = data.maximumProviderShare;
  if (share === null || share >= 1) return;
  const existing = [...data.existingSpend.values()].reduce((sum, money) => sum + money, 0);
  data.modelledBands.forEach((s) => {
    const bandId = at(data.bandIds, s);
    const spend = committedSpend(data, variables, s);
    const all = [...spend.values()].flat();
    for (const provider of new Set([...data.existingSpend.keys(), ...spend.keys()])) {
      const terms = [...(spend.get(provider) ?? []), ...all.map(([column, money]): Term => [column, -share * money])];
      const limit = share * existing - (data.existingSpend.get(provider) ?? 0);
      const rule = providerShareRule(data, share, provider, all);
      builder.addRow(`provider_share[${provider},${bandId}]`, terms, -Infinity, limit, rule);
    }
  });
}
