import type { RelaxedLimit } from '../../../shared/domain/solution.ts';
import type { RuleLimit } from '../linear-model.ts';

function formatted(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function money(value: number, currency: string): string {
  const isWhole = Number.isInteger(value);
  return `${currency} ${value.toLocaleString('en-US', { minimumFractionDigits: isWhole ? 0 : 2, maximumFractionDigits: 2 })}`;
}

function amountWords(value: number, unit: RelaxedLimit['unit'], currency: string): string {
  switch (unit) {
    case 'money':
      return money(value, currency);
    case 'units':
      return `${formatted(value)} units`;
    case 'share':
      return `${Math.round(value * 10_000) / 100} %`;
  }
}

/** What to change of a limit, as a sentence. */
export function limitSentence(limit: RuleLimit, from: number, to: number, currency: string): string {
  const verb = limit.direction === 'raise' ? 'Raise' : 'Lower';
  const before = limit.unit === 'units' ? formatted(from) : amountWords(from, limit.unit, currency);
  return `${verb} ${limit.words} from ${before} to ${amountWords(to, limit.unit, currency)}.`;
}

/** What to change, and what the plan then costs. */
export function relaxationSentence(
  limits: readonly RelaxedLimit[],
  { expectedCost, gap }: { readonly expectedCost: number | null; readonly gap: number | null },
  currency: string,
): string {
  const changes = limits.map(({ sentence }) => sentence).join(' ');
  if (expectedCost === null)
    return `Cheapest way out found: ${changes} What the plan then costs was not found in time.`;
  const cost = money(Math.round(expectedCost), currency);
  if (gap === null)
    return `Cheapest way out found: ${changes} The plan then costs at most ${cost} (expected, discounted).`;
  const proven = gap > 1e-6 ? `, proven within ${Number((gap * 100).toPrecision(2))} %` : '';
  return `Cheapest way out: ${changes} The plan then costs ${cost} (expected, discounted${proven}).`;
}
