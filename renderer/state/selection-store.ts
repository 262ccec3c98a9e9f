import { create } from 'zustand';
import type { Path } from '../../shared/domain/path.ts';

/** The thing the inspector shows: an entry of the assumptions, and the field of it that was touched last. */
export type Selection = {
  /** Below `assumptions`, for example ["offers", "h100-1y"]. */
  readonly path: Path | null;
  readonly field: string | null;
};

/** What is selected on the assumption screens. */
export const useSelection = create<Selection>()(() => ({ path: null, field: null }));

/** Selects an entry, and one of its fields. */
export function select(path: Path, field: string | null = null): void {
  useSelection.setState({ path, field });
}

/** Closes the inspector. */
export function clearSelection(): void {
  useSelection.setState({ path: null, field: null });
}
