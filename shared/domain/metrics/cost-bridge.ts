import type { CostSource } from '../solution.ts';
import { total } from './group-facts.ts';
import { type MetricGroup, metricGroups } from './metric-groups.ts';
import type { MetricScene } from './metric-scene.ts';

/** Why the cost of a lane changed. `other`: penalties for unmet work, and cost where nothing is served. */
export type BridgeCause = 'volume' | 'mix' | 'price' | 'other' | 'unused';

/** One step of a bridge, in hundredths of the plan's currency. */
export type BridgeStep = {
  /** What the step is: a source of cost, or a cause. */
  readonly what: CostSource | BridgeCause;
  /** The lane of a cause; null: of no lane, or by source. */
  readonly laneId: string | null;
  readonly cents: number;
};

/** Expected effective cost, undiscounted, of two results, and the steps from one to the other: before + Σ steps = after exactly. */
export type CostBridge = {
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly steps: readonly BridgeStep[];
};

type Step = { readonly what: BridgeStep['what']; readonly laneId: string | null; readonly money: number };

/** Rounds steps to cents; the cents that rounding leaves go to the largest step. Steps of nothing are left out. */
function inCents(before: number, after: number, steps: readonly Step[]): CostBridge {
  const [beforeCents, afterCents] = [Math.round(before * 100), Math.round(after * 100)];
  const rounded = steps.map(({ what, laneId, money }) => ({ what, laneId, cents: Math.round(money * 100) }));
  const left = afterCents - beforeCents - rounded.reduce((sum, { cents }) => sum + cents, 0);
  const largest = rounded.reduce(
    (most, { cents }, index) => (Math.abs(cents) > Math.abs(rounded[most]?.cents ?? 0) ? index : most),
    0,
  );
  return {
    beforeCents,
    afterCents,
    steps: rounded
      .map((step, index) => (index === largest ? { ...step, cents: step.cents + left } : step))
      .filter(({ cents }) => cents !== 0),
  };
}

function expectedCost({ solution }: MetricScene): number {
  return solution.bands.reduce((sum, { probability, effectiveCost }) => sum + probability * effectiveCost, 0);
}

function costBySource({ solution }: MetricScene): Map<CostSource, number> {
  const bySource = new Map<CostSource, number>();
  for (const { probability, costs } of solution.bands) {
    for (const { source, effectiveByMonth } of costs)
      bySource.set(source, (bySource.get(source) ?? 0) + probability * total(effectiveByMonth));
  }
  return bySource;
}

/** The bridge by source of cost: what each source costs now less what it cost. */
export function bridgeBySource(before: MetricScene, after: MetricScene): CostBridge {
  const [was, is] = [costBySource(before), costBySource(after)];
  const steps = [...new Set([...was.keys(), ...is.keys()])].map((what): Step => {
    return { what, laneId: null, money: (is.get(what) ?? 0) - (was.get(what) ?? 0) };
  });
  return inCents(expectedCost(before), expectedCost(after), steps);
}

/** A lane over all bands: cost and work where it serves, by accelerator, and cost where it does not. */
type LaneCost = {
  readonly serving: ReadonlyMap<string, { readonly cost: number; readonly work: number }>;
  readonly cost: number;
  readonly work: number;
  readonly other: number;
};

const costOf = ({ facts }: MetricGroup): number => total(facts.effectiveByMonth);

function laneCost(groups: readonly MetricGroup[], laneId: string): LaneCost {
  const mine = groups.filter((group) => group.laneId === laneId);
  const isServing = ({ acceleratorId, facts }: MetricGroup): boolean =>
    acceleratorId !== null && (facts.quotedUnits ?? 0) > 0;
  const serving = mine.filter(isServing);
  const sum = (list: readonly MetricGroup[]): number => list.reduce((cost, group) => cost + costOf(group), 0);
  return {
    serving: new Map(
      serving.map((group) => [group.acceleratorId ?? '', { cost: costOf(group), work: group.facts.quotedUnits ?? 0 }]),
    ),
    cost: sum(serving),
    work: serving.reduce((work, { facts }) => work + (facts.quotedUnits ?? 0), 0),
    other: sum(mine.filter((group) => !isServing(group))),
  };
}

/**
 * Volume: (work now − then) × unit cost then. Mix: work now × Σ (share now − then) × unit cost there then. Price: Σ work now ×
 * (unit cost there now − then), where an accelerator new to the lane had the lane's mean. They sum to the change.
 */
function laneSteps(laneId: string, was: LaneCost, is: LaneCost): Step[] {
  const other: Step = { what: 'other', laneId, money: is.other - was.other };
  if (was.work <= 0 || is.work <= 0) return [{ what: 'volume', laneId, money: is.cost - was.cost }, other];
  const unitCost = was.cost / was.work;
  const volume = (is.work - was.work) * unitCost;
  const price = [...is.serving].reduce((sum, [acceleratorId, { cost, work }]) => {
    const then = was.serving.get(acceleratorId);
    return sum + cost - work * (then === undefined ? unitCost : then.cost / then.work);
  }, 0);
  return [
    { what: 'volume', laneId, money: volume },
    { what: 'mix', laneId, money: is.cost - was.cost - volume - price },
    { what: 'price', laneId, money: price },
    other,
  ];
}

function expectedGroups(scene: MetricScene): MetricGroup[] {
  const groups = metricGroups(scene, 'placement');
  return scene.solution.bands.length < 2 ? groups : groups.filter(({ bandId }) => bandId === null);
}

/** The bridge by cause: of every lane volume, mix, price and the rest, and what no lane used. */
export function bridgeByCause(before: MetricScene, after: MetricScene): CostBridge {
  const [was, is] = [expectedGroups(before), expectedGroups(after)];
  const laneIds = new Set([...was, ...is].flatMap(({ laneId }) => (laneId === null ? [] : [laneId])));
  const unused = (groups: readonly MetricGroup[]): number =>
    groups.filter(({ laneId }) => laneId === null).reduce((sum, group) => sum + costOf(group), 0);
  return inCents(expectedCost(before), expectedCost(after), [
    ...[...laneIds].flatMap((laneId) => laneSteps(laneId, laneCost(was, laneId), laneCost(is, laneId))),
    { what: 'unused', laneId: null, money: unused(is) - unused(was) },
  ]);
}
