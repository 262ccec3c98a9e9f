import type { BandResult } from '../solution.ts';
import { type Cell, CellLedger } from './cell-ledger.ts';
import { addCosts } from './cost-cells.ts';
import { addFacts, type GroupFacts, noFacts, scaleFacts } from './group-facts.ts';
import type { MetricScene } from './metric-scene.ts';
import { poolMonths } from './pool-shares.ts';
import { qualityPointsOf } from './quality-points.ts';
import { unitUses } from './unit-use.ts';
import { addOwed, addUse } from './use-cells.ts';

/** What metrics are told by. `placement`: a lane on an accelerator. */
export type MetricScope = 'band' | 'lane' | 'accelerator' | 'provider' | 'placement';

/** A group in one band, or over all bands by probability. Ids are null where they do not tell the group apart, or it has none. */
export type MetricGroup = {
  readonly scope: MetricScope;
  /** Null: over all bands by probability. */
  readonly bandId: string | null;
  readonly laneId: string | null;
  readonly acceleratorId: string | null;
  readonly provider: string | null;
  readonly facts: GroupFacts;
};

type GroupKey = Pick<MetricGroup, 'laneId' | 'acceleratorId' | 'provider'>;

function keyIn(scope: MetricScope, { laneId, acceleratorId, provider }: Cell): GroupKey {
  const none = { laneId: null, acceleratorId: null, provider: null };
  switch (scope) {
    case 'band':
      return none;
    case 'lane':
      return { ...none, laneId };
    case 'accelerator':
      return { ...none, acceleratorId };
    case 'provider':
      return { ...none, provider };
    case 'placement':
      return { ...none, laneId, acceleratorId };
  }
}

const textOf = ({ laneId, acceleratorId, provider }: GroupKey): string =>
  JSON.stringify([laneId, acceleratorId, provider]);

function cellsOf(scene: MetricScene, band: BandResult): Cell[] {
  const ledger = new CellLedger(scene);
  const uses = unitUses(scene, band);
  const bandScene = { scene, band, uses, pools: poolMonths(scene, band, uses) };
  addCosts(ledger, bandScene);
  addUse(ledger, bandScene);
  addOwed(ledger, bandScene);
  return ledger.all();
}

/** Quoted units of a cell, and the same × quality points: null where they do not exist. */
function quotedOf(
  scene: MetricScene,
  { laneId, acceleratorId, servedWork }: Cell,
): Pick<GroupFacts, 'quotedUnits' | 'qualityUnits'> {
  if (servedWork === 0) return { quotedUnits: 0, qualityUnits: 0 };
  const lane = laneId === null ? undefined : scene.lanes.get(laneId);
  if (lane === undefined || acceleratorId === null) return { quotedUnits: null, qualityUnits: null };
  const quotedUnits = servedWork * lane.unitCost.perWorkUnit;
  const points = qualityPointsOf(scene.input.assumptions, lane.id, acceleratorId);
  return { quotedUnits, qualityUnits: points === null ? null : quotedUnits * points };
}

const acceleratorName = (scene: MetricScene, id: string): string =>
  scene.input.assumptions.accelerators.find((accelerator) => accelerator.id === id)?.name ?? id;

function factsOfCell(scene: MetricScene, cell: Cell): GroupFacts {
  const discounted = (list: readonly number[]): number =>
    list.reduce((sum, amount, t) => sum + amount * (scene.discount[t] ?? 0), 0);
  const {
    acceleratorId,
    laneId: _laneId,
    provider: _provider,
    hasRunWithoutListPrice,
    servedWork: _work,
    ...sums
  } = cell;
  return {
    ...sums,
    discountedEffective: discounted(cell.effectiveByMonth),
    discountedBilled: discounted(cell.billedByMonth),
    withoutListPrice: hasRunWithoutListPrice && acceleratorId !== null ? [acceleratorName(scene, acceleratorId)] : [],
    owedPeak: 0,
    ...quotedOf(scene, cell),
  };
}

/** Money owed is owed on contracts, not by lanes; work adds up only within a lane. */
function asTold(scope: MetricScope, facts: GroupFacts, hasTerms: boolean): GroupFacts {
  const owes = hasTerms && scope !== 'lane' && scope !== 'placement';
  const counts = scope === 'lane' || scope === 'placement';
  return {
    ...facts,
    owedByMonth: owes ? facts.owedByMonth : null,
    owedMonthsByMonth: owes ? facts.owedMonthsByMonth : null,
    owedPeak: Math.max(0, ...(facts.owedByMonth ?? [])),
    quotedUnits: counts ? facts.quotedUnits : null,
    qualityUnits: counts ? facts.qualityUnits : null,
  };
}

/** False of a group that costs, holds, serves and owes nothing. */
function takesPart({ effectiveByMonth, billedByMonth, heldUnitHours, quotedUnits, owedByMonth }: GroupFacts): boolean {
  const amounts = [...effectiveByMonth, ...billedByMonth, heldUnitHours, quotedUnits ?? 0, ...(owedByMonth ?? [])];
  return amounts.some((amount) => amount !== 0);
}

function groupsOfBand(scene: MetricScene, band: BandResult, scope: MetricScope): Map<string, MetricGroup> {
  const groups = new Map<string, MetricGroup>();
  for (const cell of cellsOf(scene, band)) {
    const key = keyIn(scope, cell);
    const facts = addFacts(groups.get(textOf(key))?.facts ?? noFacts(), factsOfCell(scene, cell));
    groups.set(textOf(key), { scope, bandId: band.bandId, ...key, facts });
  }
  const hasTerms = band.terms.length > 0 || band.remainingCommitmentByMonth.every((owed) => owed === 0);
  const told = [...groups].map(([text, group]): [string, MetricGroup] => [
    text,
    { ...group, facts: asTold(scope, group.facts, hasTerms) },
  ]);
  return new Map(told.filter(([, { facts }]) => scope === 'band' || takesPart(facts)));
}

/** Place in a list of the plan; what is in none of it comes last. */
function placeIn(list: readonly { readonly id: string }[], id: string | null): number {
  const place = list.findIndex((entry) => entry.id === id);
  return place < 0 ? list.length : place;
}

function compareGroups({ input }: MetricScene, a: MetricGroup, b: MetricGroup): number {
  const { lanes, accelerators } = input.assumptions;
  return (
    placeIn(lanes, a.laneId) - placeIn(lanes, b.laneId) ||
    placeIn(accelerators, a.acceleratorId) - placeIn(accelerators, b.acceleratorId) ||
    Number(a.provider === null) - Number(b.provider === null) ||
    (a.provider ?? '').localeCompare(b.provider ?? '')
  );
}

/**
 * The groups of a scope: over all bands by probability first, then in every band. A band in which a group does nothing
 * counts as nothing to its mean. Groups stand in the plan's order, providers by name, and what belongs to nobody last.
 */
export function metricGroups(scene: MetricScene, scope: MetricScope): MetricGroup[] {
  const byBand = scene.solution.bands.map((band) => ({ band, groups: groupsOfBand(scene, band, scope) }));
  const keys = new Map(byBand.flatMap(({ groups }) => [...groups]).map(([text, group]) => [text, group]));
  const inOrder = [...keys].toSorted(([, a], [, b]) => compareGroups(scene, a, b));
  return inOrder.flatMap(([text, { laneId, acceleratorId, provider }]): MetricGroup[] => {
    const inBands = byBand.flatMap(({ groups }) => groups.get(text) ?? []);
    if (byBand.length < 2) return inBands;
    const facts = byBand.flatMap(({ band, groups }) => {
      const group = groups.get(text);
      return group === undefined ? [] : [scaleFacts(group.facts, band.probability)];
    });
    const [first = noFacts(), ...rest] = facts;
    return [{ scope, bandId: null, laneId, acceleratorId, provider, facts: rest.reduce(addFacts, first) }, ...inBands];
  });
}
