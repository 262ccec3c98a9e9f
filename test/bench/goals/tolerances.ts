/** Optima of linear programs are equal when they differ by at most this, relative. */
export const LINEAR_TOLERANCE = 1e-6;

/** Whole numbers are solved at this relative gap, and objectives may differ by it. */
export const WHOLE_GAP = 1e-3;
