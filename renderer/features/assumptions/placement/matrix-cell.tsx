import type { ReactNode } from 'react';
import type { PlacementState } from '../../../../shared/domain/placement.ts';
import { inspect } from '../../../state/selection-store.ts';
import { formatSignificant } from '../../../ui/format/format-number.ts';
import { formatShare } from '../../../ui/format/format-share.ts';
import type { PlacedPair } from './placement-view.ts';

type MatrixCellProps = {
  readonly pair: PlacedPair;
  readonly state: PlacementState;
  /** Throughput of the lane's best accelerator in that month: the deepest tint. */
  readonly bestThroughput: number;
};

const DEEPEST_TINT_PERCENT = 42;

/** One lane on one accelerator: its throughput and share, tinted by how near it is to the lane's best; or why not. */
export function MatrixCell({ pair, state, bestThroughput }: MatrixCellProps): ReactNode {
  const { placement, lane, accelerator } = pair;
  const name = `${lane.name} on ${accelerator.name}`;
  const onClick = (): void => inspect(['placements', placement.id]);
  if (state.closedBecause !== null) {
    return (
      <button type="button" className="placement-cell" data-closed onClick={onClick}>
        <span className="lw-hidden">{name}: </span>
        {state.closedBecause}
      </button>
    );
  }
  const tint = bestThroughput > 0 ? (state.throughput / bestThroughput) * DEEPEST_TINT_PERCENT : 0;
  return (
    <button
      type="button"
      className="placement-cell"
      style={{ background: `color-mix(in srgb, var(--lw-accent) ${tint.toFixed(0)}%, transparent)` }}
      onClick={onClick}
    >
      <span className="lw-hidden">{name}: </span>
      <strong>{formatSignificant(state.throughput)}</strong>
      <span className="placement-cell-detail">
        {state.shareCap < 1 ? `≤ ${formatShare(state.shareCap, 0)}` : 'open'}
      </span>
    </button>
  );
}
