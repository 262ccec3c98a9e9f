import type { ReactNode } from 'react';
import { formatMoney } from '../../ui/format/format-money.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import { Section } from '../../ui/layout/section.tsx';
import { BandName } from './band-name.tsx';
import { FormulaHeader } from './formula-header.tsx';
import { formulas } from './formulas.ts';
import type { ResultScene } from './result-scene.ts';
import { spendRows } from './spend-view.ts';

/** One row per spend commitment and band: what is promised, used and wasted. Nothing where none is held. */
export function SpendTable({ scene }: { readonly scene: ResultScene }): ReactNode {
  const rows = spendRows(scene);
  if (rows.length === 0) return null;
  return (
    <Section id="result-spend" title="Promised spend">
      <div className="data-table-scroll">
        <table className="data-table data-table-sticky">
          <caption>What spend commitments promise and what of it is used, over the horizon</caption>
          <thead>
            <tr>
              <th scope="col">Spend commitment</th>
              <th scope="col">Band</th>
              <FormulaHeader formula={formulas.promisedSpend} unit={scene.currency} />
              <FormulaHeader formula={formulas.usedSpend} unit={scene.currency} />
              <FormulaHeader formula={formulas.unusedSpend} unit={scene.currency} />
              <FormulaHeader formula={formulas.spendUtilisation} unit="%" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.offerId} ${row.band.id}`}>
                <th scope="row" title={row.name}>
                  {row.name}
                </th>
                <td>
                  <BandName band={row.band} />
                </td>
                <td className="data-table-end">{formatMoney(row.promised, scene.currency)}</td>
                <td className="data-table-end">{formatMoney(row.used, scene.currency)}</td>
                <td className="data-table-end">{formatMoney(row.unused, scene.currency)}</td>
                <td className="data-table-end">{formatShareNumber(row.utilisation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
