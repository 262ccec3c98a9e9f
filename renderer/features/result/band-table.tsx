import type { ReactNode } from 'react';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import { Section } from '../../ui/layout/section.tsx';
import { BandName } from './band-name.tsx';
import { bandSummary } from './band-summary.ts';
import { FormulaHeader } from './formula-header.tsx';
import { formulas } from './formulas.ts';
import type { ResultScene } from './result-scene.ts';

/** One row per band: what it costs, what stays unmet, how full the commitments are, what is still owed. */
export function BandTable({ scene }: { readonly scene: ResultScene }): ReactNode {
  const money = (value: number | null): string => formatMoneyShort(value, scene.currency);
  return (
    <Section id="result-bands" title="Bands">
      <div className="data-table-scroll">
        <table className="data-table data-table-sticky">
          <caption>What each band costs and leaves unmet</caption>
          <thead>
            <tr>
              <th scope="col">Band</th>
              <FormulaHeader formula={formulas.probability} unit="%" />
              <FormulaHeader formula={formulas.effectiveCost} unit={scene.currency} />
              <FormulaHeader formula={formulas.discountedCost} unit={scene.currency} />
              <FormulaHeader formula={formulas.billedCost} unit={scene.currency} />
              <FormulaHeader formula={formulas.worstUnmetShare} unit="% of work" />
              <FormulaHeader formula={formulas.idleShare} unit="% of committed" />
              <FormulaHeader formula={formulas.utilisation} unit="%" />
              <FormulaHeader formula={formulas.coverage} unit="%" />
              <FormulaHeader formula={formulas.savings} unit="%" />
              <FormulaHeader formula={formulas.remainingPeak} unit={scene.currency} />
              <FormulaHeader formula={formulas.remainingEnd} unit={scene.currency} />
            </tr>
          </thead>
          <tbody>
            {bandSummary(scene).map(({ band, figures }) => (
              <tr key={band?.id ?? ''} className={band === null ? 'result-expected' : undefined}>
                <th scope="row">
                  <BandName band={band} />
                </th>
                <td className="data-table-end">{formatShareNumber(figures.probability, 0)}</td>
                <td className="data-table-end">{money(figures.effectiveCost)}</td>
                <td className="data-table-end">{money(figures.discountedCost)}</td>
                <td className="data-table-end">{money(figures.billedCost)}</td>
                <td className="data-table-end">{formatShareNumber(figures.unmetShare, 2)}</td>
                <td className="data-table-end">{formatShareNumber(figures.idleShare)}</td>
                <td className="data-table-end">{formatShareNumber(figures.utilisation)}</td>
                <td className="data-table-end">{formatShareNumber(figures.coverage)}</td>
                <td className="data-table-end">{formatShareNumber(figures.savings)}</td>
                <td className="data-table-end">{money(figures.remainingPeak)}</td>
                <td className="data-table-end">{money(figures.remainingEnd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
