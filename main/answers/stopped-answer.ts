/** Thrown where a question is stopped: what has been told so far stays true. */
export class StoppedAnswer extends Error {
  constructor() {
    super('The question was stopped.');
    this.name = 'StoppedAnswer';
  }
}
