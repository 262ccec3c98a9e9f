import { isExistingCapacity } from '../../shared/domain/existing-commitment.ts';
import { addMonths, type Month } from '../../shared/domain/month.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { TermSeries } from '../../shared/domain/term-series.ts';
import type { BandFigures } from './band-figures.ts';
import { owedOnExisting, owedOnTerm } from './check-remaining-commitment.ts';
import { deliveredUnits } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** A contract and the months it runs, found or told: a purchase and a renewal may share them. */
function keyOf({ contractId, acceleratorId, firstMonth, lastMonth }: TermSeries): string {
  return joinPath(contractId, acceleratorId ?? '-', firstMonth, lastMonth);
}

function foundTerms(figures: PlanFigures, band: BandFigures): TermSeries[] {
  const ofMonths = (amount: (t: number, month: Month) => number): number[] =>
    figures.months.map((month, t) => amount(t, month));
  const existing = figures.input.assumptions.existingCommitments.map((commitment): TermSeries => {
    const { id, firstMonth, lastMonth } = commitment;
    const units = isExistingCapacity(commitment) ? commitment.units : 1;
    return {
      contractId: id,
      acceleratorId: isExistingCapacity(commitment) ? commitment.acceleratorId : null,
      firstMonth,
      lastMonth,
      unitsByMonth: ofMonths((_, month) => (month >= firstMonth && month <= lastMonth ? units : 0)),
      owedByMonth: ofMonths((t) => owedOnExisting(figures, commitment, t)),
    };
  });
  const bought = [...band.terms, ...band.spendTerms].map((term): TermSeries => {
    const { offer, startMonth } = term;
    return {
      contractId: offer.id,
      acceleratorId: offer.kind === 'spend-commitment' ? null : offer.acceleratorId,
      firstMonth: startMonth,
      lastMonth: addMonths(startMonth, offer.termMonths - 1),
      unitsByMonth: ofMonths((t) => deliveredUnits(term, t)),
      owedByMonth: ofMonths((t) => owedOnTerm(term, t)),
    };
  });
  return [...existing, ...bought];
}

const amountAt = (list: readonly TermSeries[], name: 'unitsByMonth' | 'owedByMonth', t: number): number =>
  list.reduce((sum, series) => sum + (series[name][t] ?? 0), 0);

/** Every term of every contract held in a band, what it delivers and what is owed on it, and none missing. */
export function checkTerms(figures: PlanFigures, band: BandFigures): Violation[] {
  const told = Map.groupBy(band.result.terms, keyOf);
  const found = Map.groupBy(foundTerms(figures, band), keyOf);
  return [...new Set([...told.keys(), ...found.keys()])].flatMap((key) =>
    (['unitsByMonth', 'owedByMonth'] as const).flatMap((name) =>
      figures.months.flatMap((month, t): Violation[] => {
        const left = amountAt(told.get(key) ?? [], name, t);
        const right = amountAt(found.get(key) ?? [], name, t);
        const excess = differenceOf({ left, right });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, 'terms', key, name, month);
        return [{ family: 'costs', place, sentence: `is told as ${left}; ${right} was found.`, excess }];
      }),
    ),
  );
}
