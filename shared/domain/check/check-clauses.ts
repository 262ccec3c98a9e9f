import type { CommitmentOffer } from '../offer.ts';
import type { ContractClauses } from '../offer-terms.ts';
import { joinPath, type Problem } from '../problem.ts';

/** Tiers start at different sizes, and a larger purchase is never dearer per unit: so the price at a step is plain. */
function checkTiers({ volumeTiers }: ContractClauses): string[] {
  const sentences: string[] = [];
  let before = { fromUnits: 0, rateMultiplier: 1 };
  for (const tier of volumeTiers.toSorted((a, b) => a.fromUnits - b.fromUnits)) {
    if (tier.fromUnits === before.fromUnits) sentences.push(`has two tiers that start at ${tier.fromUnits} units.`);
    else if (tier.rateMultiplier > before.rateMultiplier) {
      sentences.push(
        `is dearer from ${tier.fromUnits} units (× ${tier.rateMultiplier}) than below (× ${before.rateMultiplier}): a larger purchase may not cost more per unit.`,
      );
    }
    before = tier;
  }
  return sentences;
}

/** Steps lie in different months of the term, and something is delivered. */
function checkRamp({ ramp }: ContractClauses, termMonths: number): string[] {
  const months = ramp.map(({ monthOfTerm }) => monthOfTerm);
  const sentences = months
    .filter((month, index) => months.indexOf(month) !== index)
    .map((month) => `has two steps in month ${month} of the term.`);
  for (const month of months) {
    if (month >= termMonths)
      sentences.push(`has a step in month ${month}, behind the term: its last month is ${termMonths - 1}.`);
  }
  if (ramp.length > 0 && ramp.every(({ deliveredShare }) => deliveredShare === 0))
    sentences.push('never delivers anything: a step must have a share above 0.');
  return sentences;
}

/** The right to end early begins inside the term. */
function checkTermination({ earlyTermination }: ContractClauses, termMonths: number): string[] {
  if (earlyTermination === null || earlyTermination.fromMonthOfTerm < termMonths) return [];
  return [
    `begins in month ${earlyTermination.fromMonthOfTerm}, behind the term: its last month is ${termMonths - 1}. Remove the clause or let it begin earlier.`,
  ];
}

/** A promise to spend has no capacity: there is nothing to swap or to sell on. */
function checkKind({ kind }: CommitmentOffer, right: 'exchange' | 'resale'): string[] {
  const what = right === 'exchange' ? 'swapped for another contract' : 'sold on';
  return kind === 'spend-commitment'
    ? [`lets promised spend be ${what}: only capacity can be. Remove the clause.`]
    : [];
}

/** Clauses of a contract that contradict themselves, or that its kind cannot have. `path` is that of the offer. */
export function checkClauses(path: string, offer: CommitmentOffer): Problem[] {
  const { clauses, termMonths } = offer;
  const told = (field: keyof ContractClauses, sentences: readonly string[]): Problem[] =>
    sentences.map((sentence) => ({ path: joinPath(path, 'clauses', field), sentence }));
  return [
    ...told('volumeTiers', checkTiers(clauses)),
    ...told('ramp', checkRamp(clauses, termMonths)),
    ...told('earlyTermination', checkTermination(clauses, termMonths)),
    ...told('exchange', clauses.exchange === null ? [] : checkKind(offer, 'exchange')),
    ...told('resale', clauses.resale === null ? [] : checkKind(offer, 'resale')),
  ];
}
