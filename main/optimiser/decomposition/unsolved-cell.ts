/** A dispatch problem to which the simplex of the cells found no end: the plan is to be solved in another way. */
export class UnsolvedCell extends Error {
  constructor() {
    super('A dispatch problem of the decomposition could not be solved.');
  }
}
