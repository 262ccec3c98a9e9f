/** Numbers that inverses may take in all banks together: 200 MB, besides the few bases that every bank keeps. */
const MOST_NUMBERS = 25_000_000;

/** Most numbers that inverses take in one bank. */
const MOST_NUMBERS_OF_ONE = 400_000;

/** Room for inverses that the banks of a plan share evenly. */
export class BankRoom {
  #banks = 0;

  /** Takes in one more bank. */
  join(): void {
    this.#banks += 1;
  }

  /** Numbers that the inverses of each bank may take. */
  get numbersOfEach(): number {
    return Math.min(MOST_NUMBERS_OF_ONE, MOST_NUMBERS / Math.max(1, this.#banks));
  }
}
