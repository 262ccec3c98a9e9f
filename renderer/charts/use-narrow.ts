import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 52rem)';

function onChange(notify: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

/** True when the window is too narrow for wide names beside a chart. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia(NARROW).matches);
}
