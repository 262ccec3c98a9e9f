import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from '../../main/tools/project-root.ts';
import { readCsv } from './read-csv.ts';

const folder = resolve(projectRoot, '../shared/data');

/** True where the extracts of the public sources lie beside the project. */
export const hasPublicData = existsSync(resolve(folder, 'README.md'));

if (!hasPublicData)
  console.info('The comparison of the sample with its public sources is skipped: their extracts are not here.');

/** Picks one figure out of a table: the file, what the row must say, and the column. */
export type Lookup = {
  readonly file: string;
  readonly where: Readonly<Record<string, string>>;
  readonly column: string;
};

/** The figure at a place of the extracts. Throws when no row or several different ones fit. */
export function lookUp({ file, where, column }: Lookup): number {
  const rows = readCsv(resolve(folder, file)).filter((row) =>
    Object.entries(where).every(([name, value]) => row[name] === value),
  );
  const values = new Set(rows.map((row) => row[column]));
  const [value] = values;
  if (values.size !== 1 || value === undefined || value === '')
    throw new Error(`${file} has ${rows.length} rows for ${JSON.stringify(where)}.`);
  return Number(value);
}

/** All rows of a table of the extracts. */
export function tableOf(file: string): Record<string, string>[] {
  return readCsv(resolve(folder, file));
}
