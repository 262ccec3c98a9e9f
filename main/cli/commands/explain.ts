import { parseWith } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { explainQuestionSchema, explainTopicSchema } from '../../../shared/domain/questions/explain.ts';
import { questionCommand } from '../question-command.ts';

/** Tells why: what purchases save, at what price other offers would be taken, what the rules cost. */
export const explain = questionCommand({
  name: 'explain',
  summary: 'tell what each purchase saves, at what price other offers would be taken, what the rules cost',
  details: [
    'Purchases are taken away one by one, at the best dispatch of the others. Target prices and the price of rules are',
    'those of the cheapest portfolio in any fractions of units.',
  ],
  options: {
    about: {
      kind: 'value',
      value: 'TOPIC',
      help: `what to explain: ${explainTopicSchema.options.join(', ')} (default all)`,
    },
  },
  question(call) {
    const asked = parseWith(explainQuestionSchema, { name: 'explain', about: call.option('about') ?? 'all' });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ sentence }) => ({ path: '--about', sentence: `does not fit: it ${sentence}` })),
    );
  },
});
