import { z } from 'zod';
import type { Edit, EditStep } from '../../shared/domain/edit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { fitLabel } from './build-edit.ts';
import type { OpenList } from './entry-edits.ts';

function replace(path: readonly string[], value: unknown): EditStep {
  return { kind: 'replace', path: [...path], value: z.json().parse(value) };
}

/** Takes an entry out of what the scenarios change of it. */
function scenarioSteps(plan: Plan, list: OpenList, id: string): EditStep[] {
  return plan.scenarios.flatMap((scenario) => {
    const overrides = scenario.overrides.filter(({ path }) => path[0] !== list || path[1] !== id);
    const portfolio = scenario.portfolio.filter(({ offerId }) => list !== 'offers' || offerId !== id);
    const place = ['scenarios', scenario.id];
    return [
      ...(overrides.length < scenario.overrides.length ? [replace([...place, 'overrides'], overrides)] : []),
      ...(portfolio.length < scenario.portfolio.length ? [replace([...place, 'portfolio'], portfolio)] : []),
    ];
  });
}

/** Takes an offer out of the price paths of bands and out of shared supply; a group that has no other offer goes. */
function offerSteps({ assumptions }: Plan, id: string): EditStep[] {
  const { bands, policy } = assumptions;
  const isShared = policy.supplyGroups.some(({ offerIds }) => offerIds.includes(id));
  const groups = policy.supplyGroups
    .map((group) => ({ ...group, offerIds: group.offerIds.filter((offerId) => offerId !== id) }))
    .filter(({ offerIds }) => offerIds.length > 0);
  return [
    ...bands
      .filter(({ pricePaths }) => pricePaths.some(({ offerId }) => offerId === id))
      .map((band) =>
        replace(
          ['assumptions', 'bands', band.id, 'pricePaths'],
          band.pricePaths.filter(({ offerId }) => offerId !== id),
        ),
      ),
    ...(isShared ? [replace(['assumptions', 'policy', 'supplyGroups'], groups)] : []),
  ];
}

/** The edit that takes an entry out of its list, with all that points to it: nothing is left to mend. */
export function removeEntryEdit(plan: Plan, list: OpenList, id: string, name: string): Edit {
  return {
    label: fitLabel(`Remove ${name}`),
    steps: [
      ...scenarioSteps(plan, list, id),
      ...(list === 'offers' ? offerSteps(plan, id) : []),
      { kind: 'remove', path: ['assumptions', list, id] },
    ],
  };
}
