/**
 * Columns that took the place of others in a basis, one after another: each as B⁻¹ · column of the basis as it was.
 * Source: Dantzig and Orchard-Hays, The product form for the inverse in the simplex method (1954).
 */
export class EtaFile {
  #count = 0;
  #position = new Int32Array(0);
  #pivot = new Float64Array(0);
  /** Entries of exchange n stand at #start[n] .. #start[n + 1] - 1, without its pivot. */
  #start = new Int32Array(1);
  #places = new Int32Array(0);
  #values = new Float64Array(0);

  /** Exchanges so far. */
  get length(): number {
    return this.#count;
  }

  /** Takes over what another file holds. */
  set(other: EtaFile): void {
    const entries = other.#start[other.#count]!;
    this.#reserve(other.#count, entries);
    this.#position.set(other.#position.subarray(0, other.#count));
    this.#pivot.set(other.#pivot.subarray(0, other.#count));
    this.#start.set(other.#start.subarray(0, other.#count + 1));
    this.#places.set(other.#places.subarray(0, entries));
    this.#values.set(other.#values.subarray(0, entries));
    this.#count = other.#count;
  }

  /** A file of its own, no larger than it must be. */
  copy(): EtaFile {
    const made = new EtaFile();
    made.set(this);
    return made;
  }

  /** The exchange at `position` for the column whose `direction` is B⁻¹ · column, not 0 at the first `count` of `places`. */
  push(direction: Float64Array, places: Int32Array, count: number, position: number): void {
    let next = this.#start[this.#count]!;
    if (this.#count + 2 > this.#start.length || next + count > this.#places.length) {
      this.#reserve(2 * this.#count + 8, 2 * next + 4 * count);
    }
    for (let n = 0; n < count; n++) {
      const place = places[n]!;
      if (place === position) continue;
      this.#places[next] = place;
      this.#values[next++] = direction[place]!;
    }
    this.#position[this.#count] = position;
    this.#pivot[this.#count] = direction[position]!;
    this.#count++;
    this.#start[this.#count] = next;
  }

  #reserve(exchanges: number, entries: number): void {
    if (this.#start.length < exchanges + 1) {
      const grown = {
        position: new Int32Array(exchanges),
        pivot: new Float64Array(exchanges),
        start: new Int32Array(exchanges + 1),
      };
      grown.position.set(this.#position);
      grown.pivot.set(this.#pivot);
      grown.start.set(this.#start);
      this.#position = grown.position;
      this.#pivot = grown.pivot;
      this.#start = grown.start;
    }
    if (this.#places.length >= entries) return;
    const places = new Int32Array(entries);
    const values = new Float64Array(entries);
    places.set(this.#places);
    values.set(this.#values);
    this.#places = places;
    this.#values = values;
  }

  /** Turns x of the basis as it was factorised into x of the basis as it is. */
  applyForward(byPosition: Float64Array): void {
    const start = this.#start;
    const places = this.#places;
    const values = this.#values;
    for (let n = 0; n < this.#count; n++) {
      const position = this.#position[n]!;
      const rest = byPosition[position]!;
      if (rest === 0) continue;
      const value = rest / this.#pivot[n]!;
      byPosition[position] = value;
      const end = start[n + 1]!;
      for (let entry = start[n]!; entry < end; entry++) {
        const place = places[entry]!;
        byPosition[place] = byPosition[place]! - values[entry]! * value;
      }
    }
  }

  /** Turns c of the basis as it is into c of the basis as it was factorised. */
  applyBackward(byPosition: Float64Array): void {
    const start = this.#start;
    const places = this.#places;
    const values = this.#values;
    for (let n = this.#count - 1; n >= 0; n--) {
      const position = this.#position[n]!;
      let rest = byPosition[position]!;
      const end = start[n + 1]!;
      for (let entry = start[n]!; entry < end; entry++) rest -= values[entry]! * byPosition[places[entry]!]!;
      byPosition[position] = rest / this.#pivot[n]!;
    }
  }
}
