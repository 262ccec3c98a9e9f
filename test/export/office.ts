import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx, type Workbook } from 'hucre/xlsx';

/** Recalculates every formula when a workbook is loaded, instead of trusting the values in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where LibreOffice is; null when it is not installed. */
export function findOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'soffice')).find(isRunnable) ?? null;
}

/** Opens a workbook in LibreOffice, lets it recalculate everything, and reads back what it saved. */
export async function recalculate(office: string, bytes: Uint8Array): Promise<Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-office-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    await promisify(execFile)(office, [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ]);
    return await readXlsx(new Uint8Array(readFileSync(join(folder, 'out', 'book.xlsx'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
