import type { Shape } from './echarts.ts';

/** The plot: where month positions lie, pixels. */
export type MonthScale = { readonly left: number; readonly right: number; readonly monthCount: number };

/** The pixel at which a month begins, held inside the plot. */
export function monthX(scale: MonthScale, month: number): number {
  const share = Math.min(Math.max(month, 0), scale.monthCount) / scale.monthCount;
  return scale.left + share * (scale.right - scale.left);
}

/** A straight line. */
export function lineShape(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  style: { readonly stroke: string; readonly lineWidth: number; readonly lineDash?: number[] },
): Shape {
  return { type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style };
}
