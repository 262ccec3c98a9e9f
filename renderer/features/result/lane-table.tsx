import { type ReactNode, useMemo } from 'react';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatCompact, formatWith } from '../../ui/format/format-number.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import { Section } from '../../ui/layout/section.tsx';
import { BandName } from './band-name.tsx';
import { FormulaHeader } from './formula-header.tsx';
import { formulas } from './formulas.ts';
import { type LaneGroup, laneMetrics } from './lane-metrics.ts';
import type { ResultScene } from './result-scene.ts';

/** Costs per unit span magnitudes: three digits each, so that bands compare. */
const THREE_DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };

type GroupProps = { readonly group: LaneGroup; readonly scene: ResultScene };

function LaneRows({ group, scene }: GroupProps): ReactNode {
  const { lane, rows } = group;
  return (
    <tbody>
      <tr className="lane-table-lane">
        <th scope="rowgroup" colSpan={8}>
          {lane.name}
          <span className="lw-muted">
            {' '}
            · work in {lane.workUnit} · cost per {lane.unitCost.name}
          </span>
        </th>
      </tr>
      {rows.map(({ band, figures }) => (
        <tr key={band?.id ?? ''} className={band === null ? 'result-expected' : undefined}>
          <th scope="row">
            <BandName band={band} />
          </th>
          <td className="data-table-end">{formatCompact(figures.requiredWork, 4)}</td>
          <td className="data-table-end">{formatShareNumber(figures.coverage)}</td>
          <td className="data-table-end">{formatShareNumber(figures.utilisation)}</td>
          <td className="data-table-end">{formatShareNumber(figures.savings)}</td>
          <td className="data-table-end">{formatWith(figures.costPerUnit, THREE_DIGITS)}</td>
          <td className="data-table-end">{formatShareNumber(figures.unmetShare, 2)}</td>
          <td className="data-table-end">{formatMoneyShort(figures.effectiveCost, scene.currency)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Each lane's coverage, utilisation, savings rate, cost per unit of work and unmet work, in every band. */
export function LaneTable({ scene }: { readonly scene: ResultScene }): ReactNode {
  const groups = useMemo(() => laneMetrics(scene), [scene]);
  return (
    <Section id="result-lanes" title="Lanes">
      <div className="data-table-scroll">
        <table className="data-table data-table-sticky">
          <caption>Metrics of each lane by band</caption>
          <thead>
            <tr>
              <th scope="col">Lane and band</th>
              <FormulaHeader formula={formulas.requiredWork} unit="units of work" />
              <FormulaHeader formula={formulas.coverage} unit="%" />
              <FormulaHeader formula={formulas.laneUtilisation} unit="%" />
              <FormulaHeader formula={formulas.savings} unit="%" />
              <FormulaHeader formula={formulas.costPerUnit} unit={scene.currency} />
              <FormulaHeader formula={formulas.unmetShare} unit="% of work" />
              <FormulaHeader formula={formulas.effectiveCost} unit={scene.currency} />
            </tr>
          </thead>
          {groups.map((group) => (
            <LaneRows key={group.lane.id} group={group} scene={scene} />
          ))}
        </table>
      </div>
    </Section>
  );
}
