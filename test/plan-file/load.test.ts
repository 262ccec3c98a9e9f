import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPlanFile } from '../../main/plan-file/load-plan-file.ts';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import { aPlan } from '../builders/a-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanewise-plan-file-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a plan file at a path', () => {
  it('gives its plan', () => {
    const path = join(folder, 'good.lanewise.json');
    writeFileSync(path, writePlanFile(aPlan()));
    expect(loadPlanFile(path)).toEqual({ ok: true, value: aPlan() });
  });

  it('is refused without being read when it is larger than memory', () => {
    const path = join(folder, 'large.lanewise.json');
    writeFileSync(path, '');
    truncateSync(path, 100 * 1024 ** 3);
    expect(loadPlanFile(path)).toEqual({
      ok: false,
      problems: [{ path: 'file', sentence: 'is 102400 MiB; the largest plan file taken in is 64 MiB.' }],
    });
  });

  it.each([
    ['a path to nothing', join(folder, 'none.json'), 'is not there: check its path.'],
    ['a folder', folder, 'is a folder, not a plan file.'],
  ])('is refused by a sentence: %s', (_, path, sentence) => {
    expect(loadPlanFile(path)).toEqual({ ok: false, problems: [{ path: 'file', sentence }] });
  });
});
