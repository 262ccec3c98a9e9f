import { at } from './costs.ts';
import type { LinearModel } from './linear-model.ts';

/**
 * A power of two for every row that brings its largest coefficient close to 1. The solver's tolerances are absolute, so
 * without it a lane counted in single tokens would be held to another accuracy than one counted in millions. Powers of
 * two change no digit.
 */
export function powerOfTwoRowScale(model: LinearModel): Float64Array {
  return Float64Array.from(model.rowNames, (_, row) => {
    let largest = 0;
    for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry++) {
      largest = Math.max(largest, Math.abs(at(model.value, entry)));
    }
    return largest > 0 ? 2 ** -Math.round(Math.log2(largest)) : 1;
  });
}

/** The coefficients of a model, each times the scale of its row. */
export function scaledValues(model: LinearModel, rowScale: Float64Array): Float64Array {
  const values = Float64Array.from(model.value);
  for (let row = 0; row < rowScale.length; row++) {
    for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry++) {
      values[entry] = at(values, entry) * at(rowScale, row);
    }
  }
  return values;
}
