import { z } from 'zod';
import { planSchema } from '../../../shared/domain/plan.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Prints the JSON Schema of a plan. */
export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of a plan',
  details: [
    'A plan file holds the plan with its format and checksum; a bare plan of this schema is read as well.',
    'Sums, windows and references between parts are not in the schema: lanewise check tells them.',
  ],
  arguments: [],
  options: {},
  run(call) {
    call.terminal.print(z.toJSONSchema(planSchema, { io: 'input' }));
    return Promise.resolve(EXIT.done);
  },
};
