import { distanceOf } from '../../../shared/domain/questions/moved-assumption.ts';
import type { AssumptionChange } from '../assumption-changes/assumption-change.ts';
import type { OffersAt } from './bought-offers.ts';

/** A value that was solved, with the offers bought there; null where no portfolio keeps the rules. */
export type SweepPoint = { readonly value: number; readonly offers: OffersAt | null };

/** A decision that differs between two neighbouring points of a sweep. */
export type Bracket = {
  readonly sweep: Sweep;
  readonly offerId: string;
  readonly before: SweepPoint;
  readonly after: SweepPoint;
};

/** How far each value of a sweep is from today, in yardsticks, growing. */
const STEPS = [0.2, 0.5, 1];
const STEPS_IN_MONTHS = [2, 6, 12];
/** A flip is known well enough within this, in yardsticks. */
const PRECISION = 0.01;

/** One assumption moved one way, step by step from where it stands. */
export class Sweep {
  readonly change: AssumptionChange;
  readonly sign: 1 | -1;
  /** Solved values from today outwards; the last may be one at which no portfolio keeps the rules. */
  readonly #points: SweepPoint[];
  readonly #steps: number[];

  constructor(change: AssumptionChange, sign: 1 | -1, today: SweepPoint, reach: number) {
    this.change = change;
    this.sign = sign;
    this.#points = [today];
    this.#steps = stepsOf(change, sign, reach);
  }

  get points(): readonly SweepPoint[] {
    return this.#points;
  }

  /** Steps that are still to be taken. */
  get stepsLeft(): number {
    return this.#isBlocked ? 0 : this.#steps.length;
  }

  get #isBlocked(): boolean {
    return this.#points.at(-1)?.offers === null;
  }

  /** The next value outwards; null when the sweep is at its end. */
  takeStep(): number | null {
    return this.#isBlocked ? null : (this.#steps.shift() ?? null);
  }

  add(point: SweepPoint): void {
    this.#points.push(point);
    this.#points.sort((a, b) => this.sign * (a.value - b.value));
  }

  /** The farthest value at which there is a portfolio. */
  get reached(): number {
    return this.#points.findLast(({ offers }) => offers !== null)?.value ?? this.change.today;
  }

  /** The nearest value tried at which no portfolio keeps the rules. */
  get infeasibleAt(): number | null {
    return this.#points.find(({ offers }) => offers === null)?.value ?? null;
  }

  distance({ value }: SweepPoint): number {
    return distanceOf(this.change, value);
  }

  /** The nearest change of each decision on this way. */
  brackets(): Bracket[] {
    const [today, ...others] = this.#points;
    const first = today?.offers?.bought;
    if (today === undefined || first === undefined) return [];
    const found = new Map<string, Bracket>();
    let before = today;
    for (const after of others) {
      if (after.offers === null) break;
      const { bought } = after.offers;
      const reversed = [...first, ...bought].filter((id) => first.has(id) !== bought.has(id));
      for (const offerId of reversed) {
        if (!found.has(offerId)) found.set(offerId, { sweep: this, offerId, before, after });
      }
      before = after;
    }
    return [...found.values()];
  }
}

function stepsOf(change: AssumptionChange, sign: 1 | -1, reach: number): number[] {
  const { unit, today, lowest, highest, yardstick } = change;
  const end = sign > 0 ? highest : lowest;
  const room = Math.abs(end - today);
  const steps = unit === 'months' ? STEPS_IN_MONTHS : STEPS.map((step) => step * yardstick);
  const farthest = reach * yardstick;
  const within = steps.filter((step) => step <= farthest + 1e-12);
  const inside = within.filter((step) => step < room);
  const isCut = inside.length < within.length && room > 0;
  return [...inside, ...(isCut ? [room] : [])].map((step) => Number((today + sign * step).toPrecision(12)));
}

/** The value between the ends of a bracket to try next; null when it is known well enough. */
export function between({ sweep: { change }, before, after }: Bracket): number | null {
  const gap = Math.abs(after.value - before.value);
  if (change.unit === 'months') return gap <= 1 ? null : Math.round((before.value + after.value) / 2);
  if (gap <= PRECISION * change.yardstick * (1 + 1e-9)) return null;
  return Number(((before.value + after.value) / 2).toPrecision(12));
}
