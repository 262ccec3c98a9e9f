import type {
  ClauseWorth,
  NegotiatedOffer,
  NegotiateFindings,
  NegotiateQuestion,
} from '../../../shared/domain/questions/negotiate.ts';
import { withPriceFactor } from '../explain/offer-price.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { QuestionTask } from '../question-task.ts';
import { withoutOffer } from '../with-offer.ts';
import { changedTerms } from './clause-changes.ts';
import { clauseWorth, savedBy, withChangedOffer } from './clause-worth.ts';
import { type Negotiated, negotiatedOffers, ratesAt } from './negotiated-offers.ts';
import { type BoughtCase, halfFactor, walkAwayFactor } from './walk-away.ts';

const DOING = 'The cheapest portfolio with other terms';
/** The factor of a price that is 5 % lower. */
const LOWER_PRICE = 0.95;
/** Steps of an offer that is bought besides its clauses: savings, price to walk away at, price at which half leaves. */
const PRICE_STEPS = 3;

/** Clauses by worth, what is unknown last. */
function ranked(clauses: readonly ClauseWorth[]): ClauseWorth[] {
  return clauses.toSorted((a, b) => (b.worth ?? -Infinity) - (a.worth ?? -Infinity));
}

/** Works out one offer after another, step by step, and tells each step. */
class Negotiation {
  readonly #task: QuestionTask<NegotiateFindings>;
  readonly #question: NegotiateQuestion;
  #findings: NegotiateFindings;
  #optimum = 0;
  #done = 0;
  #total = 1;

  constructor(question: NegotiateQuestion, task: QuestionTask<NegotiateFindings>) {
    this.#question = question;
    this.#task = task;
    const { terminationFeeShare } = question;
    this.#findings = { name: 'negotiate', terminationFeeShare, offers: [], wholeUnits: null, precision: null };
  }

  #tell(): void {
    this.#task.tell(this.#findings, { done: this.#done, total: this.#total, doing: DOING });
  }

  #step(): void {
    this.#done = Math.min(this.#done + 1, this.#total);
    this.#tell();
  }

  #update(offerId: string, change: (row: NegotiatedOffer) => NegotiatedOffer): void {
    const offers = this.#findings.offers.map((row) => (row.offerId === offerId ? change(row) : row));
    this.#findings = { ...this.#findings, offers };
  }

  #changesOf({ offer }: Negotiated) {
    const { input, solution } = this.#task;
    const starts = solution.portfolio.filter(({ offerId }) => offerId === offer.id).map(({ startMonth }) => startMonth);
    const [startMonth = input.startMonth] = starts.toSorted((a, b) => (a < b ? -1 : 1));
    return changedTerms(offer, { terminationFeeShare: this.#question.terminationFeeShare, startMonth });
  }

  async answer(): Promise<void> {
    const { input, solution, solver } = this.#task;
    const asked = this.#question.offerId;
    this.#tell();
    const base = await solver.optimum(input);
    if (base === null) throw new Error('No portfolio keeps the rules as offered.');
    const probe = await solver.probe(input);
    if (probe === null) throw new Error('No portfolio keeps the rules as offered.');
    this.#optimum = base.objective;
    const all = negotiatedOffers(input, solution.portfolio, base, probe);
    if (asked !== null && all.every(({ offer }) => offer.id !== asked))
      throw new Error(`The plan has no offer “${asked}” that is bought for a term.`);
    const isIn = ({ row }: Negotiated): boolean => row.isBought || row.units > 0;
    const bought = all.filter((one) => (asked === null ? isIn(one) : one.offer.id === asked));
    const others = asked === null ? all.filter((one) => !isIn(one)) : [];
    const stepsOf = (one: Negotiated): number =>
      1 + (one.row.units > 0 ? PRICE_STEPS : 0) + this.#changesOf(one).length;
    this.#total = bought.reduce((sum, one) => sum + stepsOf(one), 1 + others.length);
    const { objective } = solution.proof;
    this.#findings = {
      ...this.#findings,
      offers: bought.map(({ row }) => row),
      wholeUnits: input.kind === 'optimise' && objective !== null ? objective - base.objective : null,
      precision: optimumPrecision(base.objective),
    };
    this.#step();
    for (const one of bought) {
      await this.#price(one);
      await this.#clauses(one);
    }
    for (const one of others) await this.#ifClose(one);
    this.#done = this.#total;
    this.#tell();
  }

  async #lowerPrice({ offer, row }: Negotiated): Promise<ClauseWorth> {
    const cheaper = withPriceFactor(this.#task.input, offer.id, LOWER_PRICE);
    const lower = { change: 'price-lower', direction: 'better' } as const;
    return clauseWorth(this.#task.solver, cheaper, lower, this.#optimum, row.units);
  }

  async #price(one: Negotiated): Promise<void> {
    const { offer, row } = one;
    const lower = await this.#lowerPrice(one);
    this.#update(offer.id, (known) => ({ ...known, clauses: [lower] }));
    this.#step();
    if (row.units <= 0) return;
    const { input, solver } = this.#task;
    const saved = await savedBy(solver, withoutOffer(input, offer.id), this.#optimum);
    if (saved === null) {
      this.#update(offer.id, (known) => ({ ...known, isIndispensable: true }));
      this.#total -= PRICE_STEPS - 1;
      return this.#step();
    }
    this.#update(offer.id, (known) => ({ ...known, savings: -saved }));
    this.#step();
    const bought: BoughtCase = {
      input,
      solver,
      offerId: offer.id,
      cost: row.cost,
      costWithout: this.#optimum - saved,
    };
    const walkAway = await walkAwayFactor(bought);
    const priced = (half: number | null) => (known: NegotiatedOffer) => ({
      ...known,
      walkAwayFactor: walkAway,
      halfFactor: half,
      rates: ratesAt(offer, walkAway, half),
    });
    this.#update(offer.id, priced(null));
    this.#step();
    const isAbove = walkAway !== null && Number.isFinite(walkAway) && walkAway > 1;
    this.#update(offer.id, priced(isAbove ? await halfFactor(bought, walkAway) : null));
    this.#step();
  }

  async #clauses(one: Negotiated): Promise<void> {
    const { input, solver } = this.#task;
    for (const changed of this.#changesOf(one)) {
      const worth = await clauseWorth(solver, withChangedOffer(input, changed), changed, this.#optimum, one.row.units);
      this.#update(one.offer.id, (known) => ({ ...known, clauses: ranked([...known.clauses, worth]) }));
      this.#step();
    }
  }

  /** An offer that enters the cheapest portfolio if a little cheaper is told, with what that is worth. */
  async #ifClose(one: Negotiated): Promise<void> {
    const lower = await this.#lowerPrice(one);
    const { offers, precision } = this.#findings;
    if ((lower.worth ?? 0) > (precision ?? Infinity))
      this.#findings = { ...this.#findings, offers: [...offers, { ...one.row, clauses: [lower] }] };
    this.#step();
  }
}

/**
 * What the clauses of offers are worth by two optima in fractions, as offered and with the clause changed, and the prices at
 * which an offer, and half of it, leaves the cheapest portfolio.
 */
export async function answerNegotiate(
  question: NegotiateQuestion,
  task: QuestionTask<NegotiateFindings>,
): Promise<void> {
  await new Negotiation(question, task).answer();
}
