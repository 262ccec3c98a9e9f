import type { LoadBlocks } from '../../shared/domain/load-blocks.ts';

/** One block “all” that holds every hour of every month. */
export function someLoadBlocks(fields: Partial<LoadBlocks> = {}): LoadBlocks {
  return {
    blocks: [{ id: 'all', name: 'All hours' }],
    hours: { kind: 'calendar', rules: [], otherwiseBlockId: 'all' },
    provenance: [],
    ...fields,
  };
}

/** Blocks “peak” (weekdays 8 to 20) and “rest” (every other hour). */
export function peakAndRest(): LoadBlocks {
  return someLoadBlocks({
    blocks: [
      { id: 'peak', name: 'Peak' },
      { id: 'rest', name: 'Rest' },
    ],
    hours: {
      kind: 'calendar',
      rules: [
        {
          blockId: 'peak',
          weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
          fromHour: 8,
          toHour: 20,
        },
      ],
      otherwiseBlockId: 'rest',
    },
  });
}
