import { basisKey, type CellBasis } from './cell-basis.ts';
import type { CellGroup } from './cell-group.ts';
import { invertBasis } from './dense-inverse.ts';
import { logicalInverse, multiplyTransposed, type SparseInverse } from './sparse-inverse.ts';

const DUAL_TOLERANCE = 1e-9;

/** Duals of a basis without those of noise or of the wrong sign, and the largest of these. */
export function dualsOf(
  group: CellGroup,
  head: Int32Array,
  inverse: SparseInverse,
): { readonly duals: Float64Array; readonly reducedCosts: Float64Array; readonly wrongSign: number } {
  const { rows, columns, cost, columnStart, columnRow, columnValue, hasLower, hasUpper } = group;
  const duals = new Float64Array(rows);
  const prices = new Float64Array(rows);
  let wrongSign = 0;
  for (let p = 0; p < rows; p++) {
    const variable = head[p]!;
    prices[p] = variable < columns ? cost[variable]! : 0;
  }
  multiplyTransposed(inverse, prices, duals);
  for (let i = 0; i < rows; i++) {
    const dual = duals[i]!;
    if (Math.abs(dual) >= 1e-12 && (dual > 0 ? hasLower[i] : hasUpper[i]) === 1) continue;
    wrongSign = Math.max(wrongSign, Math.abs(dual));
    duals[i] = 0;
  }
  const reducedCosts = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let reduced = cost[j]!;
    for (let entry = columnStart[j]!; entry < columnStart[j + 1]!; entry++) {
      reduced -= duals[columnRow[entry]!]! * columnValue[entry]!;
    }
    reducedCosts[j] = reduced;
  }
  return { duals, reducedCosts, wrongSign };
}

/** A basis with all that it is asked for. */
export function keepBasis(
  group: CellGroup,
  head: Int32Array,
  isAtUpper: Uint8Array,
  inverse: SparseInverse,
  updates: number,
): CellBasis {
  const { linkRow, linkParameter, linkValue, parameters, moneyScale } = group;
  const { duals, reducedCosts } = dualsOf(group, head, inverse);
  const slopes = new Float64Array(parameters);
  for (let entry = 0; entry < linkRow.length; entry++) {
    slopes[linkParameter[entry]!]! -= (duals[linkRow[entry]!]! * linkValue[entry]!) / moneyScale;
  }
  return { head, isAtUpper, inverse, updates, duals, reducedCosts, slopes, key: basisKey(head, isAtUpper) };
}

/** The basis of all logicals; columns that earn money stand at their upper bound. */
export function logicalBasis(group: CellGroup): CellBasis {
  const { rows, columns, cost } = group;
  const head = Int32Array.from({ length: rows }, (_, i) => columns + i);
  const isAtUpper = Uint8Array.from({ length: rows + columns }, (_, j) => (j < columns && cost[j]! < 0 ? 1 : 0));
  return keepBasis(group, head, isAtUpper, logicalInverse(rows), 0);
}

function isDualFeasible({ columns }: CellGroup, { head, isAtUpper, reducedCosts, duals }: CellBasis): boolean {
  const isBasic = new Uint8Array(isAtUpper.length);
  for (let p = 0; p < head.length; p++) isBasic[head[p]!] = 1;
  for (let j = 0; j < isAtUpper.length; j++) {
    if (isBasic[j] === 1) continue;
    const reduced = j < columns ? reducedCosts[j]! : duals[j - columns]!;
    if (isAtUpper[j] === 1 ? reduced > DUAL_TOLERANCE : reduced < -DUAL_TOLERANCE) return false;
  }
  return true;
}

/** A basis known by its variables alone; null when it is singular or not dual feasible for the group. */
export function adoptBasis(group: CellGroup, head: Int32Array, isAtUpper: Uint8Array): CellBasis | null {
  const inverted = invertBasis(group, head);
  if (inverted === null) return null;
  if (dualsOf(group, inverted.head, inverted.inverse).wrongSign > DUAL_TOLERANCE) return null;
  const basis = keepBasis(group, inverted.head, isAtUpper.slice(), inverted.inverse, 0);
  return isDualFeasible(group, basis) ? basis : null;
}
