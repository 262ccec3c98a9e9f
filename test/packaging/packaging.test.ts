import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { listMissingBuiltFiles } from '../../main/tools/build-state.ts';
import { writeStubElectron } from './stub-electron.ts';

const root = resolve(import.meta.dirname, '../..');
const obstacle = describeObstacle();
if (obstacle !== undefined) console.log(`The package is not checked: ${obstacle}`);

describe.skipIf(obstacle !== undefined)('the packaged app', () => {
  let folder = '';
  let resources = '';
  let packed: readonly string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanewise-package-'));
    writeStubElectron(join(folder, 'electron'), readElectronVersion());
    execFileSync(
      process.execPath,
      [
        'node_modules/electron-builder/cli.js',
        '--linux',
        '--dir',
        `-c.electronDist=${join(folder, 'electron')}`,
        `-c.directories.output=${join(folder, 'dist')}`,
      ],
      { cwd: root, stdio: 'pipe' },
    );
    const [unpackedApp = ''] = globSync('dist/linux*unpacked', { cwd: folder });
    resources = join(folder, unpackedApp, 'resources');
    packed = listPackage(join(resources, 'app.asar'), { isPack: false });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds every entry of the build, the resources and the two libraries that stay outside the bundles', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/main/main.js',
        '/out/main/browser-shell.js',
        '/out/main/cli.js',
        '/out/main/solver-worker.js',
        '/out/main/export-worker.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/node_modules/highs/build/highs.wasm',
        '/node_modules/better-sqlite3/lib/binding.js',
      ]),
    );
  });

  test('leaves out sources, other machines and libraries that are bundled', () => {
    const modules = new Set(packed.map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]));
    expect([...modules].filter((name) => name !== undefined).sort()).toEqual(['better-sqlite3', 'highs']);
    const unwanted = /^\/(main|renderer|shared|test)(\/|$)|\.(map|ts|tsx|cpp|hpp)$|better-sqlite3\/(src|deps)\/./;
    expect(packed.filter((path) => unwanted.test(path))).toEqual([]);
  });

  test('keeps the one native part of this machine beside the archive, where it can be loaded', () => {
    expect(globSync('app.asar.unpacked/**/*.*', { cwd: resources }).filter((path) => path.endsWith('.node'))).toEqual([
      `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
  });

  test("runs its command line from the archive's own files alone", () => {
    const extracted = join(folder, 'extracted');
    extractAll(join(resources, 'app.asar'), extracted);
    const schema = execFileSync(process.execPath, ['out/main/cli.js', 'schema'], { cwd: extracted, encoding: 'utf8' });
    expect(Object.keys(JSON.parse(schema)).length).toBeGreaterThan(0);
  });

  test('has its fuses set for shipping', async () => {
    const wire = await getCurrentFuseWire(join(resources, '../lanewise'));
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  });
});

function describeObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'the stand-in for Electron is one for Linux.';
  return listMissingBuiltFiles().length > 0 ? 'it needs a build first ("npm run build").' : undefined;
}

function readElectronVersion(): string {
  const text = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
