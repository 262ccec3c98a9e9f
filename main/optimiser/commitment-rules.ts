import { at } from './costs.ts';
import type { Rule, Term } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { percent } from './rules.ts';

const money = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** Committed spend with one provider; the row gives way by all committed spend. Says so when what is signed breaks it already. */
export function providerShareRule(
  data: PortfolioData,
  share: number,
  provider: string,
  committedSpend: readonly Term[],
): Rule {
  const existing = [...data.existingSpend.values()].reduce((sum, spend) => sum + spend, 0);
  const withProvider = data.existingSpend.get(provider) ?? 0;
  const alone =
    withProvider > share * existing
      ? ` Existing commitments alone are ${percent(withProvider / existing)} with it.`
      : '';
  return {
    key: `provider-share/${provider}`,
    family: 'Provider share',
    path: 'assumptions/policy/maximumProviderShare',
    sentence: `At most ${percent(share)} of the committed spend may be with “${provider}”.${alone}`,
    limit: {
      path: ['policy', 'maximumProviderShare'],
      bandId: null,
      direction: 'raise',
      unit: 'share',
      worth: { kind: 'money' },
      words: 'the largest share of committed spend with one provider',
      slope: committedSpend,
    },
  };
}

/** Money still owed on signed terms. Says so when what is signed breaks it already. */
export function lockInRule(data: PortfolioData, cap: number): Rule {
  const worst = data.existingOwed.indexOf(Math.max(...data.existingOwed));
  const owed = at(data.existingOwed, worst);
  const alone =
    owed > cap ? ` Existing commitments alone still owe ${money(owed)} at the end of ${at(data.months, worst)}.` : '';
  return {
    key: 'lock-in-cap',
    family: 'Lock-in cap',
    path: 'assumptions/policy/lockInCap',
    sentence: `At most ${money(cap)} may still be owed on signed terms at the end of any month.${alone}`,
    limit: {
      path: ['policy', 'lockInCap'],
      bandId: null,
      direction: 'raise',
      unit: 'money',
      worth: { kind: 'money' },
      words: 'the lock-in cap',
      slope: 1,
    },
  };
}
