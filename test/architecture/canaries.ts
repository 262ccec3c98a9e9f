/** A file that breaks a rule on purpose, and words of the sentence that has to come back. */
export interface Canary {
  readonly file: string;
  readonly source: string;
  readonly caughtBy: string;
}

/** At least one for every rule, in every form that an import can take. */
export const canaries: readonly Canary[] = [
  canary('shared/domain/lane.ts', "import { channel } from '../contract.ts';", 'nothing outside shared/domain'),
  canary('shared/contract.ts', "export { solve } from '../main/optimiser/solve.ts';", 'shared/ imports only shared/'),
  canary('shared/events.ts', "import { readFileSync } from 'node:fs';", 'no library but zod'),
  canary('main/optimiser/costs.ts', "import { openStore } from '../store/open.ts';", 'only itself and shared/domain'),
  canary('main/optimiser/sets.ts', "import { z } from 'zod';", 'The optimiser is pure'),
  canary('main/optimiser/highs.ts', "import { z } from 'zod';", 'imports highs and what reads its WebAssembly'),
  canary('main/checker/costs.ts', "import { at } from '../optimiser/costs.ts';", 'The checker shares nothing'),
  canary('main/handlers/plan.ts', "export * from '../../renderer/api.ts';", 'main/ never imports renderer/'),
  canary(
    'renderer/state/plan.ts',
    "const { solve } = await import('../../main/solver/solve.ts');",
    'renderer/ never imports',
  ),
  canary('renderer/ui/button.tsx', "import type { PathLike } from 'node:fs';", 'The renderer has no Node'),
  canary('main/cli/cli.ts', "import { aPlan } from '../../test/builders/plan.ts';", 'The app never imports test/'),
  canary('main/cli/shell.ts', "import { app } from 'electron';", 'main/main.ts, window.ts'),
  canary('main/store/plans.ts', "import type Database from 'better-sqlite3';", 'main/store/open.ts'),
  canary('main/solver/solve.ts', "const wasm = require.resolve('highs/runtime');", 'main/optimiser/highs.ts'),
  canary('main/export/summary.ts', "type Book = import('hucre').Workbook;", 'main/export/workbook-library.ts'),
  canary('renderer/charts/cost.ts', "import { BarChart } from 'echarts/charts';", 'renderer/charts/echarts.ts'),
  canary('renderer/features/plans/plans.tsx', "import { Chart } from '../result/chart.tsx';", 'Features never import'),
  canary('main/handlers/late.ts', 'const late = await import(process.argv[2]);', 'known only at run time'),
  canary('shared/utils.ts', 'export const one = 1;', 'a name that says nothing'),
  canary('renderer/ui/BigButton.tsx', 'export const one = 1;', 'kebab-case'),
  canary('main/store/long.ts', '\n'.repeat(400) + 'export const one = 1;', 'split it by purpose'),
];

/** Imports that look like the ones above and are allowed. */
export const allowed: readonly Omit<Canary, 'caughtBy'>[] = [
  { file: 'shared/domain/band.ts', source: "import { z } from 'zod';\nimport { lane } from './lane.ts';" },
  { file: 'main/optimiser/risk.ts', source: "import type { Band } from '../../shared/domain/band.ts';" },
  {
    file: 'main/optimiser/highs.ts',
    source: "import loadHighs from 'highs';\nimport { readFileSync } from 'node:fs';",
  },
  { file: 'main/desktop/dialogs.ts', source: "import { dialog } from 'electron';" },
  { file: 'main/store/open.ts', source: "import Database from 'better-sqlite3';" },
  { file: 'renderer/features/plans/list.tsx', source: "import { Row } from './row.tsx';\nimport './list.css';" },
  { file: 'renderer/main.tsx', source: "import { App } from './app.tsx';" },
];

function canary(file: string, source: string, caughtBy: string): Canary {
  return { file, source, caughtBy };
}
