import { type BasisFactor, factorOf, solveBackward } from './basis-factor.ts';
import { basisKey, type CellBasis } from './cell-basis.ts';
import type { CellGroup } from './cell-group.ts';
import type { CellDuals } from './cuts.ts';

const DUAL_TOLERANCE = 1e-9;

/** What a unit of a column costs beyond what the duals of the rows pay for it; in a contradiction nothing costs. */
function reducedCostOf(
  { cost, columnStart, columnRow, columnValue }: CellGroup,
  duals: Float64Array,
  kind: 'cost' | 'contradiction',
  j: number,
): number {
  let reduced = kind === 'cost' ? cost[j]! : 0;
  for (let entry = columnStart[j]!; entry < columnStart[j + 1]!; entry++) {
    reduced -= duals[columnRow[entry]!]! * columnValue[entry]!;
  }
  return kind === 'contradiction' && Math.abs(reduced) < 1e-12 ? 0 : reduced;
}

/** What a unit of each column costs beyond what the duals of the rows pay for it. */
export function reducedCostsOf(group: CellGroup, duals: Float64Array, kind: 'cost' | 'contradiction'): Float64Array {
  const reducedCosts = new Float64Array(group.columns);
  for (let j = 0; j < reducedCosts.length; j++) reducedCosts[j] = reducedCostOf(group, duals, kind, j);
  return reducedCosts;
}

/** As `reducedCostsOf`, for duals whose reduced costs are known of a group that differs in some columns only. */
export function renewReducedCosts(
  group: CellGroup,
  { duals, reducedCosts }: CellDuals,
  kind: 'cost' | 'contradiction',
  changed: readonly number[],
): Float64Array {
  const renewed = reducedCosts.slice();
  for (const j of changed) renewed[j] = reducedCostOf(group, duals, kind, j);
  return renewed;
}

/** The columns whose cost or coefficients differ between two groups of the same shape. */
export function changedColumns(from: CellGroup, to: CellGroup): number[] {
  const changed: number[] = [];
  for (let j = 0; j < to.columns; j++) {
    let isChanged = from.cost[j] !== to.cost[j];
    for (let entry = to.columnStart[j]!; !isChanged && entry < to.columnStart[j + 1]!; entry++) {
      isChanged = from.columnValue[entry] !== to.columnValue[entry];
    }
    if (isChanged) changed.push(j);
  }
  return changed;
}

/** Duals of a basis with the reduced costs that they leave. */
type PricedBasis = Pick<CellDuals, 'duals' | 'reducedCosts'>;

/** Duals of a basis without those of noise or of the wrong sign, and the largest of these. */
export function dualsOf(
  group: CellGroup,
  head: Int32Array,
  factor: BasisFactor,
): PricedBasis & { readonly wrongSign: number } {
  const { rows, columns, cost, hasLower, hasUpper } = group;
  const prices = Float64Array.from(head, (variable) => (variable < columns ? cost[variable]! : 0));
  const duals = new Float64Array(rows);
  solveBackward(factor, prices, duals);
  let wrongSign = 0;
  for (let i = 0; i < rows; i++) {
    const dual = duals[i]!;
    if (Math.abs(dual) >= 1e-12 && (dual > 0 ? hasLower[i] : hasUpper[i]) === 1) continue;
    wrongSign = Math.max(wrongSign, Math.abs(dual));
    duals[i] = 0;
  }
  return { duals, reducedCosts: reducedCostsOf(group, duals, 'cost'), wrongSign };
}

/** A basis with all that it is asked for, priced where it has not been. */
export function keepBasis(
  group: CellGroup,
  head: Int32Array,
  isAtUpper: Uint8Array,
  factor: BasisFactor,
  weights: Float64Array,
  { duals, reducedCosts }: PricedBasis = dualsOf(group, head, factor),
): CellBasis {
  const { linkRow, linkParameter, linkValue, parameters, moneyScale } = group;
  const slopes = new Float64Array(parameters);
  for (let entry = 0; entry < linkRow.length; entry++) {
    slopes[linkParameter[entry]!]! -= (duals[linkRow[entry]!]! * linkValue[entry]!) / moneyScale;
  }
  return { head, isAtUpper, factor, weights, duals, reducedCosts, slopes, key: basisKey(head, isAtUpper) };
}

/** The basis of all logicals; columns that earn money stand at their upper bound. */
export function logicalBasis(group: CellGroup): CellBasis {
  const { rows, columns, cost } = group;
  const head = Int32Array.from({ length: rows }, (_, i) => columns + i);
  const isAtUpper = Uint8Array.from({ length: rows + columns }, (_, j) => (j < columns && cost[j]! < 0 ? 1 : 0));
  const factor = factorOf(group, head);
  if (factor === null) throw new Error('The logicals of a cell are a basis.');
  return keepBasis(group, head, isAtUpper, factor, new Float64Array(rows).fill(1));
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

/**
 * A basis of the same variables for a group with other numbers; null where it cannot be made dual feasible by moving
 * nonbasic variables to their other bound. `canBox`: 1 for columns that can stand at an upper bound; `hasSameRows`: its factor, if it has one, still holds.
 */
export function renewBasis(
  group: CellGroup,
  basis: CellBasis,
  canBox: Uint8Array,
  hasSameRows: boolean,
): CellBasis | null {
  const { columns } = group;
  const factor = (hasSameRows ? basis.factor : null) ?? factorOf(group, basis.head);
  if (factor === null) return null;
  const priced = dualsOf(group, basis.head, factor);
  const { duals, reducedCosts, wrongSign } = priced;
  if (wrongSign > DUAL_TOLERANCE) return null;
  const isAtUpper = basis.isAtUpper.slice();
  const isBasic = new Uint8Array(isAtUpper.length);
  for (let p = 0; p < basis.head.length; p++) isBasic[basis.head[p]!] = 1;
  for (let j = 0; j < isAtUpper.length; j++) {
    if (isBasic[j] === 1) continue;
    const reduced = j < columns ? reducedCosts[j]! : duals[j - columns]!;
    if (reduced > DUAL_TOLERANCE) isAtUpper[j] = 0;
    else if (reduced < -DUAL_TOLERANCE) {
      if (j < columns && canBox[j] === 0) return null;
      isAtUpper[j] = 1;
    }
  }
  return keepBasis(group, basis.head, isAtUpper, factor, basis.weights, priced);
}

/** A basis of another group of the same shape; null when it is singular or not dual feasible for the group. */
export function adoptBasis(group: CellGroup, { head, isAtUpper, weights }: CellBasis): CellBasis | null {
  const factor = factorOf(group, head);
  if (factor === null) return null;
  const priced = dualsOf(group, head, factor);
  if (priced.wrongSign > DUAL_TOLERANCE) return null;
  const basis = keepBasis(group, head, isAtUpper, factor, weights, priced);
  return isDualFeasible(group, basis) ? basis : null;
}
