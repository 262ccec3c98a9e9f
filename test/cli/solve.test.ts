import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import { buildSamplePlan } from '../../main/sample/build-sample-plan.ts';
import { infeasiblePlan, solvablePlan } from './plans.ts';
import { aFile, aFolder, aPlanFile, type Ended, runCli, spawnCli } from './run-cli.ts';

type Result = Readonly<Record<string, unknown>> & {
  readonly status: string;
  readonly objective: number | null;
  readonly purchases: readonly Readonly<Record<string, unknown>>[];
  readonly bands: readonly Readonly<Record<string, unknown>>[];
  readonly lanes: readonly Readonly<Record<string, unknown>>[];
  readonly relaxation: {
    readonly overrides: readonly { readonly path: readonly string[] }[];
    readonly sentence: string;
  } | null;
  readonly conflict: readonly { readonly family: string; readonly path: string; readonly sentence: string }[];
};

function resultOf({ stdout }: Ended): Result {
  return JSON.parse(stdout) as Result;
}

describe('optimise', () => {
  it('prints the best portfolio with its proof', async () => {
    const ended = await spawnCli(['optimise', aPlanFile(solvablePlan())]);
    expect(ended.exitCode).toBe(0);
    const result = resultOf(ended);
    expect(result).toMatchObject({
      status: 'proven-optimal',
      objective: 21_600,
      bound: 21_600,
      gap: 0,
      expectedCost: 21_600,
      cvar: 21_600,
      conflict: [],
    });
    expect(result.purchases).toMatchObject([{ offer: 'gpu-3m', startMonth: '2027-01', units: 10, band: null }]);
    expect(result.bands).toMatchObject([
      {
        id: 'expected',
        probability: 1,
        effectiveCost: 21_600,
        billedCost: 21_600,
        discountedCost: 21_600,
        unmetWork: 0,
      },
    ]);
    expect(result.bands[0]).not.toHaveProperty('dispatch');
    expect(result.lanes).toMatchObject([{ id: 'serving', band: 'expected', servedWork: 216_000 }]);
    expect(result['metrics']).toMatchObject({
      bands: [{ band: 'expected', values: { effectiveCost: 21_600, utilisation: 1, vacancy: 0, commitmentWaste: 0 } }],
      lanes: [
        {
          lane: 'serving',
          values: { remainingPeak: null },
          needs: { remainingPeak: expect.stringContaining('not by lanes') },
        },
      ],
      purchases: [{ offer: 'gpu-3m', values: { breakEvenPoint: 1, breakEvenUtilisation: 0.5 } }],
    });
    for (const size of ['seconds', 'rows', 'columns', 'nonzeros']) expect(result[size]).toBeTypeOf('number');
    expect(result['inputsHash']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('writes what it prints, and a plan that evaluates to the same cost', async () => {
    const folder = aFolder();
    const [out, planOut] = [`${folder}/result.json`, `${folder}/plan.json`];
    const plan = aPlanFile(solvablePlan());
    const ended = await runCli(['optimise', plan, '--scenario', 'on-paper', '--out', out, '--plan-out', planOut]);
    expect(readFileSync(out, 'utf8')).toBe(ended.stdout);
    const again = await runCli(['evaluate', planOut, '--scenario', 'on-paper']);
    expect(again.exitCode).toBe(0);
    expect(resultOf(again).objective).toBe(21_600);
  });

  it('adds the monthly series when asked', async () => {
    const result = resultOf(await runCli(['optimise', aPlanFile(solvablePlan()), '--series']));
    expect(result.bands[0]).toMatchObject({ dispatch: [{ laneId: 'serving', source: 'committed' }] });
  });

  it('tells progress as JSON lines when asked, and nothing when asked', async () => {
    const plan = aPlanFile(solvablePlan());
    const { stderr } = await runCli(['optimise', plan, '--progress', 'json']);
    const lines = stderr.trim().split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('phase');
    expect((await runCli(['optimise', plan, '--progress', 'none'])).stderr).toBe('Proven optimal.\n');
    expect((await runCli(['optimise', plan, '--progress', 'loud'])).exitCode).toBe(2);
  });

  it('names the scenarios when one is not there', async () => {
    const ended = await runCli(['optimise', aPlanFile(solvablePlan()), '--scenario', 'nowhere']);
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toContain('there is no scenario “nowhere”; this plan has base, on-paper.');
  });

  it('names the conflict of a plan that cannot be kept, and writes no plan', async () => {
    const planOut = `${aFolder()}/plan.json`;
    const ended = await runCli(['optimise', aPlanFile(infeasiblePlan()), '--plan-out', planOut]);
    expect(ended.exitCode).toBe(3);
    const { status, conflict, purchases } = resultOf(ended);
    expect(status).toBe('infeasible');
    expect(purchases).toEqual([]);
    expect(conflict.map(({ family }) => family)).toEqual(expect.arrayContaining(['Supply']));
    for (const { path, sentence } of conflict) {
      expect(path).toMatch(/^assumptions\//);
      expect(sentence).toMatch(/\w.*\.$/);
    }
    expect(() => readFileSync(planOut)).toThrow(/ENOENT/);
    const { relaxation } = resultOf(ended);
    expect(relaxation?.overrides.map(({ path }) => path)).toEqual([['offers', 'gpu-3m', 'maximumUnits']]);
    expect(ended.stderr).toContain(relaxation?.sentence);
  });

  it('stops at Ctrl-C and keeps the best portfolio so far', async () => {
    const plan = aFile(writePlanFile(buildSamplePlan()));
    const ended = await spawnCli(['optimise', plan, '--gap', '0', '--time-limit', '600'], {
      disturb: (program) => {
        let said = '';
        const listen = (chunk: Buffer): void => {
          said += chunk.toString('utf8');
          if (!/best \d/.test(said)) return;
          program.stderr?.off('data', listen);
          program.kill('SIGINT');
        };
        program.stderr?.on('data', listen);
      },
    });
    expect(ended.exitCode).toBe(4);
    const result = resultOf(ended);
    expect(result.status).toBe('stopped');
    expect(result.objective).toBeGreaterThan(0);
    expect(result.purchases.length).toBeGreaterThan(0);
    expect(ended.stderr).toContain('the best portfolio so far is kept');
  });

  it('fails with a sentence when time runs out before a first portfolio', async () => {
    const plan = aFile(writePlanFile(buildSamplePlan()));
    const ended = await runCli(['optimise', plan, '--time-limit', '0.01']);
    expect(ended.exitCode).toBe(5);
    expect(resultOf(ended)).toMatchObject({ status: 'time-limit', objective: null });
    expect(ended.stderr).toContain('allow more time');
  });
});

describe('evaluate', () => {
  // 4 units reserved for 2160 hours at 1, and 6 on demand at 2.
  it('costs the portfolio of a scenario as it stands', async () => {
    const ended = await runCli(['evaluate', aPlanFile(solvablePlan()), '--scenario', 'on-paper']);
    expect(ended.exitCode).toBe(0);
    expect(resultOf(ended)).toMatchObject({ objective: 34_560, purchases: [{ offer: 'gpu-3m', units: 4 }] });
  });
});
