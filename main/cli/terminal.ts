/** Where a command reads and writes. */
export type Terminal = {
  /** Writes a value as indented JSON to standard output. */
  readonly print: (value: unknown) => void;
  /** Writes a text as it is to standard output. */
  readonly printText: (text: string) => void;
  /** Writes a line for people to standard error. */
  readonly say: (line: string) => void;
  /** Calls `action` at each Ctrl-C or request to end, until the returned function is called. */
  readonly onInterrupt: (action: () => void) => () => void;
};

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A reader that closed its end early (`| head`) ends the program quietly, with the exit code it has so far. */
function endQuietlyOnBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** The terminal the process runs in. */
export function processTerminal(): Terminal {
  endQuietlyOnBrokenPipe(process.stdout);
  endQuietlyOnBrokenPipe(process.stderr);
  return {
    print: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    printText: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${line}\n`),
    onInterrupt(action) {
      for (const signal of SIGNALS) process.on(signal, action);
      return () => {
        for (const signal of SIGNALS) process.off(signal, action);
      };
    },
  };
}
