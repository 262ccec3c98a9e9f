import { useSyncExternalStore } from 'react';
import { type ChartTheme, readChartTheme } from './chart-theme.ts';

const STILL = '(prefers-reduced-motion: reduce)';
const DARK = '(prefers-color-scheme: dark)';

let known: { readonly key: string; readonly theme: ChartTheme } | null = null;

function currentTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const theme = readChartTheme(token, window.matchMedia(STILL).matches);
  const key = JSON.stringify(theme);
  if (known === null || known.key !== key) known = { key, theme };
  return known.theme;
}

function onThemeChange(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributes: true });
  const queries = [STILL, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', notify);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', notify);
  };
}

/** The colours and type in force; changes with light and dark and with the wish for less motion. */
export function useChartTheme(): ChartTheme {
  return useSyncExternalStore(onThemeChange, currentTheme);
}
