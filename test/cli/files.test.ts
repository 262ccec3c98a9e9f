import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../main/plan-file/read-plan-file.ts';
import { buildSamplePlan } from '../../main/sample/build-sample-plan.ts';
import { openPlanStore } from '../../main/store/open-plan-store.ts';
import { infeasiblePlan, solvablePlan } from './plans.ts';
import { aFolder, aPlanFile, runCli, spawnCli } from './run-cli.ts';

describe('export', () => {
  it('writes workbook, tables and model in one go', async () => {
    const folder = aFolder();
    const files = {
      xlsx: `${folder}/a.xlsx`,
      csv: `${folder}/tables`,
      lp: `${folder}/a.lp`,
      mps: `${folder}/a.mps`,
      smps: `${folder}/s`,
    };
    const targets = Object.entries(files).flatMap(([option, path]) => [`--${option}`, path]);
    const ended = await runCli(['export', aPlanFile(solvablePlan()), '--scenario', 'on-paper', ...targets]);
    expect(ended.exitCode).toBe(0);
    const { objective, files: told } = JSON.parse(ended.stdout) as { objective: number; files: string[] };
    expect(objective).toBe(34_560);
    expect(told.filter((path) => !path.endsWith('.csv'))).toHaveLength(6);
    expect(told.filter((path) => path.endsWith('.csv'))).toHaveLength(readdirSync(files.csv).length);
    expect(told.every((path) => existsSync(path))).toBe(true);
    expect(readFileSync(files.xlsx).toString('latin1', 0, 2)).toBe('PK');
    expect(readFileSync(`${files.csv}/bands.csv`, 'utf8')).toContain(',34560,');
    expect(readFileSync(files.lp, 'utf8')).toMatch(/minimize/i);
    expect(readFileSync(files.mps, 'utf8')).toMatch(/^ROWS$/m);
    expect(readdirSync(folder).toSorted()).toEqual(['a.lp', 'a.mps', 'a.xlsx', 's.cor', 's.sto', 's.tim', 'tables']);
  });

  it('finds the best portfolio first when asked', async () => {
    const folder = aFolder();
    const plan = aPlanFile(solvablePlan());
    const ended = await runCli(['export', plan, '--scenario', 'on-paper', '--optimise', '--csv', folder]);
    expect(ended.exitCode).toBe(0);
    expect(readFileSync(`${folder}/bands.csv`, 'utf8')).toContain(',21600,');
  });

  it('writes nothing when no portfolio keeps the rules', async () => {
    const folder = aFolder();
    const ended = await runCli(['export', aPlanFile(infeasiblePlan()), '--xlsx', `${folder}/a.xlsx`]);
    expect(ended.exitCode).toBe(3);
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'infeasible', files: [] });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('import', () => {
  it('adds the plan to the data folder, and never overwrites one', async () => {
    const env = { LANEWISE_DATA: aFolder() };
    const plan = aPlanFile(solvablePlan());
    const first = await spawnCli(['import', plan], { env });
    expect(first.exitCode).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      status: 'imported',
      planId: 'plan',
      dataFolder: env.LANEWISE_DATA,
    });
    const second = JSON.parse((await spawnCli(['import', plan], { env })).stdout) as { planId: string };
    expect(second.planId).not.toBe('plan');
    const store = openPlanStore({ dataFolder: env.LANEWISE_DATA, now: Date.now });
    expect(store.openPlan('plan').plan).toEqual(solvablePlan());
    expect(store.listPlans()).toHaveLength(2);
    store.close();
  });

  it('says why when another process holds the data', async () => {
    const dataFolder = aFolder();
    const store = openPlanStore({ dataFolder, now: Date.now });
    const ended = await spawnCli(['import', aPlanFile(solvablePlan())], { env: { LANEWISE_DATA: dataFolder } });
    expect(ended.exitCode).toBe(5);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/\w.*\./) as string,
    });
    expect(store.listPlans()).toEqual([]);
    store.close();
  });
});

describe('sample and schema', () => {
  it('prints the sample as a plan file that reads back', async () => {
    const { exitCode, stdout } = await spawnCli(['sample']);
    expect(exitCode).toBe(0);
    expect(readPlanFile(Buffer.from(stdout))).toEqual({ ok: true, value: buildSamplePlan() });
  });

  it('prints the JSON Schema of a plan', async () => {
    const { exitCode, stdout } = await runCli(['schema']);
    expect(exitCode).toBe(0);
    const schema = JSON.parse(stdout) as {
      type: string;
      required: string[];
      properties: object;
      additionalProperties: boolean;
    };
    expect(schema.type).toBe('object');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required.toSorted()).toEqual(Object.keys(solvablePlan()).toSorted());
    expect(Object.keys(schema.properties).toSorted()).toEqual(schema.required.toSorted());
  });

  it('ends as it would have when the reader has gone, without a word', async () => {
    const disturb = (program: ChildProcess): unknown => program.stdout?.destroy();
    expect(await spawnCli(['sample'], { disturb })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const infeasible = await spawnCli(['optimise', aPlanFile(infeasiblePlan()), '--progress', 'none'], { disturb });
    expect(infeasible).toMatchObject({ exitCode: 3, stdout: '' });
    expect(infeasible.stderr).toMatch(/^No portfolio keeps all the rules\.\nCheapest way out: .*\.\n$/);
  });
});
