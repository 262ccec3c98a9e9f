import { z } from 'zod';
import type { Edit } from '../../shared/domain/edit.ts';
import { changedValues, type LiveChange } from '../../shared/domain/live-change.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import type { Override, Scenario } from '../../shared/domain/scenario.ts';
import { coveringOverride } from './build-edit.ts';
import type { CurrentScenario } from './current-scenario.ts';

/** The overrides with one more value: inside the one that has its place already, or beside them. */
function withValue(scenario: Scenario, { path, value }: Override): Override[] {
  const position = coveringOverride(scenario, path);
  const covering = scenario.overrides[position];
  if (covering !== undefined) {
    const inside = path.slice(covering.path.length);
    const next = inside.length === 0 ? value : replaceAt(covering.value, inside, value);
    return scenario.overrides.map((override, index) => (index === position ? { ...override, value: next } : override));
  }
  const isPartOfIt = (override: Override): boolean => path.every((segment, index) => override.path[index] === segment);
  return [...scenario.overrides.filter((override) => !isPartOfIt(override)), { path, value }];
}

/** The edit that writes where the sliders stand into the scenario as its own values, in one step; null: nothing to keep. */
export function keepLiveEdit({ scenario, assumptions }: CurrentScenario, change: LiveChange): Edit | null {
  const values = changedValues(assumptions, change);
  if (values.length === 0) return null;
  const kept = values.reduce<Scenario>((now, value) => ({ ...now, overrides: withValue(now, value) }), scenario);
  return {
    label: 'Keep what was tried',
    steps: [{ kind: 'replace', path: ['scenarios', scenario.id, 'overrides'], value: z.json().parse(kept.overrides) }],
  };
}
