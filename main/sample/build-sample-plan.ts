import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { sampleAccelerators } from './accelerators.ts';
import { starterBands } from './bands.ts';
import { dataPreparationWorkloads } from './data-preparation-workloads.ts';
import { sampleExistingCommitments } from './existing-commitments.ts';
import { ILLUSTRATIVE, SAMPLE_HORIZON_MONTHS, SAMPLE_START_MONTH } from './frame.ts';
import { generativeWorkloads } from './generative-workloads.ts';
import { starterLanes } from './lanes.ts';
import { sampleLoadBlocks } from './load-blocks.ts';
import { samplePolicy, starterPolicy } from './policy.ts';
import { assumed } from './provenance.ts';
import { recommendationWorkloads } from './recommendation-workloads.ts';
import { sampleScenarios } from './sample-scenarios.ts';
import { starterOffers } from './starter-offers.ts';
import { starterPlacements } from './starter-placements.ts';
import { trainingWorkloads } from './training-workloads.ts';

/** A plan to begin with: the starter lanes and the starter catalogue, no workloads and no contracts yet. */
export function buildStarterPlan(name: string, planId: string): Plan {
  return {
    id: planId,
    name,
    question: '',
    note: ILLUSTRATIVE,
    currency: 'USD',
    startMonth: SAMPLE_START_MONTH,
    horizonMonths: SAMPLE_HORIZON_MONTHS,
    fiscalYearStartMonth: 1,
    assumptions: {
      loadBlocks: sampleLoadBlocks(),
      bands: starterBands(),
      lanes: starterLanes(),
      workloads: [],
      demand: { kind: 'workloads' },
      accelerators: sampleAccelerators(),
      placements: starterPlacements(),
      offers: starterOffers(),
      existingCommitments: [],
      policy: starterPolicy(),
      futures: DEFAULT_FUTURES,
    },
    scenarios: [{ id: 'base', name: 'Base', parentId: null, overrides: [], portfolio: [], note: '' }],
    provenance: [assumed([], 'start month, horizon and fiscal year')],
  };
}

/** The plan that opens on first run: a made-up marketplace company on the starter catalogue. */
export function buildSamplePlan(): Plan {
  const plan = buildStarterPlan('Sample: marketplace accelerators 2027–2029', 'sample');
  return {
    ...plan,
    question:
      'Most of our accelerator contracts end during 2027. What should we sign now, what can wait until we know how demand turns out, and what should stay on demand or spot?',
    note: `${ILLUSTRATIVE} The company is made up. Figures with a public source carry it; all others say “assumed”. AWS capacity-block prices are list prices of late 2024 and stand beside on-demand prices of 2026.`,
    assumptions: {
      ...plan.assumptions,
      workloads: [
        ...recommendationWorkloads(),
        ...generativeWorkloads(),
        ...trainingWorkloads(),
        ...dataPreparationWorkloads(),
      ],
      existingCommitments: sampleExistingCommitments(),
      policy: samplePolicy(),
    },
    scenarios: sampleScenarios(),
  };
}
