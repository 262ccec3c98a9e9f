import { parseWith } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { negotiateQuestionSchema } from '../../../shared/domain/questions/negotiate.ts';
import { questionCommand } from '../question-command.ts';
import { numberOf } from '../solve-options.ts';

const DEFAULT_FEE = 0.25;

/** Tells what the clauses of offers are worth and at what price to walk away. */
export const negotiate = questionCommand({
  name: 'negotiate',
  summary: 'tell what each clause of an offer is worth, and at what price to walk away',
  details: ['A clause is worth the optimum as offered less the optimum with it changed, in any fractions of units.'],
  options: {
    offer: {
      kind: 'value',
      value: 'ID',
      help: 'the offer to negotiate; without it every one that is bought, or would be if 5 % cheaper',
    },
    fee: {
      kind: 'value',
      value: 'SHARE',
      help: `the fee of a right to end early that an offer has not, as a share of what is still owed (default ${DEFAULT_FEE})`,
    },
  },
  question(call) {
    const asked = parseWith(negotiateQuestionSchema, {
      name: 'negotiate',
      offerId: call.option('offer'),
      terminationFeeShare: numberOf(call, 'fee', DEFAULT_FEE),
    });
    if (asked.ok) return asked.value;
    throw new RefusedInput(
      asked.problems.map(({ path, sentence }) => ({
        path: path === 'offerId' ? '--offer' : '--fee',
        sentence: `does not fit: it ${sentence}`,
      })),
    );
  },
});
