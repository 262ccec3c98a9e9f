import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openPlanStore } from '../../main/store/open-plan-store.ts';
import type { PlanStore } from '../../main/store/plan-store.ts';

const folders: string[] = [];
const stores: PlanStore[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is removed after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-store-'));
  folders.push(folder);
  return folder;
}

/** A store on a folder, closed after the test. Each call of its clock is one second after the last, from 2027. */
export function aStore(dataFolder: string = aFolder()): PlanStore {
  let seconds = 0;
  const store = openPlanStore({ dataFolder, now: () => Date.UTC(2027, 0, 1) + 1000 * seconds++ });
  stores.push(store);
  return store;
}

/** The plans file of a data folder. */
export function dataFileOf(folder: string): string {
  return join(folder, 'lanewise.db');
}
