/** A request that is turned away, with its HTTP status and a sentence for whoever sent it. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
  }
}
