import { describe, expect, it } from 'vitest';
import { cutText, plainText } from '../../renderer/charts/plain-text.ts';
import { textWidth } from '../../renderer/charts/text-width.ts';
import { withUnit } from '../../renderer/charts/with-unit.ts';

describe('names given to a chart', () => {
  it('lose no character that is seen and cannot open a style', () => {
    const plain = plainText('{a|x} and {bold|y');
    expect(plain.replaceAll('\u2060', '')).toBe('{a|x} and {bold|y');
    expect(plain).not.toMatch(/\{[a-zA-Z0-9_]+\|/);
  });

  it('are cut between whole characters', () => {
    expect(cutText('H200 👩‍👩‍👧 node', 6)).toBe('H200 …');
    expect(cutText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
    expect(cutText('short', 9)).toBe('short');
  });

  it('take more room in wide scripts', () => {
    expect(textWidth('日本')).toBeGreaterThan(textWidth('ab'));
  });

  it('keep a unit that starts with a number apart from the figure', () => {
    expect(withUnit('4.2', '1M tokens')).toBe('4.2 × 1M tokens');
    expect(withUnit('4.2', 'TB')).toBe('4.2 TB');
  });
});
