import { create } from 'zustand';
import { DEFAULT_SOLVE_SETTINGS, type SolveSettings, solveSettingsSchema } from '../../shared/domain/solution.ts';

const STORAGE_KEY = 'lanewise.solve-settings';

function read(): SolveSettings {
  try {
    return solveSettingsSchema.parse(JSON.parse(window.localStorage.getItem(STORAGE_KEY) ?? ''));
  } catch {
    return DEFAULT_SOLVE_SETTINGS;
  }
}

/** When a solve may end; kept on this machine. */
export const useSolveSettings = create<SolveSettings>()(() => read());

/** Changes when a solve may end. */
export function setSolveSettings(settings: SolveSettings): void {
  useSolveSettings.setState(settings);
  window.localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
}
