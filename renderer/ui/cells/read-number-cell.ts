import { parseNumber } from '../format/parse-number.ts';
import type { ReadCell } from './use-typed-cell.ts';

/**
 * What the text of a number cell means. In a per-cent cell (`scale` 100) `5` and `5%` are both 0.05.
 * `check` says why a number does not fit the field.
 */
export function readNumberCell(
  text: string,
  scale: 1 | 100,
  mayBeEmpty: boolean,
  check: (value: number | null) => string | null,
): ReadCell<number | null> {
  const typed = parseNumber(text);
  if (typed.kind === 'wrong') return { ok: false, sentence: typed.sentence };
  if (typed.kind === 'empty' && !mayBeEmpty) return { ok: false, sentence: 'A number is needed here.' };
  const value =
    typed.kind === 'empty'
      ? null
      : typed.hasPercent || scale === 1
        ? typed.value
        : Number((typed.value / scale).toPrecision(14));
  const sentence = check(value);
  return sentence === null ? { ok: true, value } : { ok: false, sentence };
}
