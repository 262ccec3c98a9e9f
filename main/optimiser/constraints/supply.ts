import { CellTerms } from '../cell-terms.ts';
import { at, type ContractTerm, endOfTerm } from '../costs.ts';
import { decidingBands, isMadeIn } from '../decision-group.ts';
import type { LinearModelBuilder, Rule, Term } from '../linear-model.ts';
import type { ElasticData, PortfolioData } from '../portfolio-data.ts';
import { contractSupplyRule, elasticSupplyRule, sharedSupplyRule, supplyGroupRule } from '../rules.ts';
import type { ElasticVariable, Variables } from '../variables.ts';

/** Units of an elastic offer that a lane uses, or that stand by for it. */
function elasticUnits({
  elastic,
  standby,
}: Variables): readonly Pick<ElasticVariable, 'elastic' | 't' | 'b' | 's' | 'column'>[] {
  if (standby.length === 0) return elastic;
  return [
    ...elastic,
    ...standby.flatMap(({ from, ...variable }) => ('elastic' in from ? [{ ...variable, ...from }] : [])),
  ];
}

/** For every elastic offer with a limit, month, block and band: Σ_l units, in use and standing by ≤ maximum · supply share. */
function addElasticSupply(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const used = new CellTerms(data);
  for (const { elastic, t, b, s, column } of elasticUnits(variables)) {
    if (at(at(data.elastics, elastic).maximumUnits, s) !== null) used.add(elastic, t, b, s, [column, 1]);
  }
  const rules = data.elastics.map(
    ({ offer, supplyShare }) =>
      new Map(data.modelledBands.map((s): [number, Rule] => [s, elasticSupplyRule(offer, at(supplyShare, s))])),
  );
  for (const [{ index: k, t, b, s }, terms] of used) {
    const elastic = at(data.elastics, k);
    const name = `supply[${elastic.offer.id},${at(data.months, t)},${at(data.blockIds, b)},${at(data.bandIds, s)}]`;
    builder.addRow(name, terms, -Infinity, at(elastic.maximumUnits, s) ?? Infinity, at(rules, k).get(s) ?? null);
  }
}

/**
 * A spend commitment gives a price, not capacity. For every spend commitment, accelerator on its rate card whose
 * on-demand offers of the same provider all have a limit, month, block and band:
 *   Σ_l (o + w) over those offers, w units standing by, + Σ_l v over the spend commitments of that provider ≤ Σ maximum · supply share
 */
function addSharedSupply(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const providerOf = (contract: number): string => at(data.contracts, contract).offer.provider;
  const cellOfUse = ({ t, b, s }: { t: number; b: number; s: number }): string => `${t}/${b}/${s}`;
  const bySource = Map.groupBy(
    variables.spendUse,
    ({ placement, contract }) => `${at(data.placements, placement).accelerator}/${providerOf(contract)}`,
  );
  for (const uses of bySource.values()) {
    const [first] = uses;
    if (first === undefined) continue;
    const { accelerator } = at(data.placements, first.placement);
    const isShared = ({ offer, accelerator: other }: ElasticData): boolean =>
      offer.kind === 'on-demand' && other === accelerator && offer.provider === providerOf(first.contract);
    const offers = data.elastics.filter(isShared);
    if (offers.length === 0) continue;
    const onDemand = Map.groupBy(
      elasticUnits(variables).filter(({ elastic }) => isShared(at(data.elastics, elastic))),
      cellOfUse,
    );
    for (const [cell, inCell] of Map.groupBy(uses, cellOfUse)) {
      const [{ t, b, s } = first] = inCell;
      const limits = offers.map(({ maximumUnits }) => at(maximumUnits, s) ?? Infinity);
      const limit = limits.reduce((sum, units) => sum + units, 0);
      if (limit === Infinity) continue;
      const terms = [...inCell, ...(onDemand.get(cell) ?? [])].map(({ column }): Term => [column, 1]);
      const place = [
        at(data.acceleratorIds, accelerator),
        at(data.months, t),
        at(data.blockIds, b),
        at(data.bandIds, s),
      ];
      const name = `shared_supply[${providerOf(first.contract)},${place.join(',')}]`;
      builder.addRow(name, terms, -Infinity, limit, sharedSupplyRule(data, offers, accelerator, s));
    }
  }
}

/** For every contract, band and start month: units ≤ maximum per start; and over all starts: Σ_τ x ≤ maximum, both times the supply share. */
function addContractSupply(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  data.contracts.forEach((contract, c) => {
    const { maximumUnits, maximumUnitsPerStart } = contract.offer;
    if (maximumUnits === null && maximumUnitsPerStart === null) return;
    for (const s of decidingBands(data)) {
      const bandId = at(data.bandIds, s);
      const share = at(contract.supplyShare, s);
      const mine = variables.purchases.filter(({ contract: other, band }) => other === c && isMadeIn(data, band, s));
      if (mine.length === 0) continue;
      if (maximumUnits !== null) {
        const terms = mine.map(({ column, unitsPerStep }): Term => [column, unitsPerStep]);
        const rule = contractSupplyRule(contract.offer, 'maximumUnits', share);
        builder.addRow(`supply[${contract.offer.id},${bandId}]`, terms, -Infinity, maximumUnits * share, rule);
      }
      if (maximumUnitsPerStart === null) continue;
      const rule = contractSupplyRule(contract.offer, 'maximumUnitsPerStart', share);
      for (const [start, atStart] of Map.groupBy(mine, (variable) => variable.start)) {
        const name = `supply[${contract.offer.id},${at(data.months, start)},${bandId}]`;
        const terms = atStart.map(({ column, unitsPerStep }): Term => [column, unitsPerStep]);
        builder.addRow(name, terms, -Infinity, maximumUnitsPerStart * share, rule);
      }
    }
  });
}

/**
 * For every supply group, month, block and band: delivered units of active purchases of capacity + elastic units in use and
 * standing by + units in use at the rate cards of spend commitments ≤ maximum.
 */
function addSupplyGroups(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  for (const group of data.supplyGroups) {
    const members = new Set(group.offerIds);
    const inUse = [
      ...elasticUnits(variables).filter((variable) => members.has(at(data.elastics, variable.elastic).offer.id)),
      ...variables.spendUse.filter((variable) => members.has(at(data.contracts, variable.contract).offer.id)),
    ];
    const isMember = ({ contract }: ContractTerm): boolean => {
      const { kind, offer } = at(data.contracts, contract);
      return kind === 'capacity' && members.has(offer.id);
    };
    const delivered = ({ contract, start }: ContractTerm, from: number, t: number): number =>
      from <= t && t < endOfTerm(data, at(data.contracts, contract), start)
        ? at(at(data.contracts, contract).rampShare, t - start)
        : 0;
    const terms = variables.terms.filter(isMember);
    const ends = variables.ends.filter(({ term }) => isMember(term));
    data.months.forEach((month, t) => {
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        const active = [
          ...terms
            .filter(({ band }) => isMadeIn(data, band, s))
            .map((term): Term => [term.column, term.unitsPerStep * delivered(term, term.start, t)]),
          ...ends
            .filter(({ band }) => isMadeIn(data, band, s))
            .map((end): Term => [end.column, -delivered(end.term, end.t, t)]),
        ].filter(([, coefficient]) => coefficient !== 0);
        data.blockIds.forEach((blockId, b) => {
          const used = inUse
            .filter((variable) => variable.t === t && variable.b === b && variable.s === s)
            .map(({ column }): Term => [column, 1]);
          const held = [...active, ...used];
          if (held.length > 0) {
            builder.addRow(
              `supply_group[${group.id},${month},${blockId},${bandId}]`,
              held,
              -Infinity,
              group.maximumUnits,
              supplyGroupRule(group),
            );
          }
        });
      });
    });
  }
}

/** Supply: what can be had at the same time, per start month, in all, and of a stock that offers share. */
export function addSupply(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  addElasticSupply(builder, data, variables);
  addSharedSupply(builder, data, variables);
  addContractSupply(builder, data, variables);
  addSupplyGroups(builder, data, variables);
}
