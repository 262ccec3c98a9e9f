import { questionCommand } from '../question-command.ts';
import { allOption, whichAssumptions } from '../which-assumptions.ts';

/** Tells which assumptions move the cost most. */
export const tornado = questionCommand({
  name: 'tornado',
  summary: 'tell which assumptions move the cost most',
  details: ['Each assumption is set low and high; the portfolio is costed as it is, and the best one is found anew.'],
  options: allOption,
  question: (call) => ({ name: 'tornado', assumptions: whichAssumptions(call) }),
});
