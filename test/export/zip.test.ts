import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeZip } from '../../main/export/zip.ts';

const files = [
  { fileName: 'bands.csv', text: 'band\r\nÜberlast, 計画\r\n' },
  { fileName: 'empty.csv', text: '' },
];

it('holds every file as it was', () => {
  const entries = Object.entries(unzipSync(writeZip(files)));
  expect(entries.map(([fileName, bytes]) => ({ fileName, text: strFromU8(bytes) }))).toEqual(files);
});

it('is the same for the same files', () => {
  expect(writeZip(files)).toEqual(writeZip(files));
});
