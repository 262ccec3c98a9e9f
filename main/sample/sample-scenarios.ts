import type { Scenario } from '../../shared/domain/scenario.ts';

/** The scenarios of the sample: the plan as it stands, and two questions a planner would ask next. */
export function sampleScenarios(): Scenario[] {
  return [
    {
      id: 'base',
      name: 'Base',
      parentId: null,
      overrides: [],
      portfolio: [],
      note: 'The plan as it stands. Optimise it first.',
    },
    {
      id: 'trainium2-approved',
      name: 'What if Trainium2 is approved for serving?',
      parentId: 'base',
      overrides: [{ path: ['placements', 'generative-trainium2', 'migration', 'status'], value: 'assumed' }],
      portfolio: [],
      note: 'The one migration that is only proposed is assumed to go ahead.',
    },
    {
      id: 'inferentia2-late',
      name: 'What if Inferentia2 readiness comes half a year late?',
      parentId: 'base',
      overrides: [
        {
          path: ['bands', 'expected', 'readinessSlips'],
          value: [{ placementId: 'recommendation-inferentia2', slipMonths: 6 }],
        },
      ],
      portfolio: [],
      note: 'The roadmap slips by six months in the expected band.',
    },
  ];
}
