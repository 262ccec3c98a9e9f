import { useEffect } from 'react';
import type { ChartInstance } from './echarts.ts';
import { useMonthCursor } from './month-cursor.ts';

/** Puts the shared mark on the month under the pointer, and takes it away when the pointer leaves the plot. */
export function usePointerMonth(chart: ChartInstance | null, monthCount: number): void {
  const cursor = useMonthCursor();
  useEffect(() => {
    if (chart === null || chart.isDisposed()) return;
    const surface = chart.getZr();
    const onMove = (event: { readonly offsetX: number; readonly offsetY: number }): void => {
      if (!chart.containPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])) return cursor.move(null);
      const month = Math.round(Number(chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX)));
      cursor.move(Number.isFinite(month) && month >= 0 && month < monthCount ? month : null);
    };
    const onLeave = (): void => cursor.move(null);
    surface.on('mousemove', onMove);
    surface.on('globalout', onLeave);
    return () => {
      if (chart.isDisposed()) return;
      surface.off('mousemove', onMove);
      surface.off('globalout', onLeave);
    };
  }, [chart, cursor, monthCount]);
}
