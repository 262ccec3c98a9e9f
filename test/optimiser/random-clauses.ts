import { type ContractClauses, NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Random clauses of a contract of so many months; most contracts have none. */
export function randomClauses(random: SeededRandom, termMonths: number): ContractClauses {
  return {
    ...NO_CLAUSES,
    volumeTiers: random.chance(0.15) ? randomTiers(random) : [],
    ramp: random.chance(0.15) ? randomRamp(random, termMonths) : [],
    renewal: random.chance(0.2) ? { rateMultiplier: random.between(0.7, 1.1), isAutomatic: random.chance(0.3) } : null,
    earlyTermination: random.chance(0.2)
      ? {
          fromMonthOfTerm: random.whole(0, termMonths - 1),
          feeShare: random.between(0.05, 0.6),
          refundPool: random.chance(0.5) ? random.between(500, 8000) : null,
        }
      : null,
    // Less than any tier, renewal or price path takes off: buying in order to sell on would have no honest end.
    resale: random.chance(0.2) ? { recoveredShare: random.between(0.1, 0.3) } : null,
    exchange: random.chance(0.2) ? { feeShare: random.between(0, 0.3), mustNotShrink: random.chance(0.5) } : null,
  };
}

function randomTiers(random: SeededRandom): ContractClauses['volumeTiers'] {
  const first = { fromUnits: random.whole(3, 8), rateMultiplier: random.between(0.75, 0.95) };
  const second = { fromUnits: first.fromUnits + random.whole(2, 6), rateMultiplier: first.rateMultiplier * 0.9 };
  return random.chance(0.5) ? [first] : [second, first];
}

function randomRamp(random: SeededRandom, termMonths: number): ContractClauses['ramp'] {
  const full = random.whole(0, termMonths - 1);
  const start = { monthOfTerm: 0, deliveredShare: random.between(0.2, 0.8) };
  return full > 0 && random.chance(0.7)
    ? [{ monthOfTerm: full, deliveredShare: 1 }, start]
    : [{ ...start, monthOfTerm: full }];
}
