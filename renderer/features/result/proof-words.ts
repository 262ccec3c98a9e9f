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

/** What the status means for who must decide. */
export function statusSentence(proof: Proof): string {
  switch (proof.status) {
    case 'proven-optimal':
      return 'No portfolio that keeps the rules costs less.';
    case 'within-gap':
      return `No portfolio that keeps the rules can cost more than ${formatGap(proof.gap)} less.`;
    case 'time-limit':
      return proof.gap === null
        ? 'The time limit ended the search; nothing is proven about cheaper portfolios.'
        : `The time limit ended the search; a cheaper portfolio could save at most ${formatGap(proof.gap)}.`;
    case 'stopped':
      return proof.gap === null
        ? 'You stopped the search; nothing is proven about cheaper portfolios.'
        : `You stopped the search; a cheaper portfolio could save at most ${formatGap(proof.gap)}.`;
    case 'infeasible':
      return 'No portfolio can keep all the rules at once.';
    case 'failed':
      return 'The solver gave no answer that can be used.';
    default:
      return assertNever(proof.status);
  }
}
