import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { idleHoursOf } from './check-overcommit-cap.ts';
import { type CostLine, discountedCost, sumMoney } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

type Keyed = {
  readonly source: string;
  readonly acceleratorId: string | null;
  readonly contractId: string | null;
};

/** Usage belongs to a pool and not to one contract, so it is compared per accelerator. */
function keyOf({ source, acceleratorId, contractId }: Keyed): string {
  return joinPath(source, acceleratorId ?? '-', source === 'usage' ? '-' : (contractId ?? '-'));
}

function groupByKey<T extends Keyed>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(list, keyOf);
}

/** Every cost series the band claims, month by month, effective and billed, and none missing. */
function checkCostSeries(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  const claimed = groupByKey(band.result.costs);
  const known = groupByKey(lines);
  return [...new Set([...claimed.keys(), ...known.keys()])].flatMap((key) =>
    figures.months.flatMap((month, t) =>
      (['effective', 'billed'] as const).flatMap((kind): Violation[] => {
        const left = (claimed.get(key) ?? []).reduce((sum, series) => sum + (series[`${kind}ByMonth`][t] ?? 0), 0);
        const right = (known.get(key) ?? []).reduce((sum, line) => sum + (line[kind][t] ?? 0), 0);
        const excess = differenceOf({ left, right });
        if (excess === 0) return [];
        const place = joinPath('bands', band.band.id, 'costs', key, month);
        return [{ family: 'costs', place, sentence: `tells ${left} ${kind} cost; ${right} was found.`, excess }];
      }),
    ),
  );
}

/** The totals of a band: money and committed unit-hours. */
function checkTotals(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  const { result } = band;
  const size = sumMoney(lines, 'effective', 'size');
  const { committed, idle } = idleHoursOf(figures, band, null);
  const penalties = lines.filter(({ source }) => source === 'penalty');
  const totals = [
    ['discountedCost', result.discountedCost, discountedCost(figures, lines), size],
    ['effectiveCost', result.effectiveCost, sumMoney(lines, 'effective'), size],
    ['billedCost', result.billedCost, sumMoney(lines, 'billed'), sumMoney(lines, 'billed', 'size')],
    ['penaltyCost', result.penaltyCost, sumMoney(penalties, 'effective'), sumMoney(penalties, 'effective')],
    ['committedUnitHours', result.committedUnitHours, committed, committed],
    ['idleUnitHours', result.idleUnitHours, idle, committed],
  ] as const;
  return totals.flatMap(([name, left, right, of]): Violation[] => {
    const excess = differenceOf({ left, right, size: of });
    if (excess === 0) return [];
    const place = joinPath('bands', band.band.id, name);
    return [{ family: 'costs', place, sentence: `is told as ${left}; ${right} was found.`, excess }];
  });
}

/** The costs of a band, series by series and in total. */
export function checkCosts(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  return [...checkCostSeries(figures, band, lines), ...checkTotals(figures, band, lines)];
}
