import type { KeptAgainstBest } from '../../../shared/domain/questions/kept-against-best.ts';
import type { StressEvent, StressFindings } from '../../../shared/domain/questions/stress.ts';
import type { RelaxedLimit } from '../../../shared/domain/solution.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** Limits told one by one. */
const MOST_TOLD = 1;

/** A limit that would have to give way, as a condition: “Only if you raise …”. */
function conditionOf({ sentence }: RelaxedLimit): string {
  return `Only if you ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}

/** What an event costs more than today with the portfolio as it is; null where it has no dispatch. */
export function keptChange({ kept }: KeptAgainstBest, { today }: StressFindings): number | null {
  return kept === null || today.kept === null ? null : kept.expectedCost - today.kept.expectedCost;
}

/** What breaks first: the limits that give way for most, and the first month that is short. */
export function breaksFirst(
  { kept, firstShortfall }: StressEvent,
  nameOf: { readonly lane: (id: string) => string; readonly band: (id: string) => string },
): string {
  if (kept === null) return 'It has no dispatch, whichever limit gives way.';
  const told = kept.broken.slice(0, MOST_TOLD).map(conditionOf);
  const more = kept.broken.length - told.length;
  if (more > 0) told.push(`And ${more} more ${more === 1 ? 'limit' : 'limits'}.`);
  if (firstShortfall !== null) {
    const { month, laneId, bandId, unmetShare } = firstShortfall;
    told.push(
      `${nameOf.lane(laneId)} first goes short in ${formatMonth(month)} (${nameOf.band(bandId)}): ${formatShare(unmetShare, 2)} of its work over the horizon.`,
    );
  }
  return told.length === 0 ? 'Nothing: every rule is kept.' : told.join(' ');
}

/** The dearest event, computed from the findings. */
export function stressSentence(findings: StressFindings, currency: string): string {
  const costed = findings.events
    .flatMap((event) => {
      const change = keptChange(event, findings);
      return change === null ? [] : [{ event, change }];
    })
    .toSorted((a, b) => b.change - a.change);
  const [dearest] = costed;
  if (dearest === undefined) return 'No event has been costed so far.';
  const breaking = findings.events.filter(({ kept }) => kept === null || kept.broken.length > 0).length;
  const rules =
    breaking === 0
      ? 'The portfolio keeps every rule in all of them.'
      : `${breaking} of ${findings.events.length} events break a rule.`;
  return `The dearest event is “${dearest.event.name}”: ${dearest.change >= 0 ? '+' : ''}${formatMoneyShort(dearest.change, currency)} expected. ${rules}`;
}
