import type { ResultScene } from './result-scene.ts';

/** Hours of a month that a choice of block counts: one block's, or every block's (null). */
export function countedHours(scene: ResultScene, blockId: string | null, month: number): number {
  return scene.blocks.reduce(
    (sum, block, b) => (blockId === null || block.id === blockId ? sum + (scene.hours[b]?.[month] ?? 0) : sum),
    0,
  );
}

/** Hours of one block in a month. */
export function hoursOfBlock(scene: ResultScene, blockId: string, month: number): number {
  const position = scene.blocks.findIndex((block) => block.id === blockId);
  return scene.hours[position]?.[month] ?? 0;
}
