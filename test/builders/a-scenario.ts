import type { Scenario } from '../../shared/domain/scenario.ts';

/** A valid scenario “base” without overrides or purchases. */
export function aScenario(fields: Partial<Scenario> = {}): Scenario {
  return { id: 'base', name: 'Base', parentId: null, overrides: [], portfolio: [], note: '', ...fields };
}
