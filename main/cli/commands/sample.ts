import { writePlanFile } from '../../plan-file/write-plan-file.ts';
import { buildSamplePlan } from '../../sample/build-sample-plan.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Prints the sample plan as a plan file. */
export const sample: Command = {
  name: 'sample',
  summary: 'print the sample plan as a plan file',
  details: [],
  arguments: [],
  options: {},
  run(call) {
    call.terminal.printText(new TextDecoder().decode(writePlanFile(buildSamplePlan())));
    return Promise.resolve(EXIT.done);
  },
};
