import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseInlines, parseMarkdown } from '../../renderer/ui/markdown/parse-markdown.ts';

describe('parseInlines', () => {
  test('finds strong, emphasis, code and links', () => {
    expect(parseInlines('a **b** *c* `d*e*` [f](g.md)')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'd*e*' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'f', href: 'g.md' },
    ]);
  });

  test('leaves HTML, lone stars and names with underscores as text', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '2 * 3 * 4', 'start_month and end_month', '**open']) {
      expect(parseInlines(text)).toEqual([{ kind: 'text', text }]);
    }
  });
});

describe('parseMarkdown', () => {
  test('reads headings, paragraphs over several lines, lists, quotes, code and tables', () => {
    const markdown = [
      '# Title',
      'one',
      'two',
      '',
      '- a',
      '  more of a',
      '- b',
      '1. first',
      '2. second',
      '> quoted',
      '```sh',
      '# no heading',
      '',
      '- no list',
      '```',
      '| x | y |',
      '|---|--:|',
      '| 1 | a \\| b |',
      'after',
    ].join('\n');
    const text = (value: string) => [{ kind: 'text', text: value }];
    expect(parseMarkdown(markdown)).toEqual([
      { kind: 'heading', level: 1, inlines: text('Title') },
      { kind: 'paragraph', inlines: text('one two') },
      { kind: 'list', isOrdered: false, items: [text('a more of a'), text('b')] },
      { kind: 'list', isOrdered: true, items: [text('first'), text('second')] },
      { kind: 'quote', inlines: text('quoted') },
      { kind: 'code', text: '# no heading\n\n- no list' },
      { kind: 'table', head: [text('x'), text('y')], rows: [[text('1'), text('a | b')]] },
      { kind: 'paragraph', inlines: text('after') },
    ]);
  });

  test('an unclosed code block ends with the page', () => {
    expect(parseMarkdown('```\na')).toEqual([{ kind: 'code', text: 'a' }]);
  });

  test('no help page of the app has markup it does not know', () => {
    const folder = join(import.meta.dirname, '../../resources/help');
    const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(0);
    for (const name of pages) {
      const blocks = parseMarkdown(readFileSync(join(folder, name), 'utf8'));
      const texts = JSON.stringify(blocks.filter((block) => block.kind !== 'code'));
      expect([name, blocks[0]?.kind]).toEqual([name, 'heading']);
      expect(`${name} ${texts}`).not.toMatch(/\*\*|"text":"[^"]*!\[/);
    }
  });
});
