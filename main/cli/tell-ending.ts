import type { Solution } from '../../shared/domain/solution.ts';
import type { Terminal } from './terminal.ts';

/** Tells how a solve ended, and where no portfolio keeps all the rules, the cheapest way out. */
export function tellEnding(terminal: Terminal, { message, relaxation }: Solution): void {
  terminal.say(message);
  if (relaxation !== null) terminal.say(relaxation.sentence);
}
