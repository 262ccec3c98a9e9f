/** A run of text inside a block. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of a page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])[*_](?!\s)([^*_]+)(?<!\s)[*_](?![\w*])|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Splits a line into text, **strong**, *emphasis*, `code` and [links](to). Anything else, HTML included, stays text. */
export function parseInlines(line: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > from) inlines.push({ kind: 'text', text: line.slice(from, match.index) });
    const [, code, strong, emphasis, linkText, href] = match;
    if (code !== undefined) inlines.push({ kind: 'code', text: code });
    else if (strong !== undefined) inlines.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) inlines.push({ kind: 'emphasis', text: emphasis });
    else inlines.push({ kind: 'link', text: linkText ?? '', href: href ?? '' });
    from = match.index + match[0].length;
  }
  if (from < line.length) inlines.push({ kind: 'text', text: line.slice(from) });
  return inlines;
}

const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function cellsOf(line: string): Inline[][] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => parseInlines(cell.trim().replaceAll('\\|', '|')));
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    line.trim() === '' ||
    HEADING.test(line) ||
    ITEM.test(line) ||
    line.startsWith('>') ||
    line.startsWith('```') ||
    (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? ''))
  );
}

/** Lines from `at` up to the next block, joined by spaces, and where it ends. */
function takeText(
  lines: readonly string[],
  at: number,
  first: string,
): { readonly text: string; readonly end: number } {
  const parts = [first.trim()];
  let end = at + 1;
  while (end < lines.length && !startsBlock(lines, end)) parts.push((lines[end++] ?? '').trim());
  return { text: parts.join(' '), end };
}

function takeList(lines: readonly string[], from: number): { readonly block: Block; readonly end: number } {
  const isOrdered = ITEM.exec(lines[from] ?? '')?.[1] !== undefined;
  const items: Inline[][] = [];
  let at = from;
  for (let item = ITEM.exec(lines[at] ?? ''); item !== null; item = ITEM.exec(lines[at] ?? '')) {
    if ((item[1] !== undefined) !== isOrdered) break;
    const { text, end } = takeText(lines, at, item[2] ?? '');
    items.push(parseInlines(text));
    at = end;
  }
  return { block: { kind: 'list', isOrdered, items }, end: at };
}

function takeTable(lines: readonly string[], from: number): { readonly block: Block; readonly end: number } {
  const rows: Inline[][][] = [];
  let at = from + 2;
  while ((lines[at] ?? '').includes('|')) rows.push(cellsOf(lines[at++] ?? ''));
  return { block: { kind: 'table', head: cellsOf(lines[from] ?? ''), rows }, end: at };
}

function takeCode(lines: readonly string[], from: number): { readonly block: Block; readonly end: number } {
  const close = lines.findIndex((line, index) => index > from && line.startsWith('```'));
  const end = close < 0 ? lines.length : close;
  return { block: { kind: 'code', text: lines.slice(from + 1, end).join('\n') }, end: end + 1 };
}

/** Reads the part of Markdown that help pages use. HTML is text like any other. */
export function parseMarkdown(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      at += 1;
    } else if (heading !== null) {
      const level = Math.min(3, heading[1]?.length ?? 1) as 1 | 2 | 3;
      blocks.push({ kind: 'heading', level, inlines: parseInlines(heading[2] ?? '') });
      at += 1;
    } else {
      const { block, end } = takeBlock(lines, at, line);
      blocks.push(block);
      at = end;
    }
  }
  return blocks;
}

function takeBlock(
  lines: readonly string[],
  at: number,
  line: string,
): { readonly block: Block; readonly end: number } {
  if (line.startsWith('```')) return takeCode(lines, at);
  if (ITEM.test(line)) return takeList(lines, at);
  if (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? '')) return takeTable(lines, at);
  const isQuote = line.startsWith('>');
  const { text, end } = takeText(lines, at, isQuote ? line.replace(/^>\s?/, '') : line);
  return { block: { kind: isQuote ? 'quote' : 'paragraph', inlines: parseInlines(text) }, end };
}
