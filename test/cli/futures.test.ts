import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FuturesResult } from '../../shared/domain/futures-result.ts';
import { solvablePlan } from './plans.ts';
import { aFolder, aPlanFile, type Ended, runCli, spawnCli } from './run-cli.ts';

type Printed = FuturesResult & { readonly status: string; readonly aboveThresholdShare?: number };
const printedBy = ({ stdout }: Ended): Printed => JSON.parse(stdout) as Printed;

const onPaper = (...words: string[]): string[] => [
  'futures',
  aPlanFile(solvablePlan()),
  '--scenario',
  'on-paper',
  ...words,
];

describe('futures', () => {
  it('prints the distribution of the cost, the same for the same seed', async () => {
    const out = `${aFolder()}/futures.json`;
    const ended = await runCli(onPaper('--paths', '6', '--seed', '3', '--threshold', '34560', '--out', out));
    expect(ended.exitCode).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(ended.stdout);
    const printed = printedBy(ended);
    expect(printed).toMatchObject({ status: 'sampled', pathCount: 6, brokenBands: [], shortfallShare: 0 });
    // The band itself: 4 units reserved and 6 on demand, 8640 + 25 920.
    expect(printed.paths[0]?.discountedCost).toBeCloseTo(34_560, 4);
    const above = printed.paths.filter(({ discountedCost }) => discountedCost > 34_560).length / 6;
    expect(printed.aboveThresholdShare).toBeCloseTo(above, 12);
    expect(ended.stderr).toMatch(
      /0 of 6 paths: expected cost none yet\n.*6 of 6 paths: expected cost [\d,]+ ± [\d,]+\n$/s,
    );

    const again = printedBy(await runCli(onPaper('--paths', '6', '--seed', '3', '--progress', 'none')));
    expect(again.paths).toEqual(printed.paths);
    expect(again).not.toHaveProperty('aboveThresholdShare');
  });

  it('refuses what it cannot sample, by option', async () => {
    const ended = await runCli(onPaper('--paths', '1'));
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toMatch(/^--paths: /);
    expect((await runCli(onPaper('--seed', '-1'))).stderr).toMatch(/^--seed: /);
    expect((await runCli(onPaper('--threshold', 'much'))).stderr).toMatch(/^--threshold: “much”/);
  });

  it('keeps the paths so far when it is interrupted', async () => {
    const ended = await spawnCli(onPaper('--paths', '500'), {
      disturb: (program) => {
        let isInterrupted = false;
        program.stderr?.on('data', (said: Buffer) => {
          if (isInterrupted || !/[1-9]\d* of 500 paths/.test(said.toString())) return;
          // Once: a second time would end it without the paths.
          isInterrupted = program.kill('SIGINT');
        });
      },
    });
    expect(ended.exitCode).toBe(4);
    const printed = printedBy(ended);
    expect(printed.status).toBe('stopped');
    expect(printed.paths.length).toBeLessThan(500);
    expect(ended.stderr).toContain('the paths costed so far are kept');
  });
});
