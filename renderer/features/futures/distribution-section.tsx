import { type ReactNode, useMemo } from 'react';
import type { Band } from '../../../shared/domain/band.ts';
import type { FuturesResult } from '../../../shared/domain/futures-result.ts';
import { type CostMarker, costDistribution } from '../../charts/cost-distribution.ts';
import { CostDistributionChart } from '../../charts/cost-distribution-chart.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { Figure } from '../../ui/layout/figure.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { BandFuturesTable } from './band-futures-table.tsx';
import { distributionSentence, quantileAt } from './futures-words.ts';
import { RuleFrequencies } from './rule-frequencies.tsx';
import { ThresholdProbe } from './threshold-probe.tsx';
import './futures.css';

type DistributionSectionProps = {
  readonly result: FuturesResult;
  readonly bands: readonly Band[];
  readonly currency: string;
};

function markersOf(result: FuturesResult, bands: readonly Band[]): CostMarker[] {
  const ofBands = bands.flatMap((band, position) => {
    const itself = result.paths.find(({ bandId, number }) => bandId === band.id && number === 0);
    return itself === undefined
      ? []
      : [{ key: `band/${band.id}`, name: band.name, cost: itself.discountedCost, bandPosition: position }];
  });
  return [
    { key: 'expected', name: 'Mean', cost: result.expectedCost, bandPosition: null },
    {
      key: 'cvar',
      name: `Worst ${formatShare(1 - result.cvarLevel, 0)}`,
      cost: result.cvar,
      bandPosition: null,
    },
    ...ofBands,
  ];
}

/** The cost of the portfolio over its sampled futures: figures, chart, threshold and rules. */
export function DistributionSection({ result, bands, currency }: DistributionSectionProps): ReactNode {
  const money = (cost: number | null): string => formatMoneyShort(cost, currency);
  const distribution = useMemo(
    () => costDistribution(result.paths, markersOf(result, bands), currency),
    [result, bands, currency],
  );
  return (
    <Section
      id="futures-distribution"
      title="What this portfolio may cost"
      note={`Discounted cost over the horizon on ${result.paths.length} paths, each with its best dispatch and contracts as signed.`}
    >
      {result.brokenBands.map(({ bandId, sentences }) => (
        <Notice
          key={bandId}
          tone="warn"
          title={`In ${bands.find(({ id }) => id === bandId)?.name ?? bandId} the portfolio breaks the plan’s rules.`}
        >
          {sentences.join(' ')} Its path is costed without them.
        </Notice>
      ))}
      <dl className="futures-figures">
        <Figure
          label="Expected cost"
          value={money(result.expectedCost)}
          detail={result.standardError === null ? undefined : `± ${money(result.standardError)} standard error`}
        />
        <Figure label="Median" value={money(quantileAt(result, 0.5))} detail="half the futures cost less" />
        <Figure label="90 %" value={money(quantileAt(result, 0.9))} detail="nine in ten cost at most this" />
        <Figure
          label={`Worst ${formatShare(1 - result.cvarLevel, 0)} (CVaR)`}
          value={money(result.cvar)}
          detail="mean cost of the tail"
        />
        <Figure
          label="Work unserved"
          value={formatShare(result.shortfallShare, 0)}
          detail="of the futures, at its penalty"
        />
      </dl>
      <CostDistributionChart distribution={distribution} sentence={distributionSentence(result, currency)} />
      <ThresholdProbe result={result} currency={currency} />
      <BandFuturesTable result={result} bands={bands} currency={currency} />
      <RuleFrequencies result={result} />
    </Section>
  );
}
