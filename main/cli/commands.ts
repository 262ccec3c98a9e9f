import type { Command } from './command.ts';
import { alternatives } from './commands/alternatives.ts';
import { check } from './commands/check.ts';
import { decideBy } from './commands/decide-by.ts';
import { evaluate } from './commands/evaluate.ts';
import { explain } from './commands/explain.ts';
import { exportFiles } from './commands/export.ts';
import { flip } from './commands/flip.ts';
import { frontier } from './commands/frontier.ts';
import { futures } from './commands/futures.ts';
import { importPlan } from './commands/import.ts';
import { negotiate } from './commands/negotiate.ts';
import { optimise } from './commands/optimise.ts';
import { readiness } from './commands/readiness.ts';
import { regret } from './commands/regret.ts';
import { sample } from './commands/sample.ts';
import { schema } from './commands/schema.ts';
import { stress } from './commands/stress.ts';
import { tornado } from './commands/tornado.ts';

/** Every command, in the order of the help. To add one, add its file and a line here. */
export const commands: readonly Command[] = [
  check,
  optimise,
  evaluate,
  futures,
  frontier,
  explain,
  decideBy,
  readiness,
  negotiate,
  regret,
  flip,
  tornado,
  stress,
  alternatives,
  exportFiles,
  importPlan,
  sample,
  schema,
];
