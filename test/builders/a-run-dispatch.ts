import { deliveredShareOf, isElasticOffer, type ElasticOffer } from '../../shared/domain/offer.ts';
import { demandWorkPerHour } from '../../shared/domain/demand.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import { monthsOfHorizon, type Month } from '../../shared/domain/month.ts';
import type { CapacitySeries, DispatchSeries } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** What a greedy dispatch needs, computed once for all bands. */
export type DispatchScene = {
  readonly input: SolveInput;
  readonly months: readonly Month[];
  /** Hours per block and month. */
  readonly hours: readonly (readonly number[])[];
  /** Work per hour wanted before headroom, `[lane][month][block][band]`. */
  readonly demand: readonly (readonly (readonly (readonly number[])[])[])[];
};

/** Months, hours and demand of frozen inputs. */
export function dispatchScene(input: SolveInput): DispatchScene {
  const { assumptions } = input;
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const { blocks } = assumptions.loadBlocks;
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  return { input, months, hours, demand: demandWorkPerHour({ ...assumptions, blocks, months, hours }) };
}

type Cell = { readonly laneId: string; readonly blockId: string; readonly t: number };

/** Collects served work into series, one per lane, block, source and supplier. */
class SeriesLedger {
  readonly #series = new Map<string, DispatchSeries>();
  readonly #monthCount: number;

  constructor(monthCount: number) {
    this.#monthCount = monthCount;
  }

  add(
    cell: Cell,
    kind: Pick<DispatchSeries, 'source' | 'acceleratorId' | 'offerId'>,
    units: number,
    work: number,
  ): void {
    const key = [cell.laneId, cell.blockId, kind.source, kind.acceleratorId, kind.offerId].join('/');
    const zeros = (): number[] => Array.from({ length: this.#monthCount }, () => 0);
    const series = this.#series.get(key) ?? {
      laneId: cell.laneId,
      blockId: cell.blockId,
      ...kind,
      usageRatePerUnitHour: 0,
      unitsByMonth: zeros(),
      workPerHourByMonth: zeros(),
    };
    series.unitsByMonth[cell.t] = units;
    series.workPerHourByMonth[cell.t] = work;
    this.#series.set(key, series);
  }

  all(): DispatchSeries[] {
    return [...this.#series.values()];
  }
}

/** Serves each lane in turn: committed units first, then spot up to the tolerance, then on demand, the rest unmet. */
export function greedyDispatch(
  scene: DispatchScene,
  band: number,
  capacity: readonly CapacitySeries[],
): DispatchSeries[] {
  const { lanes, placements, offers, loadBlocks } = scene.input.assumptions;
  const ledger = new SeriesLedger(scene.months.length);
  for (const [t] of scene.months.entries()) {
    for (const [b, block] of loadBlocks.blocks.entries()) {
      const free = new Map<string, number>();
      for (const row of capacity) {
        free.set(row.acceleratorId, (row.existingUnitsByMonth[t] ?? 0) + (row.purchasedUnitsByMonth[t] ?? 0));
      }
      const stock = new Map<string, number>(
        offers.filter(isElasticOffer).map((offer) => [offer.id, offer.maximumUnits ?? Number.MAX_VALUE]),
      );
      for (const [l, lane] of lanes.entries()) {
        const cell = { laneId: lane.id, blockId: block.id, t };
        const required = (1 + lane.headroomShare) * (scene.demand[l]?.[t]?.[b]?.[band] ?? 0);
        let open = required;
        const own = placements.filter((placement) => placement.laneId === lane.id);
        for (const { acceleratorId, nativeThroughputPerUnitHour: throughput } of own) {
          const units = Math.min(free.get(acceleratorId) ?? 0, open / throughput);
          if (units <= 0) continue;
          free.set(acceleratorId, (free.get(acceleratorId) ?? 0) - units);
          open -= units * throughput;
          ledger.add(cell, { source: 'committed', acceleratorId, offerId: null }, units, units * throughput);
        }
        let interruptible = required * lane.interruptionToleranceShare;
        const buy = (offer: ElasticOffer, throughput: number, limit: number): number => {
          const perUnit = throughput * deliveredShareOf(offer);
          const units = Math.min(stock.get(offer.id) ?? 0, limit / perUnit);
          if (units <= 0) return 0;
          stock.set(offer.id, (stock.get(offer.id) ?? 0) - units);
          open -= units * perUnit;
          ledger.add(
            cell,
            { source: offer.kind, acceleratorId: offer.acceleratorId, offerId: offer.id },
            units,
            units * perUnit,
          );
          return units * perUnit;
        };
        for (const kind of ['spot', 'on-demand'] as const) {
          for (const placement of own) {
            for (const offer of offers.filter(isElasticOffer)) {
              if (offer.kind !== kind || offer.acceleratorId !== placement.acceleratorId) continue;
              const limit = kind === 'spot' ? Math.min(open, interruptible) : open;
              const served = buy(offer, placement.nativeThroughputPerUnitHour, Math.max(0, limit));
              if (kind === 'spot') interruptible -= served;
            }
          }
        }
        if (open > 1e-9) ledger.add(cell, { source: 'unmet', acceleratorId: null, offerId: null }, 0, open);
      }
    }
  }
  return ledger.all();
}
