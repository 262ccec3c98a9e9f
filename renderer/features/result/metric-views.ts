import { budgetMetrics } from '../../../shared/domain/metrics/budget-facts.ts';
import {
  budgetMetricList,
  commitmentMetrics,
  moneyMetrics,
  purchaseMetricList,
  retrainingMetricList,
  workMetrics,
} from '../../../shared/domain/metrics/every-metric.ts';
import { extraQualityPoint } from '../../../shared/domain/metrics/extra-quality-point.ts';
import { type MetricGroup, metricGroups, type MetricScope } from '../../../shared/domain/metrics/metric-groups.ts';
import { type MetricScene, metricScene } from '../../../shared/domain/metrics/metric-scene.ts';
import { purchaseMetrics } from '../../../shared/domain/metrics/purchase-facts.ts';
import { referenceOf } from '../../../shared/domain/metrics/reference-placement.ts';
import { retrainingMetrics } from '../../../shared/domain/metrics/retraining-facts.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatExact } from '../../ui/format/format-number.ts';
import type { Run } from '../../../shared/contract.ts';
import { figuresOf, type MetricFigure, type MetricRow } from './metric-figure.ts';
import type { MetricUnits } from './metric-format.ts';

/** What metrics are told by on the result. */
export type MetricSubject = MetricScope | 'purchase' | 'budget' | 'retraining';

/** Which metrics of a group are shown together. */
export type MetricSet = 'money' | 'commitments' | 'work';

/** True of subjects that have sets of metrics to choose from. */
export function hasSets(subject: MetricSubject): subject is MetricScope {
  return subject !== 'purchase' && subject !== 'budget' && subject !== 'retraining';
}

/** A result with its metrics at hand. */
export type MetricViews = {
  readonly scene: MetricScene;
  /** The rows of a subject: in one band (null: over all bands by probability). Of `band`, all of them. */
  readonly rows: (subject: MetricSubject, set: MetricSet, bandId: string | null) => readonly MetricRow[];
};

function unitsIn({ input, lanes }: MetricScene, laneId: string | null): MetricUnits {
  const lane = laneId === null ? undefined : lanes.get(laneId);
  return { currency: input.currency, quotedUnit: lane?.unitCost.name ?? null, workUnit: lane?.workUnit ?? null };
}

function nameOf({ input }: MetricScene, { scope, bandId, laneId, acceleratorId, provider }: MetricGroup): string {
  const { bands, lanes, accelerators } = input.assumptions;
  const lane = lanes.find(({ id }) => id === laneId)?.name ?? 'not used by any lane';
  const accelerator = accelerators.find(({ id }) => id === acceleratorId)?.name ?? 'no single accelerator';
  switch (scope) {
    case 'band':
      return bands.find(({ id }) => id === bandId)?.name ?? 'All bands, by probability';
    case 'lane':
      return lane;
    case 'accelerator':
      return accelerator;
    case 'provider':
      return provider ?? 'no provider';
    case 'placement':
      return `${lane} on ${accelerator}`;
  }
}

function groupFigures(groups: readonly MetricGroup[], group: MetricGroup, set: MetricSet): MetricFigure[] {
  if (set === 'money') return figuresOf(moneyMetrics, group.facts);
  if (set === 'commitments') return figuresOf(commitmentMetrics, group.facts);
  const reference = referenceOf(groups, group);
  return [
    ...figuresOf(workMetrics, group.facts),
    ...(reference === null ? [] : figuresOf([extraQualityPoint], { group: group.facts, reference: reference.facts })),
  ];
}

function groupRows(scene: MetricScene, groups: readonly MetricGroup[], set: MetricSet): MetricRow[] {
  return groups.map((group) => ({
    key: JSON.stringify([group.bandId, group.laneId, group.acceleratorId, group.provider]),
    name: nameOf(scene, group),
    units: unitsIn(scene, group.laneId),
    figures: groupFigures(groups, group, set),
  }));
}

/** Groups in a band. Work is told of groups that serve some. */
function shownGroups(groups: readonly MetricGroup[], set: MetricSet, bandId: string | null): MetricGroup[] {
  const bandIds = new Set(groups.map((group) => group.bandId));
  const wanted = bandIds.has(bandId) ? bandId : ([...bandIds][0] ?? null);
  return groups.filter((group) => group.bandId === wanted && (set !== 'work' || (group.facts.quotedUnits ?? 0) > 0));
}

function purchaseRows(scene: MetricScene): MetricRow[] {
  const { offers, bands } = scene.input.assumptions;
  return purchaseMetrics(scene).map(({ purchase, facts }, index) => {
    const offer = offers.find(({ id }) => id === purchase.offerId)?.name ?? purchase.offerId;
    const band = bands.find(({ id }) => id === purchase.bandId);
    const where = band === undefined ? '' : `, if ${band.name}`;
    return {
      key: `${purchase.offerId}-${purchase.startMonth}-${purchase.bandId ?? ''}-${index}`,
      name: `${formatExact(purchase.units)} × ${offer} from ${formatMonth(purchase.startMonth)}${where}`,
      units: unitsIn(scene, null),
      figures: figuresOf(purchaseMetricList, facts),
    };
  });
}

/** Budgets in one band, or (null) in every band. */
function budgetRows(scene: MetricScene, bandId: string | null): MetricRow[] {
  const bandName = (id: string): string => scene.input.assumptions.bands.find((band) => band.id === id)?.name ?? id;
  return budgetMetrics(scene)
    .filter((row) => bandId === null || row.bandId === bandId)
    .map((row) => ({
      key: JSON.stringify([row.budget.id, row.bandId]),
      name: `${row.budget.name}, ${bandName(row.bandId)}`,
      units: unitsIn(scene, null),
      figures: figuresOf(budgetMetricList, row.facts),
    }));
}

function retrainingRows(scene: MetricScene, groups: readonly MetricGroup[]): MetricRow[] {
  return retrainingMetrics(scene, groups).map(({ workload, acceleratorId, facts }) => ({
    key: `${workload.id}-${acceleratorId ?? ''}`,
    name: `${workload.name}, trained on ${scene.input.assumptions.accelerators.find(({ id }) => id === acceleratorId)?.name ?? 'all that its lane uses'}`,
    units: unitsIn(scene, workload.retraining?.laneId ?? null),
    figures: figuresOf(retrainingMetricList, facts),
  }));
}

/** The metrics of a run, worked out as they are asked for. */
export function metricViews(run: Run): MetricViews {
  const scene = metricScene(run.input, run.solution);
  const known = new Map<MetricScope, MetricGroup[]>();
  const groupsOf = (scope: MetricScope): MetricGroup[] => {
    const groups = known.get(scope) ?? metricGroups(scene, scope);
    known.set(scope, groups);
    return groups;
  };
  return {
    scene,
    rows(subject, set, bandId) {
      switch (subject) {
        case 'purchase':
          return purchaseRows(scene);
        case 'budget':
          return budgetRows(scene, bandId);
        case 'retraining':
          return retrainingRows(scene, shownGroups(groupsOf('placement'), 'work', bandId));
        case 'band':
          return groupRows(scene, groupsOf('band'), set);
        case 'lane':
        case 'accelerator':
        case 'provider':
        case 'placement':
          return groupRows(scene, shownGroups(groupsOf(subject), set, bandId), set);
      }
    },
  };
}
