import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Imports that the editor has to underline at once, each in a file where it is forbidden. */
const forbidden: Readonly<Record<string, string>> = {
  'main/cli/shell.ts': "import { app } from 'electron';\napp.quit();",
  'main/export/chart.ts': "import { BarChart } from 'echarts/charts';\nBarChart();",
  'main/handlers/plan.ts': "import Database from 'better-sqlite3';\nDatabase();",
  'main/optimiser/sets.ts': "import { z } from 'zod';\nz.string();",
  'main/optimiser/costs.ts': "import { openStore } from '../store/open.ts';\nopenStore();",
  'main/solver/pool.ts': "import highs from 'highs';\nhighs();",
  'main/import/sheet.ts': "import { read } from 'hucre';\nread();",
  'renderer/state/plan.ts': "import { solve } from '../../main/solver/solve.ts';\nsolve();",
  'renderer/ui/file.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('plan');",
  'shared/domain/lane.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('plan');",
  'shared/contract.ts': "import { solve } from '../main/solver/solve.ts';\nsolve();",
};

const permitted: Readonly<Record<string, string>> = {
  'main/store/open.ts': "import Database from 'better-sqlite3';\nDatabase();",
  'main/optimiser/risk.ts': "import { weigh } from '../../shared/domain/band.ts';\nweigh();",
  'renderer/root.tsx': "import { App } from './app.tsx';\nimport { start } from './main.tsx';\nstart(App);",
  'shared/domain/band.ts': "import { z } from 'zod';\nimport { lane } from './lane.ts';\nz.object(lane);",
};

test('lint refuses forbidden imports where they are written, and only those', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-lint-'));
  try {
    for (const [file, source] of Object.entries({ ...forbidden, ...permitted })) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    }
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string; filename: string }[] };
    const refused = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
    expect([...new Set(refused.map(({ filename }) => filename))].sort()).toEqual(Object.keys(forbidden).sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
