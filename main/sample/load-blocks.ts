import type { LoadBlocks } from '../../shared/domain/load-blocks.ts';
import { assumed } from './provenance.ts';

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const WEEKEND = ['saturday', 'sunday'] as const;

/** Peak, shoulder, off-peak and night by the local clock. The first rule that fits an hour wins. */
export function sampleLoadBlocks(): LoadBlocks {
  return {
    blocks: [
      { id: 'peak', name: 'Peak' },
      { id: 'shoulder', name: 'Shoulder' },
      { id: 'off-peak', name: 'Off-peak' },
      { id: 'night', name: 'Night' },
    ],
    hours: {
      kind: 'calendar',
      rules: [
        { blockId: 'night', weekdays: [...WORKDAYS, ...WEEKEND], fromHour: 0, toHour: 6 },
        { blockId: 'peak', weekdays: [...WORKDAYS], fromHour: 10, toHour: 16 },
        { blockId: 'shoulder', weekdays: [...WORKDAYS], fromHour: 8, toHour: 22 },
        { blockId: 'shoulder', weekdays: [...WEEKEND], fromHour: 10, toHour: 22 },
      ],
      otherwiseBlockId: 'off-peak',
    },
    provenance: [assumed([], 'the clock hours of one region; draw them from your own traffic')],
  };
}
