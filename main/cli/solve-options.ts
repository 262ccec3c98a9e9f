import { parseWith } from '../../shared/domain/parse.ts';
import { type Problem, RefusedInput } from '../../shared/domain/problem.ts';
import { DEFAULT_SOLVE_SETTINGS, type SolveSettings, solveSettingsSchema } from '../../shared/domain/solution.ts';
import type { Call, Option } from './command.ts';

/** The option that picks a scenario. */
export const scenarioOption: Readonly<Record<string, Option>> = {
  scenario: { kind: 'value', value: 'ID', help: 'the scenario to take; without it the first one of the plan' },
};

/** The option that says how progress is told. */
export const progressOption: Readonly<Record<string, Option>> = {
  progress: { kind: 'value', value: 'HOW', help: 'text (default), json (one JSON object a line) or none' },
};

/** Options of every command that solves. */
export const solveOptions: Readonly<Record<string, Option>> = {
  'time-limit': {
    kind: 'value',
    value: 'SECONDS',
    help: `end after this time with the best found (default ${DEFAULT_SOLVE_SETTINGS.timeLimitSeconds})`,
  },
  gap: {
    kind: 'value',
    value: 'SHARE',
    help: `end once proven within this share of the best possible (default ${DEFAULT_SOLVE_SETTINGS.gapGoal})`,
  },
  ...progressOption,
};

const FIELDS = { timeLimitSeconds: '--time-limit', gapGoal: '--gap' } as const;

/** The number given for an option; NaN when what was given is none. */
export function numberOf(call: Call, option: string, otherwise: number): number {
  const text = call.option(option);
  if (text === null) return otherwise;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** The settings a call asks for. Throws `RefusedInput` naming the options that are wrong. */
export function solveSettingsOf(call: Call): SolveSettings {
  const settings = parseWith(solveSettingsSchema, {
    timeLimitSeconds: numberOf(call, 'time-limit', DEFAULT_SOLVE_SETTINGS.timeLimitSeconds),
    gapGoal: numberOf(call, 'gap', DEFAULT_SOLVE_SETTINGS.gapGoal),
  });
  if (settings.ok) return settings.value;
  throw new RefusedInput(
    settings.problems.map(({ path, sentence }): Problem => {
      const option = path === 'timeLimitSeconds' ? FIELDS.timeLimitSeconds : FIELDS.gapGoal;
      const given = call.option(option.slice(2));
      return { path: option, sentence: `“${given ?? ''}” does not fit: ${sentence}` };
    }),
  );
}
