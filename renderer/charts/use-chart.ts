import { type RefCallback, useCallback, useEffect, useState } from 'react';
import { type ChartInstance, type ChartOption, createChart } from './echarts.ts';

/** A chart and the ref that says which element it lives in. */
export type HeldChart = { readonly chart: ChartInstance | null; readonly attach: RefCallback<HTMLElement> };

/** Keeps a chart inside an element: drawn anew with its option, resized with the element, disposed of with it. */
export function useChart(option: ChartOption): HeldChart {
  const [chart, setChart] = useState<ChartInstance | null>(null);

  const attach = useCallback((host: HTMLElement | null) => {
    if (host === null) return;
    const made = createChart(host);
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(host);
    setChart(made);
    return () => {
      observer.disconnect();
      setChart(null);
      made.dispose();
    };
  }, []);

  useEffect(() => {
    if (chart === null || chart.isDisposed()) return;
    chart.setOption(option, { notMerge: true });
  }, [chart, option]);

  return { chart, attach };
}
