/** How large a generated plan is. */
export type PlanSize = {
  readonly lanes: number;
  readonly accelerators: number;
  readonly offers: number;
  readonly months: number;
  readonly blocks: number;
  readonly bands: number;
  /** Accelerators each lane may run on. */
  readonly placementsPerLane: number;
  /** Units of a common accelerator that a lane needs at the start, least and most. */
  readonly laneUnits: readonly [least: number, most: number];
};

const typical: PlanSize = {
  lanes: 6,
  accelerators: 10,
  offers: 40,
  months: 36,
  blocks: 4,
  bands: 3,
  placementsPerLane: 5,
  laneUnits: [80, 250],
};

/** The sizes that are measured: small, typical, large, and typical with many sampled bands. */
export const planSizes = {
  S1: {
    lanes: 4,
    accelerators: 6,
    offers: 18,
    months: 24,
    blocks: 3,
    bands: 3,
    placementsPerLane: 4,
    laneUnits: [30, 80],
  },
  S2: typical,
  S3: {
    lanes: 12,
    accelerators: 20,
    offers: 100,
    months: 60,
    blocks: 4,
    bands: 3,
    placementsPerLane: 8,
    laneUnits: [100, 400],
  },
  'S4-50': { ...typical, bands: 50 },
  'S4-200': { ...typical, bands: 200 },
} as const satisfies Record<string, PlanSize>;

export type SizeName = keyof typeof planSizes;

export const sizeNames = ['S1', 'S2', 'S3', 'S4-50', 'S4-200'] as const satisfies readonly SizeName[];
