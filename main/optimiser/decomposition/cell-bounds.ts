/** Bounds of rows and columns of one cell at given parameters, scaled. */
export type CellBounds = {
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
};
