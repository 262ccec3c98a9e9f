import type { BasisFactor } from './basis-factor.ts';

/** A dual feasible basis of a group's cells: optimal for every cell whose basic values it keeps within their bounds. */
export type CellBasis = {
  /** Variables in the basis: structural j, or columns + i for the logical of row i. */
  readonly head: Int32Array;
  /** 1 where a nonbasic variable stands at its upper bound; structurals first, then logicals. */
  readonly isAtUpper: Uint8Array;
  /** Dropped when the basis is only kept for its duals. */
  factor: BasisFactor | null;
  /** Dual steepest edge: squared length of the row of B⁻¹ at each position of the head, or a guess of it. */
  readonly weights: Float64Array;
  /** Dual of each scaled row, noise set to zero. */
  readonly duals: Float64Array;
  /** Reduced cost of each scaled column at these duals. */
  readonly reducedCosts: Float64Array;
  /** Change of the cell's cost per unit of each parameter, in money. */
  readonly slopes: Float64Array;
  /** Equal for equal sets of basic variables and bounds. */
  readonly key: number;
};

function mixed(value: number): number {
  let hash = Math.imul(value + 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A number of 53 bits for which variables are basic, in any order, and which nonbasic ones stand at their upper bound.
 * Equal keys are taken for equal bases.
 */
export function basisKey(head: Int32Array, isAtUpper: Uint8Array): number {
  let low = 0;
  let high = 0;
  const add = (value: number): void => {
    const hash = mixed(value);
    low = (low + hash) >>> 0;
    high = (high + mixed(hash ^ 0x5bd1e995)) & 0x1fffff;
  };
  const isBasic = new Uint8Array(isAtUpper.length);
  for (let p = 0; p < head.length; p++) {
    isBasic[head[p]!] = 1;
    add(head[p]!);
  }
  for (let j = 0; j < isAtUpper.length; j++) if (isAtUpper[j] === 1 && isBasic[j] === 0) add(j + isAtUpper.length);
  return high * 0x100000000 + low;
}
