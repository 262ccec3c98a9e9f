import type { ReactNode } from 'react';
import { futuresSchema } from '../../../../shared/domain/futures.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { formatShare } from '../../../ui/format/format-share.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { Rule } from '../policy/rule.tsx';

/** How demand and prices are drawn around the bands: sentences with numbers in them. */
export function FuturesSettings({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { futures, bands } = current.assumptions;
  const number = (field: string, label: string, scale: 1 | 100 = 1): ReactNode => (
    <NumberField
      schema={futuresSchema}
      entry={futures}
      path={['futures']}
      field={[field]}
      label={label}
      scale={scale}
    />
  );
  return (
    <Section
      id="futures-settings"
      title="How futures are drawn"
      note="Each band is surrounded by paths that move month by month; the band itself is the first of them."
    >
      <ul className="rules">
        <Rule name="Paths">
          {number('pathsPerBand', 'paths of each band')} paths for each band, {futures.pathsPerBand * bands.length} in
          all. Twice as precise takes four times as many.
        </Rule>
        <Rule name="Demand">
          Demand of a lane moves by {number('demandVolatility', 'demand volatility', 100)} % a year (standard
          deviation); any two lanes move together by {number('laneCorrelation', 'correlation between lanes', 100)} %.
        </Rule>
        <Rule name="Prices">
          On-demand and spot prices of a provider move by {number('priceVolatility', 'price volatility', 100)} % a year.
          Contract prices stay as offered.
        </Rule>
        <Rule name="Return to the band">
          {number('monthCorrelation', 'month-to-month correlation', 100)} % of a deviation is left a month later
          {futures.monthCorrelation >= 1
            ? ': paths never return to their band.'
            : `, ${formatShare(futures.monthCorrelation ** 12, 0)} a year later.`}
        </Rule>
        <Rule name="Optimising">
          This scenario is optimised on {number('optimisedPathsPerBand', 'optimised paths of each band')}{' '}
          {futures.optimisedPathsPerBand === 1
            ? 'path of each band: on the bands alone.'
            : 'paths of each band, the band itself among them.'}
        </Rule>
        <Rule name="Seed">Draw number {number('seed', 'seed')}: the same number gives the same paths.</Rule>
      </ul>
    </Section>
  );
}
