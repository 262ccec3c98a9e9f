import type { MetricScene } from './metric-scene.ts';

/** What a lane does and costs on one accelerator with one provider in a band. Null: what belongs to none. */
export type Cell = {
  readonly laneId: string | null;
  readonly acceleratorId: string | null;
  readonly provider: string | null;
  readonly effectiveByMonth: number[];
  readonly billedByMonth: number[];
  readonly owedByMonth: number[];
  readonly owedMonthsByMonth: number[];
  runningCost: number;
  commitmentCost: number;
  waste: number;
  heldUnitHours: number;
  usedUnitHours: number;
  spendUnitHours: number;
  onDemandUnitHours: number;
  interruptibleUnitHours: number;
  listCost: number;
  hasRunWithoutListPrice: boolean;
  servedWork: number;
};

/** Whom a cell belongs to. */
export type CellKey = Pick<Cell, 'laneId' | 'acceleratorId' | 'provider'>;

/** Adds up cells as they are written to. */
export class CellLedger {
  readonly #months: number;
  readonly #cells = new Map<string, Cell>();

  constructor(scene: MetricScene) {
    this.#months = scene.months.length;
  }

  /** The cell of a key, new and empty where there was none. */
  of({ laneId, acceleratorId, provider }: CellKey): Cell {
    const text = JSON.stringify([laneId, acceleratorId, provider]);
    const known = this.#cells.get(text);
    if (known !== undefined) return known;
    const zeros = (): number[] => Array.from({ length: this.#months }, () => 0);
    const cell: Cell = {
      laneId,
      acceleratorId,
      provider,
      effectiveByMonth: zeros(),
      billedByMonth: zeros(),
      owedByMonth: zeros(),
      owedMonthsByMonth: zeros(),
      runningCost: 0,
      commitmentCost: 0,
      waste: 0,
      heldUnitHours: 0,
      usedUnitHours: 0,
      spendUnitHours: 0,
      onDemandUnitHours: 0,
      interruptibleUnitHours: 0,
      listCost: 0,
      hasRunWithoutListPrice: false,
      servedWork: 0,
    };
    this.#cells.set(text, cell);
    return cell;
  }

  all(): Cell[] {
    return [...this.#cells.values()];
  }
}

/** Adds to one month of a list. */
export function addAt(list: number[], t: number, amount: number): void {
  list[t] = (list[t] ?? 0) + amount;
}
