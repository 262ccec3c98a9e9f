import { RefusedInput } from '../../shared/domain/problem.ts';

/** The sentence an action is refused with. Throws when it is not refused, or breaks in another way. */
export function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof RefusedInput) return error.message;
    throw error;
  }
  throw new Error('The action was not refused.');
}
