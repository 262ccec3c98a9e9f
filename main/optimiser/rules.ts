import type { CommitmentOffer, ElasticOffer } from '../../shared/domain/offer.ts';
import type { Budget, OvercommitCap, SupplyGroup } from '../../shared/domain/policy.ts';
import { at } from './costs.ts';
import type { Rule, RuleLimit, Term } from './linear-model.ts';
import type { ContractData, ElasticData, LaneData, PlacementData, PortfolioData } from './portfolio-data.ts';

/** A share as people read it. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;
const count = (units: number): string => `${Math.round(units * 100) / 100}`;

/** The demand of a lane in a band must be served, but for what may stay unmet. */
export function serviceRule(data: PortfolioData, lane: LaneData, s: number): Rule {
  const allowed = at(lane.allowedUnmetShare, s);
  const band = at(data.bandNames, s);
  return {
    key: `service/${lane.id}/${s}`,
    family: 'Service',
    path: `assumptions/lanes/${lane.id}/allowedUnmetShares`,
    sentence:
      allowed > 0
        ? `“${lane.name}” may leave at most ${percent(allowed)} of its work unserved in any month of the band ${band}.`
        : `“${lane.name}” must be served completely in the band ${band}.`,
  };
}

/** As `serviceRule`, for the row that limits the unmet work of a month: it gives way by the month's required work. */
export function unmetWorkRule(data: PortfolioData, l: number, s: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return {
    ...serviceRule(data, lane, s),
    limit: {
      path: ['lanes', lane.id, 'allowedUnmetShares'],
      bandId: at(data.bandIds, s),
      direction: 'raise',
      unit: 'share',
      worth: { kind: 'unmet-share', lane: l, band: s },
      words: `the share of its work that “${lane.name}” may leave unserved in the band ${at(data.bandNames, s)}`,
      slope: requiredWork,
    },
  };
}

/** A number of units that gives way by more of them. */
function unitsLimit(path: readonly string[], words: string, slope: number): RuleLimit {
  return { path, bandId: null, direction: 'raise', unit: 'units', worth: { kind: 'units' }, words, slope };
}

/** Units of an elastic offer at the same time, of which a band has a share. */
export function elasticSupplyRule(offer: ElasticOffer, supplyShare: number): Rule {
  return {
    key: `supply/${offer.id}`,
    family: 'Supply',
    path: `assumptions/offers/${offer.id}/maximumUnits`,
    sentence: `“${offer.name}” can be had for at most ${count(offer.maximumUnits ?? 0)} units at the same time.`,
    limit: unitsLimit(['offers', offer.id, 'maximumUnits'], `the supply of “${offer.name}”`, supplyShare),
  };
}

/**
 * Units of an accelerator at the same time, on demand and at the rate cards of the provider's spend commitments: it
 * gives way by the first of these on-demand offers.
 */
export function sharedSupplyRule(
  data: PortfolioData,
  offers: readonly ElasticData[],
  accelerator: number,
  s: number,
): Rule {
  const first = at(offers, 0);
  const { provider } = first.offer;
  const units = offers.reduce((sum, { offer }) => sum + (offer.maximumUnits ?? 0), 0);
  const { path, limit } = elasticSupplyRule(first.offer, at(first.supplyShare, s));
  return {
    key: `shared-supply/${accelerator}/${provider}`,
    family: 'Supply',
    path,
    sentence: `“${provider}” has at most ${count(units)} units of ${at(data.acceleratorNames, accelerator)} at the same time, on demand and at the rate cards of its spend commitments together.`,
    ...(limit && { limit }),
  };
}

/** Units of a contract on sale, in all or per start month, of which a band has a share. */
export function contractSupplyRule(
  offer: CommitmentOffer,
  field: 'maximumUnits' | 'maximumUnitsPerStart',
  supplyShare: number,
): Rule {
  const limits = [
    offer.maximumUnits === null ? '' : `${count(offer.maximumUnits)} units in all`,
    offer.maximumUnitsPerStart === null ? '' : `${count(offer.maximumUnitsPerStart)} units per start month`,
  ].filter((text) => text !== '');
  return {
    key: `supply/${offer.id}`,
    family: 'Supply',
    path: `assumptions/offers/${offer.id}/maximumUnits`,
    sentence: `“${offer.name}” is on sale for at most ${limits.join(' and ')}.`,
    limit: unitsLimit(
      ['offers', offer.id, field],
      `the supply of “${offer.name}”${field === 'maximumUnits' ? '' : ' per start month'}`,
      supplyShare,
    ),
  };
}

/** A stock that several offers share. */
export function supplyGroupRule(group: SupplyGroup): Rule {
  return {
    key: `supply-group/${group.id}`,
    family: 'Supply',
    path: `assumptions/policy/supplyGroups/${group.id}/maximumUnits`,
    sentence: `“${group.name}” holds at most ${count(group.maximumUnits)} units at the same time.`,
    limit: unitsLimit(['policy', 'supplyGroups', group.id, 'maximumUnits'], `the stock of “${group.name}”`, 1),
  };
}

/** Work that a migration has opened. */
export function migrationRampRule(data: PortfolioData, placement: PlacementData): Rule {
  return {
    key: `migration/${placement.id}`,
    family: 'Placement guardrails',
    path: `assumptions/placements/${placement.id}/migration`,
    sentence: `The migration of “${at(data.lanes, placement.lane).name}” to ${at(data.acceleratorNames, placement.accelerator)} opens only a share of its work, growing over its ramp.`,
  };
}

/** Idle committed capacity; the row gives way by the committed unit-hours. */
export function overcommitRule(
  data: PortfolioData,
  cap: OvercommitCap,
  accelerator: number | null,
  committedUnitHours: readonly Term[],
): Rule {
  const scope =
    accelerator === null ? 'committed unit-hours' : `committed unit-hours of ${at(data.acceleratorNames, accelerator)}`;
  const band = at(data.bandNames, data.bandIds.indexOf(cap.bandId));
  return {
    key: `overcommit/${cap.id}`,
    family: 'Overcommit cap',
    path: `assumptions/policy/overcommitCaps/${cap.id}/maximumIdleShare`,
    sentence: `“${cap.name}”: at most ${percent(cap.maximumIdleShare)} of the ${scope} may stay idle in the band ${band}.`,
    limit: {
      path: ['policy', 'overcommitCaps', cap.id, 'maximumIdleShare'],
      bandId: null,
      direction: 'raise',
      unit: 'share',
      worth: { kind: 'unit-hours' },
      words: `the overcommit cap “${cap.name}”`,
      slope: committedUnitHours,
    },
  };
}

/** Cash over some months. */
export function budgetRule(budget: Budget): Rule {
  const scope = budget.scope === 'committed' ? 'for commitments' : 'in all';
  return {
    key: `budget/${budget.id}`,
    family: 'Budget',
    path: `assumptions/policy/budgets/${budget.id}/limit`,
    sentence: `“${budget.name}”: at most ${budget.limit.toLocaleString('en-US')} may be billed ${scope} from ${budget.firstMonth} to ${budget.lastMonth}.`,
    limit: {
      path: ['policy', 'budgets', budget.id, 'limit'],
      bandId: null,
      direction: 'raise',
      unit: 'money',
      worth: { kind: 'money' },
      words: `the budget “${budget.name}”`,
      slope: 1,
    },
  };
}

/** A purchase fixed by the planner. */
export function lockRule(data: PortfolioData, contract: ContractData, start: number): Rule {
  return {
    key: `locked/${contract.offer.id}/${start}`,
    family: 'Purchase rules',
    path: `portfolio/${contract.offer.id}/${at(data.months, start)}`,
    sentence: `The purchase of “${contract.offer.name}” that starts in ${at(data.months, start)} is locked as entered.`,
  };
}

/** The smallest purchase of an offer. */
export function minimumRule(offer: CommitmentOffer): Rule {
  return {
    key: `minimum/${offer.id}`,
    family: 'Purchase rules',
    path: `assumptions/offers/${offer.id}/minimumUnits`,
    sentence: `“${offer.name}” is sold from ${count(offer.minimumUnits)} units.`,
  };
}

/** Value that may be handed back in twelve months. */
export function refundPoolRule(offer: CommitmentOffer, pool: number): Rule {
  return {
    key: `refund-pool/${offer.id}`,
    family: 'Contract options',
    path: `assumptions/offers/${offer.id}/clauses/earlyTermination/refundPool`,
    sentence: `Of “${offer.name}”, contracts worth at most ${pool.toLocaleString('en-US')} may be ended early in any twelve months.`,
  };
}
