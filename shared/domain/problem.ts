/** One thing wrong with an input, said so that a person can mend it. */
export type Problem = {
  /** Where: keys and ids from the root, for example `assumptions/offers/h100-1y/termMonths`. */
  readonly path: string;
  /** What is wrong and what to do, as one sentence. */
  readonly sentence: string;
};

/** Joins path segments as they are shown to people and matched by screens. */
export function joinPath(...segments: readonly (string | number)[]): string {
  return segments.map(String).join('/');
}

/** Thrown when an input is refused; carries every problem found, not only the first. */
export class RefusedInput extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.path}: ${problem.sentence}`).join('\n'));
    this.name = 'RefusedInput';
    this.problems = problems;
  }
}

/** Marks code that no member of a union can reach. Throws when one does. */
export function assertNever(value: never): never {
  throw new Error(`This kind is not known here: ${JSON.stringify(value)}.`);
}
