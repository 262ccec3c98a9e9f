import type { ExercisedOption } from '../../shared/domain/exercised-option.ts';
import { monthsBetween } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { endMoney, exchangeIn, valueLeft } from './early-end-money.ts';
import type { HeldTerm } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { differenceOf, excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Months over which value handed back counts against a refund pool. */
const POOL_MONTHS = 12;

type Tell = (where: string, sentence: string, excess?: number) => void;

const placeOf = ({ kind, offerId, startMonth, month }: ExercisedOption): string =>
  joinPath('options', kind, offerId, startMonth, month);

/** Terms of capacity and of promised spend. */
function allTerms({ terms, spendTerms }: BandFigures): HeldTerm<CommitmentOffer>[] {
  return [...terms, ...spendTerms];
}

/** The term that an option is used on; undefined when the band has none such. */
function termOf(
  band: BandFigures,
  { offerId, startMonth, termStartMonth }: ExercisedOption,
): HeldTerm<CommitmentOffer> | undefined {
  return allTerms(band).find(
    (term) => term.offer.id === offerId && term.purchaseMonth === startMonth && term.startMonth === termStartMonth,
  );
}

/** Whether the contract has the clause, and allows it in that month of the term. */
function isAllowed({ offer }: HeldTerm<CommitmentOffer>, { kind, termStartMonth, month }: ExercisedOption): boolean {
  const { renewal, earlyTermination, exchange } = offer.clauses;
  const monthOfTerm = monthsBetween(termStartMonth, month);
  if (kind === 'renewal') return renewal !== null && monthOfTerm === offer.termMonths;
  const first = kind === 'exchange' ? exchange && 1 : earlyTermination && earlyTermination.fromMonthOfTerm;
  return first !== null && monthOfTerm >= first && monthOfTerm < offer.termMonths;
}

/** Each option: there is such a term, the clause allows it then, and its money is as told. */
function checkEach(figures: PlanFigures, band: BandFigures, tell: Tell): void {
  for (const option of band.result.options) {
    const where = placeOf(option);
    const term = termOf(band, option);
    const t = monthsBetween(figures.input.startMonth, option.month);
    if (term === undefined) tell(where, 'is used on a term that the band does not have.');
    else if (t < 0 || t >= figures.months.length) tell(where, 'is used outside the horizon.');
    else if (!isAllowed(term, option)) tell(where, `is not allowed by “${term.offer.id}” in that month.`);
    else {
      if (excessOver({ left: 0, right: option.units }) > 0) tell(where, `is used for ${option.units} units.`);
      const { kind, units, fee, refund } = option;
      const found =
        kind === 'renewal' ? { fee: 0, refund: 0, value: 0 } : endMoney(band.terms, term, { kind, t, units });
      const perUnit = found.value;
      const fees = differenceOf({ left: fee, right: units * found.fee, perUnit });
      if (fees > 0) tell(where, `tells a fee of ${fee}; ${units * found.fee} was found.`, fees);
      const refunds = differenceOf({ left: refund, right: units * found.refund, perUnit });
      if (refunds > 0) tell(where, `tells a refund of ${refund}; ${units * found.refund} was found.`, refunds);
    }
  }
}

/** Each term: no more leaves it or is renewed than it holds, and all of it is where renewal is automatic. */
function checkTerms(figures: PlanFigures, band: BandFigures, tell: Tell): void {
  for (const term of allTerms(band)) {
    const { offer, purchaseMonth, startMonth, start, units } = term;
    const where = joinPath('terms', offer.id, purchaseMonth, startMonth);
    const left = units - term.ends.reduce((sum, end) => sum + end.units, 0);
    const over = excessOver({ left: 0, right: left, size: units });
    if (over > 0) tell(where, `ends ${units - left} units early; it holds ${units}.`, over);
    const renewed = band.result.options
      .filter((option) => option.kind === 'renewal' && termOf(band, option) === term)
      .reduce((sum, option) => sum + option.units, 0);
    const more = excessOver({ left: renewed, right: left });
    if (more > 0) tell(where, `renews ${renewed} units; ${left} reach its end.`, more);
    const isAutomatic = offer.clauses.renewal?.isAutomatic === true && start + offer.termMonths < figures.months.length;
    const fewer = isAutomatic ? excessOver({ left, right: renewed }) : 0;
    if (fewer > 0) tell(where, `renews ${renewed} units; it renews all ${left} that reach its end by itself.`, fewer);
  }
}

/** Value handed back in any twelve months is at most the refund pool. */
function checkPools(figures: PlanFigures, band: BandFigures, tell: Tell): void {
  for (const offer of figures.input.assumptions.offers) {
    const pool = 'clauses' in offer ? (offer.clauses.earlyTermination?.refundPool ?? null) : null;
    if (pool === null) continue;
    const handedBack = allTerms(band)
      .filter((term) => term.offer.id === offer.id)
      .flatMap((term) => term.ends.map((end) => ({ ...end, perUnit: valueLeft(term, end.t) })))
      .filter(({ kind }) => kind === 'termination');
    figures.months.forEach((month, first) => {
      const inWindow = handedBack.filter(({ t }) => first <= t && t < first + POOL_MONTHS);
      const left = inWindow.reduce((sum, { units, perUnit }) => sum + units * perUnit, 0);
      const perUnit = Math.max(1, ...inWindow.map((end) => end.perUnit));
      const excess = excessOver({ left, right: pool, perUnit });
      if (excess > 0)
        tell(joinPath('refundPools', offer.id, month), `hands back ${left}; the pool is ${pool}.`, excess);
    });
  }
}

/** What must not shrink in an exchange is covered by what is bought of the provider in that month. */
function checkExchanges(figures: PlanFigures, band: BandFigures, tell: Tell): void {
  const providers = new Set(band.terms.map(({ offer }) => offer.provider));
  const perUnit = Math.max(1, ...band.terms.map((term) => valueLeft(term, term.start)));
  for (const provider of providers) {
    figures.months.forEach((month, t) => {
      const { kept, bought } = exchangeIn(band.terms, provider, t);
      const excess = excessOver({ left: kept, right: bought, perUnit });
      if (excess > 0)
        tell(joinPath('exchanges', provider, month), `swaps a value of ${kept} for purchases worth ${bought}.`, excess);
    });
  }
}

/** The contract-options family in one band. */
export function checkContractOptions(figures: PlanFigures, band: BandFigures): Violation[] {
  const violations: Violation[] = [];
  const tell: Tell = (where, sentence, excess = 0) => {
    const place = joinPath('bands', band.band.id, where);
    violations.push({ family: 'contract-options', place, sentence, excess });
  };
  checkEach(figures, band, tell);
  checkTerms(figures, band, tell);
  checkPools(figures, band, tell);
  checkExchanges(figures, band, tell);
  return violations;
}

/** Units of the options of a band by what they are used on, where the bands could be told apart or could not. */
function unitsByOption(figures: PlanFigures, band: BandFigures, isRevealed: boolean): Map<string, number> {
  const { startMonth, assumptions } = figures.input;
  const units = new Map<string, number>();
  for (const option of band.result.options) {
    if (monthsBetween(startMonth, option.month) >= assumptions.policy.revealMonth !== isRevealed) continue;
    const key = joinPath(placeOf(option), option.termStartMonth);
    units.set(key, (units.get(key) ?? 0) + option.units);
  }
  return units;
}

/** Before the reveal month every band uses the same options; a path of a band always uses those of its band. */
export function checkOptionsTogether(figures: PlanFigures, bands: readonly BandFigures[]): Violation[] {
  const ownBandOf = (band: BandFigures): string =>
    figures.input.paths?.find(({ bandId }) => bandId === band.band.id)?.ofBandId ?? band.band.id;
  return bands.flatMap((band) =>
    [true, false].flatMap((isRevealed): Violation[] => {
      const other = isRevealed ? bands.find((entry) => entry.band.id === ownBandOf(band)) : bands[0];
      if (other === undefined || other === band) return [];
      const mine = unitsByOption(figures, band, isRevealed);
      const theirs = unitsByOption(figures, other, isRevealed);
      return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key): Violation[] => {
        const [left, right] = [mine.get(key) ?? 0, theirs.get(key) ?? 0];
        const excess = differenceOf({ left, right });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, key);
        const sentence = `is used for ${left} units, and for ${right} in “${other.band.id}”, from which it cannot be told apart then.`;
        return [{ family: 'contract-options', place, sentence, excess }];
      });
    }),
  );
}
