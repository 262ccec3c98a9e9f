import { parseWith } from '../../../shared/domain/parse.ts';
import { frontierMeasureSchema, frontierQuestionSchema } from '../../../shared/domain/questions/frontier.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { questionCommand } from '../question-command.ts';
import { numberOf } from '../solve-options.ts';

const DEFAULT_POINTS = 12;

/** Traces what a lower risk, overcommitment, shortfall or lock-in costs. */
export const frontier = questionCommand({
  name: 'frontier',
  summary: 'trace cost against overcommitment, shortfall, risk or lock-in',
  details: ['Each point is the cheapest portfolio, in any fractions of units, that keeps the tightened rule.'],
  options: {
    against: {
      kind: 'value',
      value: 'MEASURE',
      help: `what cost is traded against: ${frontierMeasureSchema.options.join(', ')} (default cvar)`,
    },
    points: { kind: 'value', value: 'COUNT', help: `how many points (default ${DEFAULT_POINTS})` },
  },
  question(call) {
    const asked = parseWith(frontierQuestionSchema, {
      name: 'frontier',
      against: call.option('against') ?? 'cvar',
      points: numberOf(call, 'points', DEFAULT_POINTS),
    });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ path, sentence }) => ({ path: `--${path}`, sentence: `does not fit: it ${sentence}` })),
    );
  },
});
