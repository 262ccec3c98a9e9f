import { parseWith } from '../../../shared/domain/parse.ts';
import { alternativesQuestionSchema } from '../../../shared/domain/questions/alternatives.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { questionCommand } from '../question-command.ts';
import { numberOf } from '../solve-options.ts';

const DEFAULT_WITHIN = 0.01;

/** Finds portfolios that are nearly as good as the best and differ most from it. */
export const alternatives = questionCommand({
  name: 'alternatives',
  summary: 'find portfolios nearly as good that owe less, spread more, or wait',
  details: [
    'Each has as little as its cost allows of one thing: the dominant provider, long terms, lock-in, purchases now, specialised silicon, the largest offer.',
  ],
  options: {
    within: {
      kind: 'value',
      value: 'SHARE',
      help: `how much more than the best one may cost, 0 to 1 (default ${DEFAULT_WITHIN})`,
    },
  },
  question(call) {
    const asked = parseWith(alternativesQuestionSchema, {
      name: 'alternatives',
      within: numberOf(call, 'within', DEFAULT_WITHIN),
    });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ path, sentence }) => ({ path: `--${path}`, sentence: `does not fit: it ${sentence}` })),
    );
  },
});
