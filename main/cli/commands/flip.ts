import { parseWith } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { flipQuestionSchema } from '../../../shared/domain/questions/flip.ts';
import { questionCommand } from '../question-command.ts';
import { numberOf } from '../solve-options.ts';
import { allOption, whichAssumptions } from '../which-assumptions.ts';

const DEFAULT_REACH = 1;

/** Finds the nearest change of each assumption that reverses a purchase. */
export const flip = questionCommand({
  name: 'flip',
  summary: 'find the nearest change of each assumption that reverses a purchase',
  details: [
    'Each assumption is moved down and up while the rest stays; a flip is told as the two values it lies between.',
  ],
  options: {
    ...allOption,
    reach: {
      kind: 'value',
      value: 'SHARE',
      help: `how far to move each, as a share of today's value, 0.2 to 1 (default ${DEFAULT_REACH}; down to half at most)`,
    },
  },
  question(call) {
    const asked = parseWith(flipQuestionSchema, {
      name: 'flip',
      assumptions: whichAssumptions(call),
      reach: numberOf(call, 'reach', DEFAULT_REACH),
    });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ path, sentence }) => ({ path: `--${path}`, sentence: `does not fit: it ${sentence}` })),
    );
  },
});
