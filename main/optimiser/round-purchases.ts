import { at } from './costs.ts';
import { decidingBands } from './decision-group.ts';
import { fixedUnits } from './fixed-units.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { largestPurchase, purchasesOf, type PurchaseVariable } from './variables.ts';

/** A step this close to a whole number is one. */
const WHOLE = 1e-6;

/** What is rounded: a purchase variable with its value in the relaxation, in steps. */
type Fractional = { readonly position: number; readonly variable: PurchaseVariable; readonly steps: number };

/** What is sold in any fraction is kept as it is, but for less than the minimum: that becomes the minimum or nothing. */
function minimumOrNone(steps: number, minimumSteps: number, threshold: number): number {
  if (steps >= minimumSteps) return steps;
  return steps >= threshold * minimumSteps ? minimumSteps : 0;
}

function roundTrack(
  data: PortfolioData,
  track: readonly Fractional[],
  carry: number,
  threshold: number,
  rounded: number[],
): number {
  let open = carry;
  for (const { position, variable, steps } of track) {
    const contract = at(data.contracts, variable.contract);
    const fixed = fixedUnits(data, variable);
    if (data.isEvaluation || fixed !== null) {
      rounded[position] = fixed === null ? steps : fixed / variable.unitsPerStep;
      continue;
    }
    if (contract.offer.blockUnits === 0) {
      rounded[position] = minimumOrNone(steps, contract.offer.minimumUnits / variable.unitsPerStep, threshold);
      continue;
    }
    open += steps;
    const whole = Math.floor(open + 1 - threshold + WHOLE);
    const most = Math.floor(largestPurchase(data, variable.contract, variable.band) / variable.unitsPerStep + WHOLE);
    const chosen = Math.max(0, Math.min(whole, most));
    const enough = chosen * variable.unitsPerStep >= contract.offer.minimumUnits ? chosen : 0;
    rounded[position] = enough;
    open -= enough;
  }
  return open;
}

/**
 * Rounds the purchases of a relaxation to whole blocks. What one start month loses or gains is carried to the next of
 * the same offer, so that committed capacity stays within a block of the relaxation. `threshold` is the fraction from
 * which a block is bought: 0.5 rounds to the nearest. Returns steps by variable; those of a purchase with several volume
 * tiers stand in its first tier, to be settled by size.
 */
export function roundPurchases(
  data: PortfolioData,
  purchases: readonly PurchaseVariable[],
  steps: ArrayLike<number>,
  threshold: number,
): number[] {
  const rounded = purchases.map(() => 0);
  let position = 0;
  const all = purchasesOf({ purchases }).map((tiers): Fractional => {
    const first = position;
    position += tiers.length;
    return {
      position: first,
      variable: tiers[0],
      steps: tiers.reduce((sum, _, i) => sum + (steps[first + i] ?? 0), 0),
    };
  });
  data.contracts.forEach((_, c) => {
    const mine = all
      .filter(({ variable }) => variable.contract === c)
      .toSorted((a, b) => a.variable.start - b.variable.start);
    const common = mine.filter(({ variable }) => variable.band === null);
    const carry = roundTrack(data, common, 0, threshold, rounded);
    for (const s of decidingBands(data)) {
      roundTrack(
        data,
        mine.filter(({ variable }) => variable.band === s),
        carry,
        threshold,
        rounded,
      );
    }
  });
  return rounded;
}
