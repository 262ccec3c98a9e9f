import { parseWith } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { readinessQuestionSchema } from '../../../shared/domain/questions/readiness.ts';
import { questionCommand } from '../question-command.ts';
import { numberOf } from '../solve-options.ts';

const DEFAULT_MONTHS = 3;

/** Tells what earlier readiness of each placement is worth. */
export const readiness = questionCommand({
  name: 'readiness',
  summary: 'tell what each month of earlier readiness of a placement is worth',
  details: [
    'The roadmap of one placement is moved; the rest of the plan stays, and the portfolio is found anew in any fractions.',
  ],
  options: {
    months: {
      kind: 'value',
      value: 'MONTHS',
      help: `bring readiness forward by one month, two, … up to so many (default ${DEFAULT_MONTHS})`,
    },
  },
  question(call) {
    const asked = parseWith(readinessQuestionSchema, {
      name: 'readiness',
      months: numberOf(call, 'months', DEFAULT_MONTHS),
    });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ sentence }) => ({ path: '--months', sentence: `does not fit: it ${sentence}` })),
    );
  },
});
