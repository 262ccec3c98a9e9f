import type { TimelineBar, Tranche } from '../../charts/contract-timeline.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import type { ResultScene } from './result-scene.ts';

const kindWords: Readonly<Record<TimelineBar['kind'], string>> = {
  existing: 'held today',
  'sign-now': 'to sign now',
  'sign-later': 'to sign later',
};

/** What a contract is on the timeline, in words. */
export function contractKind(bar: TimelineBar): string {
  return bar.bandName === null ? kindWords[bar.kind] : `${kindWords[bar.kind]}, only if ${bar.bandName}`;
}

/** An end of a contract inside the horizon. */
type Expiry = Pick<Tranche, 'end' | 'lastMonth'> & { readonly name: string };

/** Where terms of a contract end without another one: what is renewed in every band ends with its last renewal. */
function expiriesOf({ months }: ResultScene, { name, tranches, marks }: TimelineBar): Expiry[] {
  const renewals = marks.filter(({ kind, bandPosition }) => kind === 'renewed' && bandPosition === null);
  const terms = [...tranches, ...renewals.map(({ until }) => ({ end: until, lastMonth: months[until] ?? '' }))];
  return terms
    .filter(({ end }) => end >= 0 && end < months.length && renewals.every(({ month }) => month !== end + 1))
    .map(({ end, lastMonth }) => ({ end, lastMonth, name }));
}

function expirySentence(expiring: readonly Expiry[]): string {
  const [first] = expiring;
  if (first === undefined) return 'none expires within the horizon';
  const end = `at the end of ${formatMonth(first.lastMonth)}`;
  if (expiring.length === 1) return `one (${first.name}) expires within the horizon, ${end}`;
  return `${expiring.length} expire within the horizon, the first (${first.name}) ${end}`;
}

/** How many contracts run, of which kind, and which expires first. */
export function timelineSentence(scene: ResultScene, bars: readonly TimelineBar[]): string {
  if (bars.length === 0) return 'No contract runs in these months: everything is bought by the hour or stays unmet.';
  const all = bars.flatMap((bar) => bar.tranches.map((tranche) => ({ ...tranche, name: bar.name, kind: bar.kind })));
  const parts = (['existing', 'sign-now', 'sign-later'] as const)
    .map((kind) => ({ number: all.filter((tranche) => tranche.kind === kind).length, words: kindWords[kind] }))
    .filter((part) => part.number > 0)
    .map((part) => `${part.number} ${part.words}`);
  const expiring = bars.flatMap((bar) => expiriesOf(scene, bar)).toSorted((a, b) => a.end - b.end);
  return `${all.length} ${all.length === 1 ? 'contract' : 'contracts'}: ${parts.join(', ')}; ${expirySentence(expiring)}.`;
}
