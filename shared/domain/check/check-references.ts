import { isExistingCapacity } from '../existing-commitment.ts';
import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

type Named = { readonly id: string };

function doubled(listName: string, list: readonly Named[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { id } of list) {
    if (seen.has(id))
      problems.push({
        path: joinPath(listName, id),
        sentence: `the id “${id}” is used twice: give each entry its own.`,
      });
    seen.add(id);
  }
  return problems;
}

/** Ids that are used twice, and pointers to entries that do not exist. */
export function checkReferences({ assumptions }: CheckInput): Problem[] {
  const problems: Problem[] = [
    ...doubled('bands', assumptions.bands),
    ...doubled('lanes', assumptions.lanes),
    ...doubled('workloads', assumptions.workloads),
    ...assumptions.workloads.flatMap(({ id, discreteRuns }) =>
      doubled(joinPath('workloads', id, 'discreteRuns'), discreteRuns),
    ),
    ...doubled('accelerators', assumptions.accelerators),
    ...doubled('placements', assumptions.placements),
    ...doubled('offers', assumptions.offers),
    ...doubled('existingCommitments', assumptions.existingCommitments),
    ...doubled('loadBlocks/blocks', assumptions.loadBlocks.blocks),
    ...doubled('policy/overcommitCaps', assumptions.policy.overcommitCaps),
    ...doubled('policy/budgets', assumptions.policy.budgets),
    ...doubled('policy/supplyGroups', assumptions.policy.supplyGroups),
  ];
  const known = {
    lane: new Set(assumptions.lanes.map(({ id }) => id)),
    band: new Set(assumptions.bands.map(({ id }) => id)),
    block: new Set(assumptions.loadBlocks.blocks.map(({ id }) => id)),
    accelerator: new Set(assumptions.accelerators.map(({ id }) => id)),
    placement: new Set(assumptions.placements.map(({ id }) => id)),
    offer: new Set(assumptions.offers.map(({ id }) => id)),
  };
  const need = (kind: keyof typeof known, id: string, ...path: string[]): void => {
    if (!known[kind].has(id)) {
      problems.push({
        path: joinPath(...path),
        sentence: `points to the ${kind} “${id}”, which this plan does not have.`,
      });
    }
  };
  for (const band of assumptions.bands) {
    for (const path of band.pricePaths) need('offer', path.offerId, 'bands', band.id, 'pricePaths');
    for (const slip of band.readinessSlips) need('placement', slip.placementId, 'bands', band.id, 'readinessSlips');
  }
  for (const lane of assumptions.lanes) {
    for (const entry of lane.allowedUnmetShares) need('band', entry.bandId, 'lanes', lane.id, 'allowedUnmetShares');
    for (const entry of lane.blockMultipliers) need('block', entry.blockId, 'lanes', lane.id, 'blockMultipliers');
  }
  for (const workload of assumptions.workloads) {
    need('lane', workload.laneId, 'workloads', workload.id, 'laneId');
    if (workload.retraining !== null)
      need('lane', workload.retraining.laneId, 'workloads', workload.id, 'retraining', 'laneId');
    for (const setting of workload.bandSettings) need('band', setting.bandId, 'workloads', workload.id, 'bandSettings');
    for (const event of workload.events) {
      for (const bandId of event.bandIds ?? [])
        need('band', bandId, 'workloads', workload.id, 'events', event.id, 'bandIds');
    }
  }
  for (const placement of assumptions.placements) {
    need('lane', placement.laneId, 'placements', placement.id, 'laneId');
    need('accelerator', placement.acceleratorId, 'placements', placement.id, 'acceleratorId');
  }
  for (const offer of assumptions.offers) {
    for (const entry of offer.supplyShares) need('band', entry.bandId, 'offers', offer.id, 'supplyShares');
    if (offer.kind === 'spend-commitment') {
      for (const entry of offer.rateCard) need('accelerator', entry.acceleratorId, 'offers', offer.id, 'rateCard');
    } else {
      need('accelerator', offer.acceleratorId, 'offers', offer.id, 'acceleratorId');
    }
  }
  for (const commitment of assumptions.existingCommitments) {
    const { id } = commitment;
    if (isExistingCapacity(commitment)) {
      need('accelerator', commitment.acceleratorId, 'existingCommitments', id, 'acceleratorId');
      continue;
    }
    for (const entry of commitment.rateCard)
      need('accelerator', entry.acceleratorId, 'existingCommitments', id, 'rateCard');
    if (known.offer.has(id)) {
      problems.push({
        path: joinPath('existingCommitments', id),
        sentence: `has the id “${id}” of an offer: promised spend is told by its id, so give it one of its own.`,
      });
    }
  }
  for (const cap of assumptions.policy.overcommitCaps)
    need('band', cap.bandId, 'policy/overcommitCaps', cap.id, 'bandId');
  for (const budget of assumptions.policy.budgets) {
    for (const bandId of budget.bandIds ?? []) need('band', bandId, 'policy/budgets', budget.id, 'bandIds');
  }
  for (const group of assumptions.policy.supplyGroups) {
    for (const offerId of group.offerIds) need('offer', offerId, 'policy/supplyGroups', group.id, 'offerIds');
  }
  if (assumptions.demand.kind === 'table') {
    for (const row of assumptions.demand.rows) {
      const name = `${row.laneId}/${row.bandId}/${row.blockId}`;
      need('lane', row.laneId, 'demand/rows', name);
      need('band', row.bandId, 'demand/rows', name);
      need('block', row.blockId, 'demand/rows', name);
    }
  }
  return problems;
}
