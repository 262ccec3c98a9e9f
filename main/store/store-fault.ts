/** The store cannot do what it should: damage, a full disk, a file of another kind. The message is a sentence for people. */
export class StoreFault extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StoreFault';
  }
}
