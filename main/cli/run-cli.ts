import { RefusedInput } from '../../shared/domain/problem.ts';
import { ownVersion } from './own-version.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { commandHelp, programHelp } from './help-text.ts';
import { parseCall } from './parse-call.ts';
import type { Terminal } from './terminal.ts';

function refuse(terminal: Terminal, { problems }: RefusedInput): ExitCode {
  for (const { path, sentence } of problems) terminal.say(`${path === '' ? 'plan' : path}: ${sentence}`);
  terminal.print({ status: 'refused', problems });
  return EXIT.badInput;
}

function fail(terminal: Terminal, error: unknown): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  terminal.say(message);
  terminal.print({ status: 'failed', message });
  return EXIT.failed;
}

function refuseCommand(name: string, commands: readonly Command[]): RefusedInput {
  const known = commands.map((command) => command.name).join(', ');
  return new RefusedInput([{ path: name, sentence: `is no command; the commands are ${known}.` }]);
}

async function dispatch(words: readonly string[], commands: readonly Command[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === undefined) {
    terminal.say(programHelp(commands));
    return EXIT.badInput;
  }
  if (first === '--version' || first === '-v') {
    terminal.printText(`${ownVersion()}\n`);
    return EXIT.done;
  }
  const isHelp = first === 'help' || first === '--help' || first === '-h';
  if (isHelp && rest.length === 0) {
    terminal.printText(programHelp(commands));
    return EXIT.done;
  }
  const name = isHelp ? (rest[0] ?? '') : first;
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw refuseCommand(name, commands);
  const call = isHelp ? ({ wantsHelp: true } as const) : parseCall(command, rest);
  if (call.wantsHelp) {
    terminal.printText(commandHelp(command));
    return EXIT.done;
  }
  return command.run({ ...call, terminal });
}

/** Runs one command line. Never throws: what goes wrong is told in sentences and by the exit code. */
export async function runCli(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await dispatch(words, commands, terminal);
  } catch (error) {
    return error instanceof RefusedInput ? refuse(terminal, error) : fail(terminal, error);
  }
}
