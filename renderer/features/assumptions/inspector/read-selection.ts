import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { type Path, readAt } from '../../../../shared/domain/path.ts';
import { RefusedInput } from '../../../../shared/domain/problem.ts';
import type { Provenance } from '../../../../shared/domain/provenance.ts';

/** A selected entry as the inspector shows it. */
export type InspectedEntry = {
  readonly title: string;
  readonly entry: object;
  readonly provenance: readonly Provenance[];
};

/** The value at a place, or undefined when the place is gone. */
export function readMaybe(root: unknown, path: Path): unknown {
  try {
    return readAt(root, path);
  } catch (error) {
    if (error instanceof RefusedInput) return undefined;
    throw error;
  }
}

function titleOf(path: Path, entry: object, assumptions: Assumptions): string {
  if (path[0] === 'placements') {
    const placement = assumptions.placements.find(({ id }) => id === path[1]);
    const lane = assumptions.lanes.find(({ id }) => id === placement?.laneId)?.name ?? '';
    const accelerator = assumptions.accelerators.find(({ id }) => id === placement?.acceleratorId)?.name ?? '';
    return `${lane} on ${accelerator}`;
  }
  if ('name' in entry && typeof entry.name === 'string') return entry.name;
  return path[0] === 'loadBlocks' ? 'Load blocks' : 'Policy';
}

/** The entry at a place of the assumptions, or null when there is none (any more). */
export function readSelection(path: Path, assumptions: Assumptions): InspectedEntry | null {
  const entry = readMaybe(assumptions, path);
  if (typeof entry !== 'object' || entry === null) return null;
  const provenance = 'provenance' in entry && Array.isArray(entry.provenance) ? (entry.provenance as Provenance[]) : [];
  return { title: titleOf(path, entry, assumptions), entry, provenance };
}
