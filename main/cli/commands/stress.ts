import { questionCommand } from '../question-command.ts';

/** Tells what bad events would cost, and what breaks first. */
export const stress = questionCommand({
  name: 'stress',
  summary: 'tell what late vendors, dear markets, retired models and other events would cost',
  details: ['At each event the portfolio is costed as it is, and the best one is found anew.'],
  options: {},
  question: () => ({ name: 'stress' }),
});
