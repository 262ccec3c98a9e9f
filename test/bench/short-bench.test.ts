import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');

/** Guards against a hang only: it takes seconds on a computer that has nothing else to do. */
const LONGEST_MILLISECONDS = 600_000;

const rowsSchema = z.array(
  z.object({
    goal: z.string(),
    size: z.string(),
    oursSeconds: z.number().nullable(),
    baseline: z.string(),
    baselineSeconds: z.number().nullable(),
    ratio: z.number().nullable(),
    objectiveDifference: z.number().nullable(),
  }),
);

function runBench(args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, ['test/bench/bench.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LONGEST_MILLISECONDS,
  });
}

test(
  'the short bench runs to its end, and ours agrees with the other solver',
  () => {
    const run = runBench(['--short', '--json']);
    expect(run.status, run.stderr).toBe(0);
    const rows = rowsSchema.parse(JSON.parse(run.stdout));
    expect(new Set(rows.map(({ goal }) => goal))).toContain('slider-worst');
    for (const row of rows) {
      expect(row.objectiveDifference, `${row.goal}: ${JSON.stringify(row)}`).not.toBeNull();
      expect(row.objectiveDifference).toBeLessThanOrEqual(1e-6);
      expect(row.ratio).toBeGreaterThan(0);
    }
  },
  LONGEST_MILLISECONDS,
);

test.each([
  [['--goal', 'luck'], 'There is no goal “luck”'],
  [['--size', 'S9'], 'There is no size “S9”'],
  [['--seeds', '1,x'], '--seeds must be a number above 0, not “x”'],
  [['--baseline', 'abacus', '--short'], 'There is no solver “abacus”'],
])('%j is refused with a sentence', (args, sentence) => {
  const run = runBench(args);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(sentence);
});
