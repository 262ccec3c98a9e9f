import type { RawCell } from './cell-group.ts';
import type { SplitCell } from './split-model.ts';

const view = new DataView(new ArrayBuffer(8));

/** Mixes a number into a hash of 32 bits. */
export function mixNumber(hash: number, value: number): number {
  view.setFloat64(0, value);
  return Math.imul(Math.imul(hash ^ view.getInt32(0), 0x01000193) ^ view.getInt32(4), 0x01000193);
}

const START = 0x811c9dc5;

function isSameList(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let n = 0; n < one.length; n++) if (one[n] !== other[n]) return false;
  return true;
}

const listsOf = (raw: RawCell): (readonly number[])[] => [
  raw.entryRow,
  raw.entryColumn,
  raw.entryValue,
  raw.linkRow,
  raw.linkParameter,
  raw.linkValue,
  raw.cost,
];

function hashOf(lists: readonly ArrayLike<number>[]): number {
  let hash = START;
  for (const list of lists) {
    hash = mixNumber(hash, list.length);
    for (let n = 0; n < list.length; n++) hash = mixNumber(hash, list[n]!);
  }
  return hash;
}

/** Keeps one copy of what many cells have in common: their problem before sides, and bounds. */
export class SharedArrays {
  readonly #raws = new Map<number, RawCell[]>();
  readonly #bounds = new Map<number, Float64Array[]>();

  /** The cell with the copies of cells before it where they are equal. */
  share(cell: SplitCell): SplitCell {
    return {
      ...cell,
      raw: this.#shareRaw(cell.raw),
      lower: this.#shareBounds(cell.lower),
      upper: this.#shareBounds(cell.upper),
    };
  }

  #shareRaw(raw: RawCell): RawCell {
    const lists = listsOf(raw);
    const hash = hashOf(lists);
    const known = this.#raws.get(hash) ?? [];
    const found = known.find((other) => {
      const others = listsOf(other);
      return other.rows === raw.rows && lists.every((list, n) => isSameList(list, others[n]!));
    });
    if (found !== undefined) return found;
    this.#raws.set(hash, [...known, raw]);
    return raw;
  }

  #shareBounds(bounds: Float64Array): Float64Array {
    const hash = hashOf([bounds]);
    const known = this.#bounds.get(hash) ?? [];
    const found = known.find((other) => isSameList(bounds, other));
    if (found !== undefined) return found;
    this.#bounds.set(hash, [...known, bounds]);
    return bounds;
  }
}
