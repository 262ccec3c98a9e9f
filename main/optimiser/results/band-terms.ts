import { isExistingCapacity } from '../../../shared/domain/existing-commitment.ts';
import { addMonths } from '../../../shared/domain/month.ts';
import { rampShareIn } from '../../../shared/domain/offer-terms.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { TermSeries } from '../../../shared/domain/term-series.ts';
import { at, endOfTerm } from '../costs.ts';
import { owedOnExisting } from '../existing-owed.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { runsIn } from '../prepare-pools.ts';
import { type HeldTerm, unitsHeld } from './held-terms.ts';
import { owedOnTerm } from './remaining-commitment.ts';

/** What existed before the plan, as terms; promised spend counts as one unit. */
function existingTerms(input: SolveInput, data: PortfolioData): TermSeries[] {
  return input.assumptions.existingCommitments.map((commitment) => {
    const { id, firstMonth, lastMonth } = commitment;
    const isCapacity = isExistingCapacity(commitment);
    const units = isCapacity ? commitment.units : 1;
    return {
      contractId: id,
      acceleratorId: isCapacity ? commitment.acceleratorId : null,
      firstMonth,
      lastMonth,
      unitsByMonth: data.months.map((month) => (runsIn(commitment, month) ? units : 0)),
      owedByMonth: owedOnExisting(input, commitment),
    };
  });
}

/** Every term held in a band, existing ones first, with what it delivers and what is owed on it, month by month. */
export function bandTerms(input: SolveInput, data: PortfolioData, terms: readonly HeldTerm[], s: number): TermSeries[] {
  const held = terms.map((term): TermSeries => {
    const contract = at(data.contracts, term.contract);
    const { offer } = contract;
    const end = endOfTerm(data, contract, term.start);
    return {
      contractId: offer.id,
      acceleratorId: offer.kind === 'spend-commitment' ? null : offer.acceleratorId,
      firstMonth: at(data.months, term.start),
      lastMonth: addMonths(at(data.months, term.start), offer.termMonths - 1),
      unitsByMonth: data.months.map((_, t) =>
        t < term.start || t >= end ? 0 : unitsHeld(term, t) * rampShareIn(offer.clauses.ramp, t - term.start),
      ),
      owedByMonth: owedOnTerm(data, term, s),
    };
  });
  return [...existingTerms(input, data), ...held];
}
