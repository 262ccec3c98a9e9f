/**
 * Names that LP and MPS readers take as they are: brackets become parentheses, dashes underscores, anything else an
 * underscore; names that fall together get a number. The order is kept, so position maps a name back.
 */
export function portableNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .replaceAll('[', '(')
      .replaceAll(']', ')')
      .replaceAll(/[^A-Za-z0-9_.,()]/g, '_');
    let unique = plain;
    for (let number = 2; taken.has(unique); number++) unique = `${plain}_${number}`;
    taken.add(unique);
    return unique;
  });
}
