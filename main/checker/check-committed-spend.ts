import type { SpendOffer } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures, UnitUse } from './band-figures.ts';
import type { PlanFigures } from './plan-figures.ts';
import { promisedPerHour, spendOffersOf, spendUsedInMonth, spendUsedPerHour } from './spend-use.ts';
import { differenceOf, excessOver, SHARE_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Money used at the rate card in an hour of each month and block ≤ what the running purchases promise an hour. */
function checkUse(
  figures: PlanFigures,
  band: BandFigures,
  offer: SpendOffer,
  uses: readonly UnitUse[],
  place: string,
): Violation[] {
  const perUnit = Math.max(...offer.rateCard.map(({ ratePerUnitHour }) => ratePerUnitHour));
  return figures.input.assumptions.loadBlocks.blocks.flatMap((block, b) =>
    figures.months.flatMap((month, t): Violation[] => {
      const left = spendUsedPerHour(figures, band, offer, uses, t, b);
      const right = promisedPerHour(figures, band, offer, t);
      const excess = excessOver({ left, right, perUnit });
      if (excess === 0) return [];
      const sentence = `uses ${left} of spend an hour; ${right} an hour are promised.`;
      return [{ family: 'committed-spend', place: joinPath(place, month, block.id), sentence, excess }];
    }),
  );
}

/** The promised and the used spend that a band claims, month by month, and its utilisation. */
function checkClaim(
  figures: PlanFigures,
  band: BandFigures,
  offer: SpendOffer,
  uses: readonly UnitUse[],
  place: string,
): Violation[] {
  const claims = band.result.spend.filter(({ offerId }) => offerId === offer.id);
  const [claim] = claims;
  const broken = (at: string, sentence: string, excess: number): Violation => ({
    family: 'committed-spend',
    place: joinPath(place, at),
    sentence,
    excess,
  });
  if (claims.length > 1) return [broken('spend', 'tells the same spend commitment twice.', 0)];
  const promised = figures.monthHours.map((hours, t) => hours * promisedPerHour(figures, band, offer, t));
  const used = figures.months.map((_, t) => spendUsedInMonth(figures, band, offer, uses, t));
  const dearestRate = offer.rateCard.reduce((most, { ratePerUnitHour }) => Math.max(most, ratePerUnitHour), 0);
  const months = figures.months.flatMap((month, t) =>
    (
      [
        ['promised', claim?.committedByMonth[t] ?? 0, promised[t] ?? 0, 1],
        ['used', claim?.usedByMonth[t] ?? 0, used[t] ?? 0, Math.max(1, dearestRate * (figures.monthHours[t] ?? 0))],
      ] as const
    ).flatMap(([name, left, right, perUnit]): Violation[] => {
      const excess = differenceOf({ left, right, perUnit });
      return excess === 0 ? [] : [broken(month, `tells ${left} of ${name} spend; ${right} was found.`, excess)];
    }),
  );
  const total = (money: readonly number[]): number => money.reduce((sum, value) => sum + value, 0);
  const found = total(promised) > 0 ? total(used) / total(promised) : null;
  const told = claim?.utilisation ?? null;
  const isTold = told !== null && found !== null ? Math.abs(told - found) <= SHARE_TOLERANCE : told === found;
  if (isTold) return months;
  return [...months, broken('utilisation', `is told as ${told ?? 'nothing'}; ${found ?? 'nothing'} was found.`, 0)];
}

/** The committed-spend family: Σ rate × units ≤ promised spend in every hour, and what is told of it. */
export function checkCommittedSpend(figures: PlanFigures, band: BandFigures): Violation[] {
  const offers = spendOffersOf(figures);
  const known = new Set(offers.map(({ id }) => id));
  const strangers = band.result.spend.filter(({ offerId }) => !known.has(offerId));
  return [
    ...strangers.map(
      ({ offerId }): Violation => ({
        family: 'committed-spend',
        place: joinPath('bands', band.band.id, 'spend', offerId),
        sentence: 'is no spend commitment of the plan.',
        excess: 0,
      }),
    ),
    ...offers.flatMap((offer) => {
      const uses = band.uses.filter((use) => use.offer?.id === offer.id);
      const place = joinPath('bands', band.band.id, 'spend', offer.id);
      return [...checkUse(figures, band, offer, uses, place), ...checkClaim(figures, band, offer, uses, place)];
    }),
  ];
}
