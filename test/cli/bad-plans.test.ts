import { truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import { aPlan } from '../builders/a-plan.ts';
import { anOnDemandOffer, aSpendCommitment } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { solvablePlan, wrongSumPlan } from './plans.ts';
import { aFile, aFolder, aPlanFile, type Ended, runCli, spawnCli } from './run-cli.ts';

const text = new TextDecoder().decode(writePlanFile(aPlan()));
const bare = JSON.stringify(aPlan());

function problemsOf({ stdout }: Ended): { path: string; sentence: string }[] {
  return (JSON.parse(stdout) as { problems: { path: string; sentence: string }[] }).problems;
}

describe('a plan file that is wrong', () => {
  it.each([
    ['empty', '', 'file', /is empty/],
    ['truncated', text.slice(0, text.length / 2), 'file', /not valid JSON/],
    ['not JSON', 'a plan', 'file', /not valid JSON/],
    ['not finite', bare.replace('"horizonMonths":3', '"horizonMonths":NaN'), 'file', /not valid JSON/],
    [
      'too large a number',
      bare.replace('"baseWorkPerHour":100', '"baseWorkPerHour":1e400'),
      'file',
      /1e400|too large|finite/,
    ],
    [
      'changed behind its checksum',
      text.replace('"currency":"USD"', '"currency":"EUR"'),
      /./,
      /SHA-256|checksum|sha256/i,
    ],
    ['of a newer version', text.replace(/"formatVersion":\d+/, '"formatVersion":99'), /./, /newer/],
    ['with an unknown field', bare.replace('"note":""', '"note":"","colour":"red"'), '', /does not know “colour”/],
    ['with a wrong unit', bare.replace('"probability":1', '"probability":100'), /probability/, /share from 0 to 1/],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'file', /UTF-16/],
    ['Latin-1', Buffer.from(text.replace('Serving', 'Größe'), 'latin1'), 'file', /not UTF-8/],
  ])('%s: is refused with a sentence', async (_, content, path, sentence) => {
    const ended = await runCli(['optimise', aFile(content)]);
    expect(ended.exitCode).toBe(2);
    const [problem] = problemsOf(ended);
    expect(problem?.path).toMatch(path);
    expect(problem?.sentence).toMatch(sentence);
  });

  it('tells every problem of a plan with its path', async () => {
    const plan = replaceAt(wrongSumPlan(), ['assumptions', 'offers', 'gpu-od', 'acceleratorId'], 'nowhere');
    const ended = await runCli(['check', aPlanFile(plan)]);
    expect(ended.exitCode).toBe(2);
    expect(problemsOf(ended).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['assumptions/bands', 'assumptions/offers/gpu-od/acceleratorId']),
    );
  });

  it('names a field the optimiser does not take up', async () => {
    const offer = aSpendCommitment({ clauses: { ...NO_CLAUSES, resale: { recoveredShare: 0.5 } } });
    const plan = aPlan({ assumptions: someAssumptions({ offers: [anOnDemandOffer(), offer] }) });
    const ended = await runCli(['check', aPlanFile(plan)]);
    expect(ended.exitCode).toBe(2);
    expect(problemsOf(ended)[0]?.path).toContain('clauses/resale');
  });

  it('of 100 MiB is refused unread', async () => {
    const path = aFile(text);
    truncateSync(path, 100 * 1024 * 1024);
    const ended = await runCli(['check', path]);
    expect(ended.exitCode).toBe(2);
    expect(problemsOf(ended)[0]?.sentence).toMatch(/is 100 MiB; the largest plan file taken in is 64 MiB/);
  });

  it('on standard input is not read further than the largest plan goes', async () => {
    const ended = await spawnCli(['check', '-'], { stdin: Buffer.alloc(65 * 1024 * 1024, ' ') });
    expect(ended.exitCode).toBe(2);
    expect(problemsOf(ended)[0]?.sentence).toMatch(/goes on after 64 MiB/);
  });

  it.each([
    ['is not there', '/nowhere/plan.json', /there is no such file/],
    ['is a folder', '/', /it is a folder/],
  ])('%s: is refused with its path', async (_, path, sentence) => {
    const ended = await runCli(['check', path]);
    expect(ended.exitCode).toBe(2);
    expect(problemsOf(ended)).toEqual([{ path, sentence: expect.stringMatching(sentence) as string }]);
  });

  it('leaves no output behind', async () => {
    const folder = aFolder();
    const ended = await runCli(['optimise', aPlanFile(wrongSumPlan()), '--out', `${folder}/result.json`]);
    expect(ended.exitCode).toBe(2);
    expect((await runCli(['check', `${folder}/result.json`])).exitCode).toBe(2);
  });
});

describe('a sound plan', () => {
  it('is told its scenarios', async () => {
    const { exitCode, stdout } = await runCli(['check', aPlanFile(solvablePlan())]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'sound',
      planId: 'plan',
      scenarios: [
        { id: 'base', purchases: 0 },
        { id: 'on-paper', purchases: 1 },
      ],
      problems: [],
    });
  });

  it('may come from standard input', async () => {
    expect((await spawnCli(['check', '-'], { stdin: text })).exitCode).toBe(0);
  });
});
