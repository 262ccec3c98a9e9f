import type { Term } from '../linear-model.ts';
import type { RawCell } from './cell-group.ts';
import type { SplitModel } from './split-model.ts';

/** A slack costs this many times what the dearest use of its row could save. */
const SLACK_PRICE = 8;

/** What dispatch costs by column of the model, and what is decided before by band. */
export type SplitCosts = { readonly costOf: Float64Array; readonly bandTerms: SplitModel['bandTerms'] };

/** Costs of the bands, taken apart. `masterOf`: column of the master by column of the model, −1 for one of dispatch. */
export function splitCosts(bandCost: readonly (readonly Term[])[], masterOf: Int32Array): SplitCosts {
  const costOf = new Float64Array(masterOf.length);
  const bandTerms = bandCost.map((terms) => {
    const first: [column: number, cost: number][] = [];
    for (const [j, cost] of terms) {
      const master = masterOf[j]!;
      if (master < 0) costOf[j] = costOf[j]! + cost;
      else first.push([master, cost]);
    }
    return first;
  });
  return { costOf, bandTerms };
}

type Entries = Pick<RawCell, 'rows' | 'entryRow' | 'entryColumn' | 'entryValue'>;

/**
 * What a slack in each row costs: more than any unit of the row can be worth, by the dearest way to serve the rows it
 * touches. Of the entries the first `own` are those of the columns that `cost` tells of.
 */
export function slackPrices(
  { rows, entryRow, entryColumn, entryValue }: Entries,
  own: number,
  cost: ArrayLike<number>,
): Float64Array {
  const dearest = new Float64Array(rows);
  for (let entry = 0; entry < own; entry++) {
    const price = Math.abs(cost[entryColumn[entry]!]! / entryValue[entry]!);
    if (price > dearest[entryRow[entry]!]!) dearest[entryRow[entry]!] = price;
  }
  const worthOfColumn = Float64Array.from(cost, Math.abs);
  for (let entry = 0; entry < own; entry++) {
    worthOfColumn[entryColumn[entry]!]! += Math.abs(entryValue[entry]!) * dearest[entryRow[entry]!]!;
  }
  const priceOfRow = new Float64Array(rows);
  let highest = 1;
  for (let entry = 0; entry < own; entry++) {
    const price = worthOfColumn[entryColumn[entry]!]! / Math.abs(entryValue[entry]!);
    if (price > priceOfRow[entryRow[entry]!]!) priceOfRow[entryRow[entry]!] = price;
    if (price > highest) highest = price;
  }
  return priceOfRow.map((price) => SLACK_PRICE * Math.max(price, 1e-6 * highest));
}
