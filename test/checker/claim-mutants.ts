import type { ViolationFamily } from '../../main/checker/violation.ts';
import type { BandResult, LaneResult, PurchaseResult, Solution } from '../../shared/domain/solution.ts';

/** A right answer told wrongly: one claim changed, everything else left as it was. Only its family may complain. */
export type ClaimMutant = {
  readonly name: string;
  readonly families: readonly ViolationFamily[];
  readonly spoil: (solution: Solution) => void;
};

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The right answer has nothing of this kind to spoil.');
  return value;
}

const high = (solution: Solution): BandResult => found(solution.bands.find(({ bandId }) => bandId === 'high'));

/** A number a little off; 0 becomes 1, and nothing becomes 1. */
const off = (value: number | null): number => (value === null || value === 0 ? 1 : value * 1.001);

const bandClaims: Record<string, readonly ViolationFamily[]> = {
  discountedCost: ['costs'],
  effectiveCost: ['costs', 'lane-results'],
  billedCost: ['costs'],
  penaltyCost: ['costs'],
  committedUnitHours: ['costs', 'lane-results'],
  idleUnitHours: ['costs'],
  unmetWorkShare: ['lane-results'],
  utilisation: ['lane-results'],
  coverage: ['lane-results'],
  effectiveSavingsRate: ['lane-results'],
  unallocatedCost: ['lane-results'],
};

type BandNumber = 'discountedCost' | 'utilisation';
type LaneNumber = 'requiredWork' | 'coverage';

const ofBand: ClaimMutant[] = Object.entries(bandClaims).map(([name, families]) => ({
  name: `${name} of a band`,
  families,
  spoil: (solution) => {
    const key = name as BandNumber;
    high(solution)[key] = off(high(solution)[key]);
  },
}));

const laneNumbers: (keyof LaneResult)[] = [
  'requiredWork',
  'servedWork',
  'unmetWork',
  'committedUnitHours',
  'spendUnitHours',
  'onDemandUnitHours',
  'interruptibleUnitHours',
  'effectiveCost',
  'coverage',
  'effectiveSavingsRate',
  'costPerUnit',
];

const ofTerms: ClaimMutant[] = (['unitsByMonth', 'owedByMonth'] as const).map((name) => ({
  name: `${name} of a term`,
  families: ['costs'],
  spoil: (solution) => {
    const series = found(high(solution).terms.find((term) => term[name].some((amount) => amount > 0)))[name];
    const t = series.findIndex((amount) => amount > 0);
    series[t] = off(series[t] ?? 0);
  },
}));

const ofLanes: ClaimMutant[] = laneNumbers.map((name) => ({
  name: `${name} of a lane`,
  families: ['lane-results'],
  spoil: (solution) => {
    const lane = found(high(solution).lanes[0]);
    const key = name as LaneNumber;
    lane[key] = off(lane[key]);
  },
}));

const purchaseFields: Partial<PurchaseResult>[] = [
  { lastMonth: '2030-01' },
  { signByMonth: '2026-02' },
  { isSignNow: false },
  { totalCash: 1 },
  { breakEvenMonth: null },
  { units: 17 },
];

const ofPurchases: ClaimMutant[] = purchaseFields.map((field) => ({
  name: `${Object.keys(field).join(', ')} of a purchase`,
  families: ['purchase-results'],
  spoil: (solution) => {
    const at = solution.purchases.findIndex(({ isSignNow, breakEvenMonth }) => isSignNow && breakEvenMonth !== null);
    solution.purchases[at] = { ...found(solution.purchases[at]), ...field };
  },
}));

const proof: [string, (solution: Solution) => void][] = [
  ['expected cost', (solution) => (solution.expectedCost = off(solution.expectedCost))],
  ['expected cost left out', (solution) => (solution.expectedCost = null)],
  ['CVaR', (solution) => (solution.cvar = off(solution.cvar))],
  ['CVaR left out', (solution) => (solution.cvar = null)],
  ['objective', (solution) => (solution.proof.objective = off(solution.proof.objective))],
  ['a bound above the objective', (solution) => (solution.proof.bound = off(solution.proof.bound))],
  ['a bound far below, and a gap of none', (solution) => (solution.proof.bound = 1)],
  ['a gap that is not there', (solution) => (solution.proof.gap = 0.5)],
  ['no gap, though there is a bound', (solution) => (solution.proof.gap = null)],
  ['a gap without a bound', (solution) => (solution.proof.bound = null)],
  ['a costed answer called infeasible', (solution) => (solution.proof.status = 'infeasible')],
  [
    'an optimum proven at a gap',
    (solution) => {
      const objective = found(solution.proof.objective ?? undefined);
      solution.proof = { ...solution.proof, bound: objective * 0.99, gap: 0.01 };
    },
  ],
  [
    'within a gap that nothing bounds',
    (solution) => (solution.proof = { ...solution.proof, status: 'within-gap', bound: null, gap: null }),
  ],
  [
    'no objective, yet costs',
    (solution) => (solution.proof = { ...solution.proof, objective: null, status: 'stopped' }),
  ],
  [
    'optimal without an objective',
    (solution) => {
      Object.assign(solution, { bands: [], expectedCost: null, cvar: null });
      solution.proof = { ...solution.proof, objective: null, gap: null };
    },
  ],
  [
    'infeasible without a conflict',
    (solution) => {
      Object.assign(solution, { bands: [], expectedCost: null, cvar: null });
      solution.proof = { ...solution.proof, objective: null, gap: null, status: 'infeasible' };
    },
  ],
];

const ofProof: ClaimMutant[] = proof.map(([name, spoil]) => ({ name, families: ['proof'], spoil }));

const others: ClaimMutant[] = [
  {
    name: 'money still owed',
    families: ['costs'],
    spoil: (solution) => {
      high(solution).remainingCommitmentByMonth = high(solution).remainingCommitmentByMonth.map(off);
    },
  },
  {
    name: 'what two contracts of one accelerator cost, told the wrong way round',
    families: ['costs'],
    spoil: (solution) => {
      const [one, other] = high(solution).costs.filter(
        ({ source, acceleratorId }) => source === 'committed' && acceleratorId === 'gpu',
      );
      const contractId = found(one).contractId;
      found(one).contractId = found(other).contractId;
      found(other).contractId = contractId;
    },
  },
  {
    name: 'promised spend of a month',
    families: ['committed-spend'],
    spoil: (solution) => {
      const series = found(high(solution).spend[0]);
      series.committedByMonth = series.committedByMonth.map((money) => (money === 0 ? 0 : money * 1.001));
    },
  },
  { name: 'a purchase left out', families: ['purchase-results'], spoil: (solution) => solution.purchases.pop() },
];

/** Every claim of an answer, wrong in turn. */
export const claimMutants: readonly ClaimMutant[] = [
  ...ofBand,
  ...ofTerms,
  ...ofLanes,
  ...ofPurchases,
  ...ofProof,
  ...others,
];
