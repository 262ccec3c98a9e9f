import { parseWith } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { decideByQuestionSchema } from '../../../shared/domain/questions/decide-by.ts';
import { questionCommand } from '../question-command.ts';
import { numberOf } from '../solve-options.ts';

const DEFAULT_MONTHS = 3;

/** Tells by when each purchase must be decided and what waiting costs. */
export const decideBy = questionCommand({
  name: 'decide-by',
  summary: 'tell by when each purchase must be decided, and what waiting costs',
  details: [
    'A delayed purchase starts later at the earliest; the rest of the portfolio is found anew, in any fractions.',
  ],
  options: {
    delay: {
      kind: 'value',
      value: 'MONTHS',
      help: `delay by one month, two, … up to so many (default ${DEFAULT_MONTHS})`,
    },
    later: { kind: 'flag', help: 'work out what waiting costs for purchases after the reveal month too' },
  },
  question(call) {
    const asked = parseWith(decideByQuestionSchema, {
      name: 'decide-by',
      delayMonths: numberOf(call, 'delay', DEFAULT_MONTHS),
      includesLater: call.flag('later'),
    });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ sentence }) => ({ path: '--delay', sentence: `does not fit: it ${sentence}` })),
    );
  },
});
