/** Some readers replace or refuse names of more than 100 characters; a number still fits behind this. */
const LONGEST = 90;

/**
 * Names that LP and MPS readers take as they are: brackets become parentheses, dashes underscores, anything else an
 * underscore; long names are cut; names that fall together get a number. The order is kept, so position maps a name
 * back.
 */
export function portableNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const lastNumbers = new Map<string, number>();
  return names.map((name) => {
    const plain = name
      .replaceAll('[', '(')
      .replaceAll(']', ')')
      .replaceAll(/[^A-Za-z0-9_.,()]/g, '_')
      .slice(0, LONGEST);
    let unique = plain;
    for (let number = lastNumbers.get(plain) ?? 2; taken.has(unique); number++) {
      unique = `${plain}_${number}`;
      lastNumbers.set(plain, number + 1);
    }
    taken.add(unique);
    return unique;
  });
}
