import type { TornadoBar, TornadoEnd, TornadoFindings } from '../../../shared/domain/questions/tornado.ts';
import { movedWords } from '../../state/moved-words.ts';
import { formatMoney, formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';

/** Regret below this is nothing, plan currency. */
const LEAST_TOLD = 0.5;

/** What the kept portfolio costs today, expected. */
export function keptToday({ today }: TornadoFindings): number | null {
  return today.kept?.expectedCost ?? null;
}

/** What the kept portfolio costs more than the best one, as it is minimised; null where one of them cannot be costed. */
export function regretOf({ kept, best }: Pick<TornadoEnd, 'kept' | 'best'>): number | null {
  return kept === null || best === null ? null : kept.objective - best.objective;
}

/** The greater regret of not reacting, of both ends. */
export function worstRegret({ low, high }: TornadoBar): number | null {
  const known = [regretOf(low), regretOf(high)].filter((regret) => regret !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function endWords({ assumption }: TornadoBar, end: TornadoEnd, findings: TornadoFindings, currency: string): string {
  const { value, kept, best } = end;
  const at = movedWords(assumption, value);
  if (kept === null) return `${at}: the portfolio has no dispatch there`;
  const cost = formatMoneyDelta(kept.expectedCost, keptToday(findings), currency);
  const broken =
    kept.broken.length === 0
      ? ''
      : `, breaking ${kept.broken.length === 1 ? 'a limit' : `${kept.broken.length} limits`}`;
  return `${at}: ${cost}${broken}; ${best === null ? 'no portfolio keeps the rules' : `the best one ${formatMoneyDelta(best.expectedCost, keptToday(findings), currency)}`}`;
}

/** What a bar says, both ends. */
export function barWords(bar: TornadoBar, findings: TornadoFindings, currency: string): string {
  const ends = [bar.low, bar.high].map((end) => endWords(bar, end, findings, currency));
  return [bar.assumption.name, ...ends].join('\n');
}

/** What moves the cost most, computed from the findings. */
export function tornadoSentence(findings: TornadoFindings, currency: string): string {
  const [first] = findings.bars;
  const today = keptToday(findings);
  if (first === undefined || today === null) return 'No assumption has been moved so far.';
  const regret = worstRegret(first);
  const react =
    regret === null || regret < LEAST_TOLD
      ? ''
      : ` Not reacting to it costs up to ${formatMoneyShort(regret, currency)}.`;
  return `“${first.assumption.name}” moves the expected cost of ${formatMoney(today, currency)} most: by ${formatMoneyShort(first.swing, currency)} from low to high.${react}`;
}
