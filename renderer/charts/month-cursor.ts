import { createContext, useContext, useSyncExternalStore } from 'react';

/** Which month all charts of a screen mark. */
export type MonthCursor = {
  /** Position in the horizon; null: none. */
  readonly read: () => number | null;
  readonly move: (month: number | null) => void;
  readonly subscribe: (notify: () => void) => () => void;
};

/** A cursor on no month. */
export function createMonthCursor(): MonthCursor {
  let month: number | null = null;
  const listeners = new Set<() => void>();
  return {
    read: () => month,
    move: (next) => {
      if (next === month) return;
      month = next;
      for (const notify of listeners) notify();
    },
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
}

/** The cursor shared by the charts of a screen. */
export const MonthCursorContext = createContext<MonthCursor>(createMonthCursor());

/** The shared cursor itself, for those who move it. */
export function useMonthCursor(): MonthCursor {
  return useContext(MonthCursorContext);
}

/** The month that is marked now; draws anew when it moves. */
export function useMarkedMonth(): number | null {
  const cursor = useMonthCursor();
  return useSyncExternalStore(cursor.subscribe, cursor.read);
}
