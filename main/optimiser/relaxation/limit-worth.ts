import { assertNever } from '../../../shared/domain/problem.ts';
import { at } from '../costs.ts';
import type { LimitWorth } from '../linear-model.ts';
import type { ContractData, PortfolioData } from '../portfolio-data.ts';

/** Giving way is never free, or it would be done without need. Money. */
const LEAST_WORTH = 0.001;

/**
 * What an hour of a unit of a contract costs, without tiers and ramps: for each start, or on each rate card. What cannot be
 * bought has only its card.
 */
function hourlyRates(data: PortfolioData, contract: ContractData): number[] {
  if (contract.kind === 'spend') {
    const rates = contract.rateCard.flatMap(({ rate }) => rate.flat());
    return contract.firstStart > contract.lastStart ? rates : [contract.offer.spendPerHourPerUnit, ...rates];
  }
  const { offer, termMonths, startMultiplier } = contract;
  return startMultiplier.flatMap((bands, t) => {
    const monthly = offer.upfrontPerUnit / termMonths + offer.monthlyFeePerUnit;
    const perHour = monthly / at(data.monthHours, t) + offer.ratePerUnitHour;
    return bands.map((multiplier) => perHour * multiplier);
  });
}

/** The dearest hour of a unit that the plan can buy; 1 where everything is free. */
function dearestHourlyRate(data: PortfolioData): number {
  const elastic = data.elastics.flatMap(({ rate }) => rate.flat());
  const committed = data.contracts.flatMap((contract) => hourlyRates(data, contract));
  const dearest = [...elastic, ...committed].reduce((most, rate) => Math.max(most, rate), 0);
  return dearest > 0 ? dearest : 1;
}

/** Work of a lane in a band over the horizon. */
function requiredWork(data: PortfolioData, lane: number, s: number): number {
  let work = 0;
  at(data.lanes, lane).required.forEach((blocks, t) => {
    blocks.forEach((bands, b) => {
      work += at(at(data.hours, b), t) * at(bands, s);
    });
  });
  return work;
}

/** Money for one unit of a lane's work on the slowest accelerator open to it, at the dearest rate. */
function dearestWork(data: PortfolioData, lane: number, hourlyRate: number): number {
  const throughputs = data.placements
    .filter((placement) => placement.lane === lane)
    .flatMap(({ throughput }) => throughput.flat())
    .filter((perUnitHour) => perUnitHour > 0);
  return throughputs.length === 0 ? 0 : hourlyRate / throughputs.reduce((least, next) => Math.min(least, next));
}

/**
 * Reckons what giving way by one unit is worth, in money: money is itself; units at the dearest hourly rate over the
 * horizon; unit-hours at that rate; work that is not served at its penalty (without one, at what serving it could
 * cost); work that may run elsewhere at what serving it could cost.
 */
export function limitWorths(data: PortfolioData): (worth: LimitWorth) => number {
  const hourlyRate = dearestHourlyRate(data);
  const hours = data.monthHours.reduce((sum, month) => sum + month, 0);
  const worthOf = (worth: LimitWorth): number => {
    switch (worth.kind) {
      case 'money':
        return 1;
      case 'units':
        return hourlyRate * hours;
      case 'unit-hours':
        return hourlyRate;
      case 'unmet-share': {
        const penalty = at(data.lanes, worth.lane).unmetPenaltyPerWorkUnit;
        const perWork = penalty > 0 ? penalty : dearestWork(data, worth.lane, hourlyRate);
        return perWork * requiredWork(data, worth.lane, worth.band);
      }
      case 'moved-share': {
        const work = data.bandIds.map((_, s) => requiredWork(data, worth.lane, s));
        return dearestWork(data, worth.lane, hourlyRate) * work.reduce((most, next) => Math.max(most, next), 0);
      }
      default:
        return assertNever(worth);
    }
  };
  return (worth) => Math.max(LEAST_WORTH, worthOf(worth));
}
