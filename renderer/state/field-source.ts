import type { Path } from '../../shared/domain/path.ts';
import { type Provenance, provenanceOf } from '../../shared/domain/provenance.ts';

const LONGEST_NAME = 80;
const MOST_FIELDS = 40;
const MOST_SOURCES = 60;

/** The name under which a provenance speaks for a field: its path below the entry, or its first part where that is too long. */
export function sourceName(field: Path): string {
  const whole = field.join('/');
  return whole.length <= LONGEST_NAME ? whole : (field[0] ?? whole).slice(0, LONGEST_NAME);
}

/** The provenance that speaks for a field: its own, its last part's, its first part's, or the whole entry's. */
export function sourceOfField(list: readonly Provenance[], field: Path): Provenance | null {
  for (const name of [sourceName(field), field.at(-1), field[0]]) {
    const own = list.find((entry) => name !== undefined && entry.fields.includes(name));
    if (own !== undefined) return own;
  }
  return provenanceOf(list, '');
}

function without(list: readonly Provenance[], name: string): Provenance[] {
  return list.flatMap((entry) => {
    if (!entry.fields.includes(name)) return [entry];
    const fields = entry.fields.filter((other) => other !== name);
    return fields.length === 0 ? [] : [{ ...entry, fields }];
  });
}

/** The same sources, but one field now has its own; fields with an equal source share it. */
export function withSource(
  list: readonly Provenance[],
  field: Path,
  source: Pick<Provenance, 'source' | 'date' | 'confidence'>,
): Provenance[] {
  const name = sourceName(field);
  const others = without(list, name);
  const position = others.findIndex(
    (entry) =>
      entry.source === source.source &&
      entry.date === source.date &&
      entry.confidence === source.confidence &&
      entry.fields.length > 0 &&
      entry.fields.length < MOST_FIELDS,
  );
  if (position >= 0) {
    return others.map((entry, index) => (index === position ? { ...entry, fields: [...entry.fields, name] } : entry));
  }
  return [{ fields: [name], ...source }, ...others].slice(0, MOST_SOURCES);
}

/** The source of a figure that was typed in: no one has said yet where it comes from. */
export function enteredSource(day: string): Pick<Provenance, 'source' | 'date' | 'confidence'> {
  return { source: 'Entered by hand', date: day, confidence: 'assumed' };
}

/** Today on this machine's clock, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
