import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** A named option of a command. A `flag` has no value. */
export type Option =
  | { readonly kind: 'flag'; readonly help: string }
  | { readonly kind: 'value'; readonly value: string; readonly help: string };

/** What a command was called with. */
export type Call = {
  /** The arguments in the command's order. */
  readonly values: readonly string[];
  /** The text given for a value option; null when it was not given. */
  readonly option: (name: string) => string | null;
  /** Whether a flag was given. */
  readonly flag: (name: string) => boolean;
  readonly terminal: Terminal;
};

/** One command of the program. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly arguments: readonly { readonly name: string; readonly help: string }[];
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (call: Call) => Promise<ExitCode>;
};
