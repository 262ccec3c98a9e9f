import { addBudgets } from './constraints/budget.ts';
import { addCommittedCapacity } from './constraints/committed-capacity.ts';
import { addCommittedSpend } from './constraints/committed-spend.ts';
import { addContractOptions } from './constraints/contract-options.ts';
import { addDeferral } from './constraints/deferral.ts';
import { addDemand } from './constraints/demand.ts';
import { addDiscreteRuns } from './constraints/discrete-runs.ts';
import { addElasticShare } from './constraints/elastic-share.ts';
import { addFallbackCover } from './constraints/fallback-cover.ts';
import { addLaneProviderShare } from './constraints/lane-provider-share.ts';
import { addLockInCap } from './constraints/lock-in-cap.ts';
import { addLongestTerm } from './constraints/longest-term.ts';
import { addOvercommitCaps } from './constraints/overcommit-cap.ts';
import { addPlacementGuardrails } from './constraints/placement-guardrails.ts';
import { addProviderShare } from './constraints/provider-share.ts';
import { addPurchaseRules } from './constraints/purchase-rules.ts';
import { addService } from './constraints/service.ts';
import { addSpotTolerance } from './constraints/spot-tolerance.ts';
import { addSupply } from './constraints/supply.ts';
import { type LinearModel, LinearModelBuilder, type Term } from './linear-model.ts';
import { bandCostTerms } from './objective.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { addRisk } from './risk.ts';
import { declareVariables, type Variables } from './variables.ts';

/** The extensive form of a plan, and where its variables stand. */
export type Formulation = {
  readonly data: PortfolioData;
  readonly variables: Variables;
  readonly model: LinearModel;
  /** Discounted effective cost of each band as terms over the variables, without what no decision changes. */
  readonly bandCost: readonly (readonly Term[])[];
  /** Columns and rows before these are decisions and rules; those from these on measure risk. */
  readonly ruleColumns: number;
  readonly ruleRows: number;
};

/** What a search for purchases works on: decisions, and a model that has their columns. */
export type PlanForm = Pick<Formulation, 'data' | 'variables' | 'model'>;

/** Adds decisions and rules, in the order of their description. */
function addRules(builder: LinearModelBuilder, data: PortfolioData): Omit<Formulation, 'model'> {
  const variables = declareVariables(builder, data);
  addDemand(builder, data, variables);
  addDeferral(builder, data, variables);
  addDiscreteRuns(builder, data, variables);
  addCommittedCapacity(builder, data, variables);
  addCommittedSpend(builder, data, variables);
  addSupply(builder, data, variables);
  addSpotTolerance(builder, data, variables);
  addPlacementGuardrails(builder, data, variables);
  addElasticShare(builder, data, variables);
  addLongestTerm(builder, data, variables);
  addLaneProviderShare(builder, data, variables);
  addFallbackCover(builder, data, variables);
  addService(builder, data, variables);
  addOvercommitCaps(builder, data, variables);
  addBudgets(builder, data, variables);
  addProviderShare(builder, data, variables);
  addLockInCap(builder, data, variables);
  addPurchaseRules(builder, data, variables);
  addContractOptions(builder, data, variables);
  const bandCost = bandCostTerms(data, variables);
  const { columns: ruleColumns, rows: ruleRows } = builder.size;
  return { data, variables, bandCost, ruleColumns, ruleRows };
}

/** The portfolio model. */
export function formulate(data: PortfolioData): Formulation {
  const builder = new LinearModelBuilder();
  const rules = addRules(builder, data);
  addRisk(builder, data, rules.bandCost);
  return { ...rules, model: builder.build() };
}

/** The decisions and rules of the modelled bands, with neither cost nor what measures risk. */
export function formulateRules(data: PortfolioData): Formulation {
  const builder = new LinearModelBuilder();
  const rules = addRules(builder, data);
  return { ...rules, model: builder.build() };
}
