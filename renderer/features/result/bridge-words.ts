import type { BridgeStep, CostBridge } from '../../../shared/domain/metrics/cost-bridge.ts';
import { costSourceLooks } from './source-names.ts';

/** One line of a bridge, in plan currency: where it starts, a step, where it ends. */
export type BridgeRow = { readonly key: string; readonly name: string; readonly money: number };

function wordsOf({ what, laneId }: BridgeStep, laneName: (id: string) => string): string {
  const lane = laneId === null ? '' : `${laneName(laneId)}: `;
  switch (what) {
    case 'volume':
      return `${lane}more or less work`;
    case 'mix':
      return `${lane}work on other accelerators`;
    case 'price':
      return `${lane}dearer or cheaper work on the same ones`;
    case 'other':
      return `${lane}penalties and migrations without work`;
    case 'unused':
      return 'Capacity and spend that no lane used';
    default:
      return costSourceLooks[what].name;
  }
}

/** A bridge line by line: the cost before, every step, the cost after. */
export function bridgeRows(
  { beforeCents, afterCents, steps }: CostBridge,
  laneName: (id: string) => string,
): BridgeRow[] {
  return [
    { key: 'before', name: 'Run before', money: beforeCents / 100 },
    ...steps.map((step) => ({
      key: `${step.what}-${step.laneId ?? ''}`,
      name: wordsOf(step, laneName),
      money: step.cents / 100,
    })),
    { key: 'after', name: 'This run', money: afterCents / 100 },
  ];
}
