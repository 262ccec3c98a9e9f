import type { RawCell } from './cell-group.ts';
import type { SplitCell } from './split-model.ts';

const view = new DataView(new ArrayBuffer(8));

/** Mixes a number into a hash of 32 bits. */
function mixNumber(hash: number, value: number): number {
  view.setFloat64(0, value);
  return Math.imul(Math.imul(hash ^ view.getInt32(0), 0x01000193) ^ view.getInt32(4), 0x01000193);
}

const START = 0x811c9dc5;

function isSameList(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return true;
}

function hashOf(list: ArrayLike<number>): number {
  let hash = mixNumber(START, list.length);
  for (let n = 0; n < list.length; n++) hash = mixNumber(hash, list[n]!);
  return hash;
}

/** Keeps one copy of equal lists. */
class SharedLists<List extends ArrayLike<number>> {
  readonly #known = new Map<number, List[]>();

  share(list: List): List {
    const hash = hashOf(list);
    const alike = this.#known.get(hash) ?? [];
    const found = alike.find((other) => isSameList(list, other));
    if (found !== undefined) return found;
    this.#known.set(hash, [...alike, list]);
    return list;
  }
}

/** Keeps one copy of what many cells have in common: the lists of their problem before sides, and bounds. */
export class SharedArrays {
  readonly #lists = new SharedLists<readonly number[]>();
  readonly #bounds = new SharedLists<Float64Array>();
  readonly #raws = new Map<readonly number[], RawCell[]>();

  /** The cell with the copies of cells before it where they are equal. */
  share(cell: SplitCell): SplitCell {
    return {
      ...cell,
      raw: this.#shareRaw(cell.raw),
      lower: this.#bounds.share(cell.lower),
      upper: this.#bounds.share(cell.upper),
    };
  }

  #shareRaw(raw: RawCell): RawCell {
    const shared: RawCell = {
      ...raw,
      entryRow: this.#lists.share(raw.entryRow),
      entryColumn: this.#lists.share(raw.entryColumn),
      entryValue: this.#lists.share(raw.entryValue),
      linkRow: this.#lists.share(raw.linkRow),
      linkParameter: this.#lists.share(raw.linkParameter),
      linkValue: this.#lists.share(raw.linkValue),
      cost: this.#lists.share(raw.cost),
    };
    const known = this.#raws.get(shared.cost) ?? [];
    const found = known.find(
      (other) =>
        other.rows === shared.rows &&
        other.entryRow === shared.entryRow &&
        other.entryColumn === shared.entryColumn &&
        other.entryValue === shared.entryValue &&
        other.linkRow === shared.linkRow &&
        other.linkParameter === shared.linkParameter &&
        other.linkValue === shared.linkValue,
    );
    if (found !== undefined) return found;
    this.#raws.set(shared.cost, [...known, shared]);
    return shared;
  }
}
