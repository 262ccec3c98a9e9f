import type { Run } from '../../../shared/contract.ts';
import type { StackLayer } from '../../charts/stacked-months.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** Money still owed in one band at the end of each month, by what it is owed on. */
export type OwedBand = {
  readonly band: SceneBand;
  readonly layers: readonly StackLayer[];
  readonly byMonth: readonly number[];
};

/** What is owed on existing commitments, new ones and promised spend, in every band. */
export function owedByBand(run: Run, scene: ResultScene): OwedBand[] {
  const existing = new Set(run.input.assumptions.existingCommitments.map(({ id }) => id));
  return scene.bands.map((band): OwedBand => {
    const layerOf = (fill: 'existing' | 'committed' | 'spend', name: string): StackLayer => {
      const terms = band.result.terms.filter(({ contractId, acceleratorId }) => {
        if (existing.has(contractId)) return fill === 'existing';
        return fill === (acceleratorId === null ? 'spend' : 'committed');
      });
      return {
        fill,
        name,
        values: scene.months.map((_, t) => terms.reduce((sum, { owedByMonth }) => sum + (owedByMonth[t] ?? 0), 0)),
      };
    };
    const layers = [
      layerOf('existing', 'existing commitments'),
      layerOf('committed', 'new commitments'),
      layerOf('spend', 'spend commitments'),
    ];
    return { band, layers, byMonth: band.result.remainingCommitmentByMonth };
  });
}

/** What one band owes, in a sentence. */
export function owedBandSentence(scene: ResultScene, { band, byMonth }: OwedBand): string {
  const peak = Math.max(0, ...byMonth);
  if (peak === 0) return `${band.name}: nothing is owed after any month.`;
  const month = formatMonth(scene.months[byMonth.indexOf(peak)] ?? '');
  const [most, end] = [peak, byMonth.at(-1) ?? 0].map((money) => formatMoneyShort(money, scene.currency));
  return `${band.name}: most is owed at the end of ${month}, ${most}; when the horizon ends, ${end}.`;
}
