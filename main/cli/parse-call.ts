import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type Problem, RefusedInput } from '../../shared/domain/problem.ts';
import type { Call, Command } from './command.ts';

/** Arguments of a command, or that its help was asked for. */
export type ParsedCall = { readonly wantsHelp: true } | ({ readonly wantsHelp: false } & Omit<Call, 'terminal'>);

function configOf(command: Command): ParseArgsOptionsConfig {
  const config: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, option] of Object.entries(command.options)) {
    config[name] = { type: option.kind === 'flag' ? 'boolean' : 'string', multiple: true };
  }
  return config;
}

/** Reads the tokens of a command line into options and positional arguments; tells everything that is wrong. */
export function parseCall(command: Command, words: readonly string[]): ParsedCall {
  const { tokens } = parseArgs({
    args: [...words],
    options: configOf(command),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const problems: Problem[] = [];
  const values: string[] = [];
  const options = new Map<string, string | true>();
  let wantsHelp = false;
  for (const token of tokens) {
    if (token.kind === 'positional') values.push(token.value);
    if (token.kind !== 'option') continue;
    const path = `--${token.name}`;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (token.name === 'help' || token.name === 'h') wantsHelp = true;
    else if (option === undefined) {
      problems.push({ path, sentence: `is no option of “${command.name}”: see lanewise ${command.name} --help.` });
    } else if (options.has(token.name)) problems.push({ path, sentence: 'is given twice: give it once.' });
    else if (option.kind === 'value' && token.value === undefined) {
      problems.push({ path, sentence: `needs a value: ${path} ${option.value}.` });
    } else if (option.kind === 'flag' && token.value !== undefined) {
      problems.push({ path, sentence: 'takes no value.' });
    } else options.set(token.name, token.value ?? true);
  }
  if (wantsHelp) return { wantsHelp };
  problems.push(...countProblems(command, values));
  if (problems.length > 0) throw new RefusedInput(problems);
  return {
    wantsHelp,
    values,
    option: (name) => {
      const value = options.get(name);
      return typeof value === 'string' ? value : null;
    },
    flag: (name) => options.has(name),
  };
}

function countProblems(command: Command, values: readonly string[]): Problem[] {
  const missing = command.arguments
    .slice(values.length)
    .map(({ name, help }) => ({ path: name, sentence: `is missing: ${help}.` }));
  const extra = values
    .slice(command.arguments.length)
    .map((value) => ({ path: value, sentence: `is one argument too many for “${command.name}”.` }));
  return [...missing, ...extra];
}
