/** A metric as its column names it, with its formula in plain words. */
export type Formula = { readonly name: string; readonly words: string };

/** Every metric of the result tables. */
export const formulas = {
  probability: {
    name: 'Probability',
    words: 'How likely the band is, as entered. Probabilities of all bands sum to 100 %.',
  },
  effectiveCost: {
    name: 'Effective cost',
    words:
      'What the months of the horizon cost: upfront payments spread evenly over their terms, commitments whether used or not, on-demand and spot for the hours used, migration, and the penalty for unmet work. Not discounted.',
  },
  discountedCost: {
    name: 'Discounted cost',
    words:
      'Effective cost with each month discounted to the plan’s start at the plan’s yearly rate: what the optimiser minimises.',
  },
  billedCost: {
    name: 'Billed cash',
    words:
      'Cash that leaves the bank within the horizon, in the month it is paid: upfront payments whole, no penalty for unmet work.',
  },
  unmetShare: { name: 'Unmet', words: 'Work of the lane not served ÷ work required with headroom, over the horizon.' },
  worstUnmetShare: {
    name: 'Unmet, worst lane',
    words:
      'Work not served ÷ work required with headroom, over the horizon, of the lane where it is largest: work of different lanes cannot be added up.',
  },
  idleShare: {
    name: 'Idle',
    words: 'Committed unit-hours that no lane used ÷ committed unit-hours. Also called vacancy.',
  },
  utilisation: { name: 'Utilisation', words: 'Committed unit-hours used ÷ committed unit-hours.' },
  laneUtilisation: {
    name: 'Utilisation',
    words:
      'Committed unit-hours the lane used ÷ committed unit-hours held for it. Lanes share one pool: its idle hours are shared by use, per accelerator and month.',
  },
  coverage: {
    name: 'Coverage',
    words:
      'Unit-hours used of commitments, of capacity and at the rate cards of spend ÷ (these + on-demand unit-hours). Spot is not eligible and not counted.',
  },
  promisedSpend: { name: 'Promised', words: 'Spend per hour × hours of the months in which the commitment runs.' },
  usedSpend: {
    name: 'Used',
    words: 'Unit-hours at the rate card × their rates. What an hour leaves unused is gone with it.',
  },
  unusedSpend: { name: 'Unused', words: 'Promised spend that no lane used: paid for nothing. Also called waste.' },
  spendUtilisation: { name: 'Utilisation', words: 'Used ÷ promised spend over the horizon.' },
  savings: {
    name: 'ESR over list',
    words:
      'Effective savings rate: (list cost − running cost) ÷ list cost of what was used. List cost is at the accelerators’ on-demand list prices; running cost is the effective cost without penalties and migrations. Negative: dearer than list.',
  },
  costPerUnit: {
    name: 'Cost per unit of work',
    words: 'Effective cost of the lane ÷ units of work served at its latency target.',
  },
  remainingPeak: {
    name: 'Remaining commitment, peak',
    words: 'The most money still owed on signed terms at the end of any month of the horizon.',
  },
  remainingEnd: {
    name: 'Remaining commitment, at the end',
    words: 'Money still owed on signed terms when the horizon ends.',
  },
  requiredWork: { name: 'Required work', words: 'Demand with headroom, over the horizon, in the lane’s unit of work.' },
} as const satisfies Record<string, Formula>;
