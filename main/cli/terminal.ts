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

/** A reader that closed its end early (`| head`) wants no more: the program ends as it would have, without a word. */
function outliveItsReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** The terminal the process runs in. */
export function processTerminal(): Terminal {
  outliveItsReader(process.stdout);
  outliveItsReader(process.stderr);
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
