import { expect, test } from 'vitest';
import { writeExportApart } from '../../main/export/export-apart.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';

test('a file is made on a thread of its own, whole', async () => {
  const text = new TextDecoder().decode(await writeExportApart({ kind: 'model', input: aSolveInput(), format: 'lp' }));
  expect(text.startsWith('Minimize')).toBe(true);
  expect(text.trimEnd().endsWith('End')).toBe(true);
});

test('what keeps a file from being made is told as it was said there', async () => {
  const input = { ...aSolveInput(), horizonMonths: 1 };
  const broken = {
    ...input,
    assumptions: { ...input.assumptions, placements: [{ ...input.assumptions.placements[0]!, laneId: 'nowhere' }] },
  };
  await expect(writeExportApart({ kind: 'model', input: broken, format: 'lp' })).rejects.toThrow(/points to no lane/);
});
