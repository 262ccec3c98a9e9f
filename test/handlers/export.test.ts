import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportCsv, exportModel, exportWorkbook } from '../../main/handlers/export.ts';
import { fileNameOf } from '../../main/handlers/file-name.ts';
import { inputsHash } from '../../main/hash/inputs-hash.ts';
import { contract } from '../../shared/contract.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aProof, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someServices } from './some-services.ts';

function servicesWithRun() {
  const services = someServices();
  services.store.createPlan(aPlan());
  const input = aSolveInput();
  const { runId } = services.store.saveRun({
    planId: 'plan',
    scenarioId: 'base',
    planName: 'Fleet: 2027/28',
    scenarioName: '=Base',
    appVersion: '0.0.1',
    input,
    solution: aSolution({ proof: aProof({ inputsHash: inputsHash(input) }) }),
  });
  return { services, runId };
}

const startOf = (base64: string): string => Buffer.from(base64, 'base64').toString('latin1').slice(0, 4);

describe('exports', () => {
  test('a run as a workbook', async () => {
    const { services, runId } = servicesWithRun();
    const file = contract['export/workbook'].output.parse(await exportWorkbook(services, { runId }));
    expect(file.fileName).toBe('Fleet-2027-28-Base.xlsx');
    expect(startOf(file.base64)).toBe('PK\u0003\u0004');
  });

  test('a run as a zip of CSV tables', async () => {
    const { services, runId } = servicesWithRun();
    const file = contract['export/csv'].output.parse(await exportCsv(services, { runId }));
    expect(file.fileName).toBe('Fleet-2027-28-Base-csv.zip');
    expect(startOf(file.base64)).toBe('PK\u0003\u0004');
  });

  test.each(['lp', 'mps'] as const)('the model of a scenario as %s', async (format) => {
    const { services } = servicesWithRun();
    const file = await exportModel(services, { planId: 'plan', scenarioId: 'base', format });
    expect(contract['export/model'].output.parse(file).fileName).toMatch(new RegExp(`^Plan-.*\\.${format}$`));
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toMatch(format === 'lp' ? /minimize/i : /^ROWS$/m);
  });

  test('the model of a scenario as SMPS: three files of one stem, zipped', async () => {
    const { services } = servicesWithRun();
    const file = await exportModel(services, { planId: 'plan', scenarioId: 'base', format: 'smps' });
    expect(contract['export/model'].output.parse(file).fileName).toMatch(/^Plan-.*-smps\.zip$/);
    const names = Object.keys(unzipSync(Buffer.from(file.base64, 'base64')));
    expect(names.map((name) => name.replace(/^.*\./, ''))).toEqual(['cor', 'tim', 'sto']);
    expect(new Set(names.map((name) => name.replace(/\.[^.]*$/, ''))).size).toBe(1);
  });

  test('an unknown run is refused with a sentence', async () => {
    await expect(exportWorkbook(someServices(), { runId: 'nowhere' })).rejects.toThrow(/nowhere/);
  });
});

describe('file names', () => {
  test.each([
    [['Fleet 2027', 'Base'], 'Fleet-2027-Base.csv'],
    [['../../etc/passwd'], 'etc-passwd.csv'],
    [['C:\\Windows\\"x"'], 'C-Windows-x.csv'],
    [['Überblick – 計画'], 'Überblick-計画.csv'],
    [['???', ''], 'Lanewise.csv'],
    [['.hidden'], 'hidden.csv'],
    [['a\u202Egnp.exe'], 'a-gnp-exe.csv'],
  ])('%j becomes %s', (names, expected) => {
    expect(fileNameOf(names, '.csv')).toBe(expected);
  });
});
