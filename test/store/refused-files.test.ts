import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../main/store/open.ts';
import { StoreFault } from '../../main/store/store-fault.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';
import { refusalOf } from './refusal-of.ts';

function aFolderWithPlan(): string {
  const folder = aFolder();
  const store = aStore(folder);
  store.createPlan(aPlan());
  store.close();
  return folder;
}

function contentsOf(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => !/-shm$|\.lock$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** The sentence a folder is refused with. Throws when the refusal changed any of its files, or is not repeated. */
function refusalOfFolder(folder: string): string {
  const before = contentsOf(folder);
  const sentence = refusalOf(() => aStore(folder));
  const again = refusalOf(() => aStore(folder));
  if (sentence !== again) throw new Error(`Refused otherwise the second time: ${again}`);
  for (const [name, content] of contentsOf(folder)) {
    if (before.get(name) !== content) throw new Error(`${name} was changed by a refusal.`);
  }
  return sentence;
}

describe('a plans file is refused and left as it is', () => {
  it('when it is empty where plans are expected', () => {
    const folder = aFolderWithPlan();
    writeFileSync(dataFileOf(folder), '');
    expect(refusalOfFolder(folder)).toContain('is empty, where plans were expected');
    expect(readFileSync(dataFileOf(folder))).toHaveLength(0);
  });

  it('when it is no database', () => {
    const folder = aFolder();
    writeFileSync(dataFileOf(folder), 'plans\n'.repeat(1000));
    expect(refusalOfFolder(folder)).toContain('is not a Lanewise file or is damaged');
    writeFileSync(dataFileOf(folder), 'SQLite format 3\0');
    expect(refusalOfFolder(folder)).toContain('is not a Lanewise file or is damaged');
  });

  it('when it was cut off', () => {
    const folder = aFolderWithPlan();
    writeFileSync(dataFileOf(folder), readFileSync(dataFileOf(folder)).subarray(0, 5000));
    expect(refusalOfFolder(folder)).toContain('is damaged');
  });

  it('when it belongs to another application', () => {
    const folder = aFolder();
    const connection = openConnection(dataFileOf(folder), 'create');
    connection.exec('CREATE TABLE plans (plan_id TEXT)');
    connection.close();
    expect(refusalOfFolder(folder)).toContain('belongs to another application');
  });

  it('when a newer version wrote it', () => {
    const folder = aFolderWithPlan();
    const connection = openConnection(dataFileOf(folder), 'read-write');
    connection.pragma('user_version = 99');
    connection.close();
    expect(refusalOfFolder(folder)).toMatch(/written by a newer Lanewise \(layout 99; this one knows up to \d+\)/);
  });

  it('when a newer version wrote it and its version lies in the journal alone', () => {
    const folder = aFolderWithPlan();
    const crashed = aFolder();
    const connection = openConnection(dataFileOf(folder), 'read-write');
    connection.pragma('user_version = 99');
    for (const suffix of ['', '-wal'])
      copyFileSync(`${dataFileOf(folder)}${suffix}`, `${dataFileOf(crashed)}${suffix}`);
    connection.close();
    expect(readFileSync(dataFileOf(crashed)).readUInt32BE(60)).not.toBe(99);
    expect(refusalOfFolder(crashed)).toContain('written by a newer Lanewise');
    expect(existsSync(`${dataFileOf(crashed)}-wal`)).toBe(true);
  });

  it('when it is gone and its journal is left', () => {
    const folder = aFolderWithPlan();
    renameSync(dataFileOf(folder), `${dataFileOf(folder)}-wal`);
    expect(refusalOfFolder(folder)).toContain('is missing, though its journal lanewise.db-wal is there');
  });
});

describe('a refused file', () => {
  it('is a store fault, and keeps no lock: once it is put right, the store opens for writing', () => {
    const folder = aFolderWithPlan();
    const good = readFileSync(dataFileOf(folder));
    writeFileSync(dataFileOf(folder), '');
    expect(() => aStore(folder)).toThrow(StoreFault);
    writeFileSync(dataFileOf(folder), good);
    const store = aStore(folder);
    expect([store.readOnlyReason, store.openPlan('plan').plan]).toEqual([null, aPlan()]);
  });

  it('is not mistaken for the remains of a first start that was cut short', () => {
    const folder = aFolder();
    writeFileSync(`${dataFileOf(folder)}.new`, 'half a file');
    expect(aStore(folder).listPlans()).toEqual([]);
    expect(existsSync(`${dataFileOf(folder)}.new`)).toBe(false);
  });

  it('may be the folder itself', () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    expect(refusalOf(() => aStore(join(file, 'folder')))).toMatch(/The data folder .* cannot be made \(ENOTDIR\)/);
  });
});
