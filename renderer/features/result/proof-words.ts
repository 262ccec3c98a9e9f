import type { SolveKind } from '../../../shared/domain/solve-input.ts';
import type { Proof } from '../../../shared/domain/solution.ts';
import { assertNever } from '../../../shared/domain/problem.ts';
import { formatGap } from '../../ui/format/format-share.ts';

/** How a solve ended, in the words used everywhere. */
export function statusWords(proof: Proof): string {
  switch (proof.status) {
    case 'proven-optimal':
      return 'proven optimal';
    case 'within-gap':
      return `within ${formatGap(proof.gap)}`;
    case 'time-limit':
      return 'best found, time limit';
    case 'stopped':
      return 'stopped by you';
    case 'infeasible':
      return 'infeasible';
    case 'failed':
      return 'failed';
    default:
      return assertNever(proof.status);
  }
}

function gapSentence(proof: Proof, ending: string): string {
  return proof.gap === null
    ? `${ending}; nothing is proven about cheaper answers.`
    : `${ending}; a cheaper answer could save at most ${formatGap(proof.gap)}.`;
}

/** What the status means for who must decide, for a search of the best portfolio or the costing of a given one. */
export function statusSentence(proof: Proof, kind: SolveKind): string {
  const isGiven = kind === 'evaluate';
  switch (proof.status) {
    case 'proven-optimal':
      return isGiven
        ? 'The purchases are as entered; what they hold is used at the least cost.'
        : 'No portfolio that keeps the rules costs less.';
    case 'within-gap':
      return isGiven
        ? `The purchases are as entered; no other use of what they hold could save more than ${formatGap(proof.gap)}.`
        : `No portfolio that keeps the rules can save more than ${formatGap(proof.gap)} of this cost.`;
    case 'time-limit':
      return gapSentence(proof, 'The time limit ended the search');
    case 'stopped':
      return gapSentence(proof, 'You stopped the search');
    case 'infeasible':
      return isGiven
        ? 'The purchases as entered cannot keep all the rules.'
        : 'No portfolio can keep all the rules at once.';
    case 'failed':
      return 'The solver gave no answer that can be used.';
    default:
      return assertNever(proof.status);
  }
}
