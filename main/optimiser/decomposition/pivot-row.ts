import { type BasisFactor, solveBackward } from './basis-factor.ts';
import type { CellGroup } from './cell-group.ts';

/** Smaller numbers in a row of B⁻¹ are errors of the arithmetic. */
export const NOISE = 1e-13;

/** The row of B⁻¹ and of B⁻¹A at one position of the basis, with the places at which they are not 0. */
export class PivotRow {
  readonly #group: CellGroup;
  readonly #byPosition: Float64Array;
  /** Row of B⁻¹, by row of the cell. */
  readonly inverse: Float64Array;
  readonly inversePlaces: Int32Array;
  inverseCount = 0;
  /** Row of B⁻¹A, by structural column. */
  readonly alpha: Float64Array;
  readonly alphaPlaces: Int32Array;
  alphaCount = 0;

  constructor(group: CellGroup) {
    const { rows, columns } = group;
    this.#group = group;
    this.#byPosition = new Float64Array(rows);
    this.inverse = new Float64Array(rows);
    this.inversePlaces = new Int32Array(rows);
    this.alpha = new Float64Array(columns);
    this.alphaPlaces = new Int32Array(columns);
  }

  write(factor: BasisFactor, position: number): void {
    const { rows, rowStart, rowColumn, rowValue } = this.#group;
    const { alpha, alphaPlaces, inverse, inversePlaces } = this;
    for (let n = 0; n < this.alphaCount; n++) alpha[alphaPlaces[n]!] = 0;
    this.#byPosition.fill(0);
    this.#byPosition[position] = 1;
    solveBackward(factor, this.#byPosition, inverse);
    let inAlpha = 0;
    let inInverse = 0;
    for (let i = 0; i < rows; i++) {
      const weight = inverse[i]!;
      if (weight > -NOISE && weight < NOISE) {
        inverse[i] = 0;
        continue;
      }
      inversePlaces[inInverse++] = i;
      for (let entry = rowStart[i]!; entry < rowStart[i + 1]!; entry++) {
        const column = rowColumn[entry]!;
        if (alpha[column] === 0) alphaPlaces[inAlpha++] = column;
        const sum = alpha[column]! + weight * rowValue[entry]!;
        alpha[column] = sum === 0 ? Number.MIN_VALUE : sum;
      }
    }
    this.inverseCount = inInverse;
    this.alphaCount = inAlpha;
  }

  /** Coefficient of a variable: structural, or the logical of a row, whose column is −e. */
  of(variable: number): number {
    const { columns } = this.#group;
    return variable < columns ? this.alpha[variable]! : -this.inverse[variable - columns]!;
  }

  /** Squared length of the row of B⁻¹: its weight by steepest edge. */
  get squaredLength(): number {
    let sum = 0;
    for (let n = 0; n < this.inverseCount; n++) {
      const value = this.inverse[this.inversePlaces[n]!]!;
      sum += value * value;
    }
    return sum;
  }
}
