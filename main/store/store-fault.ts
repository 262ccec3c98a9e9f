import { RefusedInput } from '../../shared/domain/problem.ts';

/** The store cannot do what it should: damage, a full disk, a file of another kind. The message is a sentence for people. */
export class StoreFault extends RefusedInput {
  constructor(sentence: string, cause?: unknown) {
    super([{ path: 'store', sentence }]);
    this.name = 'StoreFault';
    this.message = sentence;
    this.cause = cause;
  }
}
