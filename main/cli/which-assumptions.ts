import type { Call, Option } from './command.ts';

/** The option that asks about every assumption. */
export const allOption: Readonly<Record<string, Option>> = {
  all: { kind: 'flag', help: 'move the price, throughput, readiness and growth of each offer, placement and lane too' },
};

/** Which assumptions a call asks about. */
export function whichAssumptions(call: Call): 'main' | 'all' {
  return call.flag('all') ? 'all' : 'main';
}
