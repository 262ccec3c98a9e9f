import { create } from 'zustand';
import type { Path } from '../../shared/domain/path.ts';

/** The thing the inspector shows: an entry of the assumptions, and the field of it that was touched last. */
export type Selection = {
  /** Below `assumptions`, for example ["offers", "h100-1y"]. */
  readonly path: Path | null;
  /** Below the entry, for example ["guardrails", "minimumReadiness"]. */
  readonly field: Path | null;
  readonly isInspectorOpen: boolean;
};

const WIDE = '(min-width: 88rem)';

/** What is selected on the assumption screens. The inspector starts open where there is room for it. */
export const useSelection = create<Selection>()(() => ({
  path: null,
  field: null,
  isInspectorOpen: typeof window !== 'undefined' && window.matchMedia(WIDE).matches,
}));

/** Selects an entry, and one of its fields, without opening the inspector. */
export function select(path: Path, field: Path | null = null): void {
  useSelection.setState({ path, field });
}

/** Selects an entry and opens the inspector on it. */
export function inspect(path: Path): void {
  useSelection.setState({ path, field: null, isInspectorOpen: true });
}

/** Opens or closes the inspector. */
export function setInspectorOpen(isInspectorOpen: boolean): void {
  useSelection.setState({ isInspectorOpen });
}
