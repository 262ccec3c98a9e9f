import type { ExercisedOption } from '../../../shared/domain/exercised-option.ts';
import { isExistingCapacity } from '../../../shared/domain/existing-commitment.ts';
import type { CostSeries, CostSource } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import {
  at,
  billedPerUnitMonth,
  effectivePerUnitMonth,
  endOfTerm,
  priceFactorOf,
  runningPerUnitMonth,
} from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { resalePrice } from '../resale-variables.ts';
import { existingCostInMonth, runsIn } from '../prepare-pools.ts';
import { type HeldTerm, unitsHeld } from './held-terms.ts';

type Series = {
  source: CostSource;
  acceleratorId: string | null;
  contractId: string | null;
  effectiveByMonth: number[];
  billedByMonth: number[];
};

/** Collects cost by source, accelerator and contract; series appear in the order of their first cost. */
class CostLedger {
  readonly #months: number;
  readonly #series = new Map<string, Series>();

  constructor(months: number) {
    this.#months = months;
  }

  add(
    source: CostSource,
    acceleratorId: string | null,
    contractId: string | null,
    t: number,
    effective: number,
    billed: number,
  ): void {
    if (effective === 0 && billed === 0) return;
    const key = `${source}/${acceleratorId ?? ''}/${contractId ?? ''}`;
    let series = this.#series.get(key);
    if (series === undefined) {
      const zeros = (): number[] => Array.from({ length: this.#months }, () => 0);
      series = { source, acceleratorId, contractId, effectiveByMonth: zeros(), billedByMonth: zeros() };
      this.#series.set(key, series);
    }
    series.effectiveByMonth[t] = at(series.effectiveByMonth, t) + effective;
    series.billedByMonth[t] = at(series.billedByMonth, t) + billed;
  }

  list(): CostSeries[] {
    return [...this.#series.values()];
  }
}

function addContracts(ledger: CostLedger, data: PortfolioData, terms: readonly HeldTerm[], s: number): void {
  for (const term of terms) {
    const contract = at(data.contracts, term.contract);
    const { offer } = contract;
    const priceFactor = priceFactorOf(data, term, s);
    for (let t = term.start; t < endOfTerm(data, contract, term.start); t++) {
      const effective = unitsHeld(term, t) * priceFactor * effectivePerUnitMonth(data, contract, term.start, t);
      // The upfront is billed for all units; what is paid back for those that leave stands under early ends.
      const gone = term.units - unitsHeld(term, t);
      const saved = gone * runningPerUnitMonth(data, contract, term.start, t);
      const billed = priceFactor * (term.units * billedPerUnitMonth(data, contract, term.start, t) - saved);
      if (offer.kind === 'spend-commitment') ledger.add('spend', null, offer.id, t, effective, billed);
      else ledger.add('committed', offer.acceleratorId, offer.id, t, effective, billed);
    }
  }
}

function addExisting(ledger: CostLedger, data: PortfolioData, input: SolveInput): void {
  for (const commitment of input.assumptions.existingCommitments) {
    const acceleratorId = isExistingCapacity(commitment) ? commitment.acceleratorId : null;
    data.months.forEach((month, t) => {
      if (!runsIn(commitment, month)) return;
      const { effective, billed } = existingCostInMonth(commitment, month);
      ledger.add('existing', acceleratorId, commitment.id, t, effective, billed);
    });
  }
}

/** Undiscounted effective and billed cost of a band by source and contract, month by month. */
export function bandCosts(
  input: SolveInput,
  data: PortfolioData,
  decisions: Decisions,
  terms: readonly HeldTerm[],
  options: readonly ExercisedOption[],
  s: number,
): CostSeries[] {
  const ledger = new CostLedger(data.months.length);
  addExisting(ledger, data, input);
  addContracts(ledger, data, terms, s);
  for (const { offerId, month, fee, refund } of options) {
    const offer = data.contracts.find((contract) => contract.offer.id === offerId)?.offer;
    const acceleratorId = offer === undefined || offer.kind === 'spend-commitment' ? null : offer.acceleratorId;
    ledger.add('early-end', acceleratorId, offerId, data.months.indexOf(month), fee, fee - refund);
  }
  for (const { pool, t, b, s: band, units } of decisions.committed) {
    if (band !== s) continue;
    const { accelerator, usageRatePerUnitHour } = at(data.pools, pool);
    const cost = usageRatePerUnitHour * units * at(at(data.hours, b), t);
    ledger.add('usage', at(data.acceleratorIds, accelerator), null, t, cost, cost);
  }
  for (const { elastic, t, b, s: band, units } of decisions.elastic) {
    if (band !== s) continue;
    const { offer, rate } = at(data.elastics, elastic);
    const cost = at(at(rate, t), s) * units * at(at(data.hours, b), t);
    ledger.add(offer.kind, offer.acceleratorId, offer.id, t, cost, cost);
  }
  for (const { contract, t, b, s: band, units } of decisions.resales) {
    const { offer } = at(data.contracts, contract);
    if (band !== s || offer.kind === 'spend-commitment') continue;
    const received = resalePrice(data, contract, t, s) * units * at(at(data.hours, b), t);
    ledger.add('resale', offer.acceleratorId, offer.id, t, -received, -received);
  }
  data.migrationCost.forEach((cost, t) => {
    ledger.add('migration', null, null, t, cost, cost);
  });
  for (const { lane, t, b, s: band, workPerHour } of decisions.unmet) {
    if (band !== s) continue;
    ledger.add(
      'penalty',
      null,
      null,
      t,
      at(data.lanes, lane).unmetPenaltyPerWorkUnit * workPerHour * at(at(data.hours, b), t),
      0,
    );
  }
  return ledger.list();
}
