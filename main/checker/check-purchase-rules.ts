import { joinPath } from '../../shared/domain/problem.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { commitmentOfferOf, startIndexOf } from './committed-pools.ts';
import type { PlanFigures } from './plan-figures.ts';
import { UNITS_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

type Broken = { readonly sentence: string; readonly excess: number };

function brokenUnits(units: number, minimumUnits: number, blockUnits: number): Broken[] {
  const missing = minimumUnits - units;
  const blocks = blockUnits > 0 ? units / blockUnits : Math.round(units);
  const part = blockUnits > 0 ? Math.abs(blocks - Math.round(blocks)) * blockUnits : 0;
  return [
    ...(units > UNITS_TOLERANCE && missing > UNITS_TOLERANCE
      ? [{ sentence: `buys ${units} units; the minimum is ${minimumUnits}.`, excess: missing }]
      : []),
    ...(part > UNITS_TOLERANCE
      ? [{ sentence: `buys ${units} units; it is sold in blocks of ${blockUnits}.`, excess: part }]
      : []),
  ];
}

/** Minimum, blocks, window, lead time, horizon, and the reveal month: before it a purchase is for all bands. */
function brokenRules(figures: PlanFigures, purchase: Purchase): Broken[] {
  const offer = commitmentOfferOf(figures, purchase);
  if (offer === null) return [{ sentence: 'buys what no contract offer of the plan sells.', excess: purchase.units }];
  const { startMonth, units, bandId } = purchase;
  const { bands, policy } = figures.input.assumptions;
  const start = startIndexOf(figures, purchase);
  const rules: [boolean, string][] = [
    [start < 0 || start >= figures.months.length, 'starts outside the horizon.'],
    [
      start < offer.leadTimeMonths,
      `starts in ${startMonth}, before its lead time is over (months: ${offer.leadTimeMonths}).`,
    ],
    [
      offer.earliestStartMonth !== null && startMonth < offer.earliestStartMonth,
      `starts before its first start month ${offer.earliestStartMonth ?? ''}.`,
    ],
    [
      offer.latestStartMonth !== null && startMonth > offer.latestStartMonth,
      `starts after its last start month ${offer.latestStartMonth ?? ''}.`,
    ],
    [
      bandId !== null && start < policy.revealMonth,
      `is for the band “${bandId ?? ''}” alone, before month ${policy.revealMonth}, when bands can be told apart.`,
    ],
    [bandId !== null && !bands.some(({ id }) => id === bandId), `is for the band “${bandId ?? ''}”, not planned.`],
    [!(units >= -UNITS_TOLERANCE), `buys ${units} units.`],
  ];
  return [
    ...rules.filter(([isBroken]) => isBroken).map(([, sentence]) => ({ sentence, excess: 0 })),
    ...brokenUnits(units, offer.minimumUnits, offer.blockUnits),
  ];
}

/** Takes out of `found` the purchase that equals `wanted`; tells whether there was one. */
function takeEqual(found: Purchase[], wanted: Purchase): boolean {
  const at = found.findIndex(
    (purchase) =>
      purchase.offerId === wanted.offerId &&
      purchase.startMonth === wanted.startMonth &&
      purchase.bandId === wanted.bandId &&
      purchase.isLocked === wanted.isLocked &&
      Math.abs(purchase.units - wanted.units) <= UNITS_TOLERANCE,
  );
  if (at < 0) return false;
  found.splice(at, 1);
  return true;
}

const placeOf = (purchase: Purchase): string =>
  joinPath('portfolio', purchase.offerId, purchase.startMonth, ...(purchase.bandId === null ? [] : [purchase.bandId]));

/** What was entered stays as entered: every purchase of the input is there; others are new, and not locked. */
function checkEntered(figures: PlanFigures, solution: Solution): Violation[] {
  const { kind, portfolio } = figures.input;
  const left = [...solution.portfolio];
  const missing = portfolio.filter((purchase) => !takeEqual(left, purchase));
  const added = left.filter(({ isLocked, units }) => isLocked || (kind === 'evaluate' && units !== 0));
  return [
    ...missing.map(
      (purchase): Violation => ({
        family: 'purchase-rules',
        place: placeOf(purchase),
        sentence: `was entered with ${purchase.units} units, and is not there as entered.`,
        excess: purchase.units,
      }),
    ),
    ...added.map(
      (purchase): Violation => ({
        family: 'purchase-rules',
        place: placeOf(purchase),
        sentence: `holds ${purchase.units} units ${purchase.isLocked ? 'as locked' : 'of an evaluated portfolio'}, which nobody entered.`,
        excess: purchase.units,
      }),
    ),
  ];
}

/** The purchase-rules family. */
export function checkPurchaseRules(figures: PlanFigures, solution: Solution): Violation[] {
  return [
    ...solution.portfolio.flatMap((purchase) =>
      brokenRules(figures, purchase).map(
        (broken): Violation => ({
          family: 'purchase-rules',
          place: placeOf(purchase),
          ...broken,
        }),
      ),
    ),
    ...checkEntered(figures, solution),
  ];
}
