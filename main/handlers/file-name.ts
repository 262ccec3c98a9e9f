/**
 * A file name every system takes, made from names people typed: letters, digits and dashes, then the ending.
 * `fileNameOf(['Fleet 2027', 'Base'], '.xlsx')` is `Fleet-2027-Base.xlsx`.
 */
export function fileNameOf(names: readonly string[], ending: string): string {
  const words = names.map((name) =>
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );
  return `${words.filter((word) => word !== '').join('-') || 'Lanewise'}${ending}`;
}
