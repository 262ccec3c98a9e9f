import type { Assumptions } from '../assumptions.ts';
import { type CommitmentOffer, isElasticOffer, type Offer } from '../offer.ts';
import type { ContractClauses } from '../offer-terms.ts';
import { joinPath, type Problem } from '../problem.ts';

const NOT_YET = 'the optimiser does not take this into account yet, so the answer would be wrong';

function clauseProblems(offer: CommitmentOffer): Problem[] {
  const { id: offerId, clauses } = offer;
  const used: [keyof ContractClauses, string][] = [];
  if (offer.kind === 'spend-commitment') {
    if (clauses.volumeTiers.length > 0) used.push(['volumeTiers', 'volume tiers']);
    if (clauses.ramp.length > 0) used.push(['ramp', 'a contract ramp']);
    if (clauses.earlyTermination !== null) used.push(['earlyTermination', 'early termination']);
    if (clauses.exchange !== null) used.push(['exchange', 'an exchange right']);
    if (clauses.renewal !== null) used.push(['renewal', 'renewal']);
    if (clauses.resale !== null) used.push(['resale', 'a resale right']);
  }
  return used.map(([field, name]) => ({
    path: joinPath('assumptions/offers', offerId, 'clauses', field),
    sentence: `has ${name}: ${NOT_YET}. Remove the clause to solve.`,
  }));
}

function offerProblems(offer: Offer): Problem[] {
  return isElasticOffer(offer) ? [] : clauseProblems(offer);
}

/** Values a plan may hold that the optimiser cannot honour. A plan with any of them is refused, never solved without them. */
export function checkSupported(assumptions: Assumptions): Problem[] {
  return assumptions.offers.flatMap(offerProblems);
}
