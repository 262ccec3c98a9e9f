import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FindingsOf } from '../../shared/domain/questions/question.ts';
import { solvablePlan } from './plans.ts';
import { aFolder, aPlanFile, runCli } from './run-cli.ts';

type Printed = {
  readonly status: string;
  readonly findings: FindingsOf<'frontier'>;
  readonly answer: { readonly expectedCost: number };
};

describe('frontier', () => {
  it('solves the scenario and prints what was found', async () => {
    const out = `${aFolder()}/frontier.json`;
    const ended = await runCli([
      'frontier',
      aPlanFile(solvablePlan()),
      '--against',
      'lock-in',
      '--points',
      '3',
      '--out',
      out,
    ]);
    expect(ended.exitCode).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(ended.stdout);
    const { status, findings, answer } = JSON.parse(ended.stdout) as Printed;
    expect(status).toBe('answered');
    // All ten units reserved, and none of them; the middle is between, since later starts owe less.
    const costs = findings.points.map(({ expectedCost }) => Math.round(expectedCost));
    expect([costs[0], costs[2]]).toEqual([21_600, 43_200]);
    expect(costs[1]).toBeGreaterThan(21_600);
    expect(answer.expectedCost).toBeCloseTo(21_600, 4);
    expect(ended.stderr).toMatch(/0 of 3: .*\n.*3 of 3: /s);
  });

  it('questions the purchases of the scenario as they are', async () => {
    // 4 units reserved and 6 on demand: 8640 + 25 920.
    const plan = aPlanFile(solvablePlan());
    const ended = await runCli(['frontier', plan, '--scenario', 'on-paper', '--own', '--points', '2']);
    const { findings } = JSON.parse(ended.stdout) as Printed;
    expect(findings.answer?.expectedCost).toBeCloseTo(34_560, 4);
  });

  it('refuses what it cannot trace, by option', async () => {
    const refused = async (...words: string[]): Promise<string> =>
      (await runCli(['frontier', aPlanFile(solvablePlan()), ...words])).stderr;
    expect(await refused('--against', 'beauty')).toMatch(/^--against: /);
    expect(await refused('--points', '1')).toMatch(/^--points: /);
  });
});
