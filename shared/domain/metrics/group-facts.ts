/**
 * What metrics of a group (a band, a lane, an accelerator, a provider, a placement) are computed from. Money in plan
 * currency over the horizon, undiscounted unless named so; every number adds up over groups of one kind and over bands
 * by probability, but for the peak, which is that of each band.
 */
export type GroupFacts = {
  readonly effectiveByMonth: readonly number[];
  readonly billedByMonth: readonly number[];
  readonly discountedEffective: number;
  readonly discountedBilled: number;
  /** Effective cost without penalties and migrations: what list prices are compared with. */
  readonly runningCost: number;
  /** Effective cost of commitments, existing and bought, of capacity and of spend, before resale and early ends. */
  readonly commitmentCost: number;
  /** The part of it that bought nothing that was used. */
  readonly waste: number;
  /** Unit-hours of committed capacity: delivered, and used. */
  readonly heldUnitHours: number;
  readonly usedUnitHours: number;
  /** Unit-hours at the rate cards of spend commitments, on demand, and interruptible as paid. */
  readonly spendUnitHours: number;
  readonly onDemandUnitHours: number;
  readonly interruptibleUnitHours: number;
  /** What the unit-hours that did work cost at list price, of accelerators that have one. */
  readonly listCost: number;
  /** Accelerators that ran and have no list price, by name. */
  readonly withoutListPrice: readonly string[];
  /** Money still owed at the end of each month, and the same × the months left of each term; null where a group owes nothing of its own. */
  readonly owedByMonth: readonly number[] | null;
  readonly owedMonthsByMonth: readonly number[] | null;
  readonly owedPeak: number;
  /** Units of work served, as the lane quotes its cost; null where work of several units comes together. */
  readonly quotedUnits: number | null;
  /** Σ quoted units × points of the quality metric; null where points are not known for all of them. */
  readonly qualityUnits: number | null;
};

const addLists = (left: readonly number[], right: readonly number[]): number[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, t) => (left[t] ?? 0) + (right[t] ?? 0));

const scaleList = (list: readonly number[], factor: number): number[] => list.map((value) => value * factor);

const addOrNull = <T>(left: T | null, right: T | null, add: (left: T, right: T) => T): T | null =>
  left === null || right === null ? null : add(left, right);

const addNumbers = (left: number, right: number): number => left + right;

/** Two groups as one. */
export function addFacts(left: GroupFacts, right: GroupFacts): GroupFacts {
  return {
    effectiveByMonth: addLists(left.effectiveByMonth, right.effectiveByMonth),
    billedByMonth: addLists(left.billedByMonth, right.billedByMonth),
    discountedEffective: left.discountedEffective + right.discountedEffective,
    discountedBilled: left.discountedBilled + right.discountedBilled,
    runningCost: left.runningCost + right.runningCost,
    commitmentCost: left.commitmentCost + right.commitmentCost,
    waste: left.waste + right.waste,
    heldUnitHours: left.heldUnitHours + right.heldUnitHours,
    usedUnitHours: left.usedUnitHours + right.usedUnitHours,
    spendUnitHours: left.spendUnitHours + right.spendUnitHours,
    onDemandUnitHours: left.onDemandUnitHours + right.onDemandUnitHours,
    interruptibleUnitHours: left.interruptibleUnitHours + right.interruptibleUnitHours,
    listCost: left.listCost + right.listCost,
    withoutListPrice: [...new Set([...left.withoutListPrice, ...right.withoutListPrice])],
    owedByMonth: addOrNull(left.owedByMonth, right.owedByMonth, addLists),
    owedMonthsByMonth: addOrNull(left.owedMonthsByMonth, right.owedMonthsByMonth, addLists),
    owedPeak: left.owedPeak + right.owedPeak,
    quotedUnits: addOrNull(left.quotedUnits, right.quotedUnits, addNumbers),
    qualityUnits: addOrNull(left.qualityUnits, right.qualityUnits, addNumbers),
  };
}

/** Facts × a factor, such as the probability of a band. */
export function scaleFacts(facts: GroupFacts, factor: number): GroupFacts {
  const { owedByMonth, owedMonthsByMonth, quotedUnits, qualityUnits } = facts;
  return {
    effectiveByMonth: scaleList(facts.effectiveByMonth, factor),
    billedByMonth: scaleList(facts.billedByMonth, factor),
    discountedEffective: facts.discountedEffective * factor,
    discountedBilled: facts.discountedBilled * factor,
    runningCost: facts.runningCost * factor,
    commitmentCost: facts.commitmentCost * factor,
    waste: facts.waste * factor,
    heldUnitHours: facts.heldUnitHours * factor,
    usedUnitHours: facts.usedUnitHours * factor,
    spendUnitHours: facts.spendUnitHours * factor,
    onDemandUnitHours: facts.onDemandUnitHours * factor,
    interruptibleUnitHours: facts.interruptibleUnitHours * factor,
    listCost: facts.listCost * factor,
    withoutListPrice: facts.withoutListPrice,
    owedByMonth: owedByMonth === null ? null : scaleList(owedByMonth, factor),
    owedMonthsByMonth: owedMonthsByMonth === null ? null : scaleList(owedMonthsByMonth, factor),
    owedPeak: facts.owedPeak * factor,
    quotedUnits: quotedUnits === null ? null : quotedUnits * factor,
    qualityUnits: qualityUnits === null ? null : qualityUnits * factor,
  };
}

/** A group in which nothing happens. */
export function noFacts(): GroupFacts {
  return {
    effectiveByMonth: [],
    billedByMonth: [],
    discountedEffective: 0,
    discountedBilled: 0,
    runningCost: 0,
    commitmentCost: 0,
    waste: 0,
    heldUnitHours: 0,
    usedUnitHours: 0,
    spendUnitHours: 0,
    onDemandUnitHours: 0,
    interruptibleUnitHours: 0,
    listCost: 0,
    withoutListPrice: [],
    owedByMonth: [],
    owedMonthsByMonth: [],
    owedPeak: 0,
    quotedUnits: 0,
    qualityUnits: 0,
  };
}

/** Sum of a list of amounts by month. */
export function total(list: readonly number[]): number {
  return list.reduce((sum, amount) => sum + amount, 0);
}
