import type { Command } from './command.ts';

const WIDTH = 26;

function line(name: string, help: string): string {
  const gap = name.length < WIDTH ? ' '.repeat(WIDTH - name.length) : '  ';
  return `  ${name}${gap}${help}`;
}

/** What the program is and which commands it has. */
export function programHelp(commands: readonly Command[]): string {
  return [
    'lanewise: plan a portfolio of accelerator contracts from the command line.',
    '',
    'Usage: lanewise <command> [arguments] [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => line(name, summary)),
    '',
    'Results are JSON on standard output, progress and problems are lines on standard error.',
    'Exit codes: 0 done, 2 bad input, 3 infeasible, 4 stopped with a portfolio, 5 failed.',
    '',
    'lanewise <command> --help tells more; lanewise --version tells the version.',
    '',
  ].join('\n');
}

/** How one command is used. */
export function commandHelp(command: Command): string {
  const args = command.arguments.map(({ name }) => name);
  const options = Object.entries(command.options).map(([name, option]) =>
    line(option.kind === 'flag' ? `--${name}` : `--${name} ${option.value}`, option.help),
  );
  return [
    `lanewise ${command.name}: ${command.summary}`,
    '',
    `Usage: lanewise ${[command.name, ...args, '[options]'].join(' ')}`,
    '',
    ...command.details,
    ...(command.details.length > 0 ? [''] : []),
    ...command.arguments.map(({ name, help }) => line(name, help)),
    ...options,
    line('--help', 'show this'),
    '',
  ].join('\n');
}
