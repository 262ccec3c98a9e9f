import { capacityBand, cellOf, isCapacityCommon } from './cells.ts';
import { at, endOfTerm } from './costs.ts';
import { largestWork } from './lane-work.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { PortfolioData, SpendContractData } from './portfolio-data.ts';
import type { TermVariable } from './term-variables.ts';
import type { SpendUseVariable } from './variables.ts';

/** Name of Z[k,t,s] and of the row that defines it; without a band where all share it. */
export function committedSpendName(data: PortfolioData, contract: SpendContractData, t: number, s: number): string {
  const place = `${contract.offer.id},${at(data.months, t)}`;
  return isCapacityCommon(data, t) ? `spend_per_hour[${place}]` : `spend_per_hour[${place},${at(data.bandIds, s)}]`;
}

/** Declares Z[k,t,s] in the months in which an existing commitment, or a term of the offer, could run. */
export function declareCommittedSpend(
  builder: LinearModelBuilder,
  data: PortfolioData,
  terms: readonly TermVariable[],
): (number | null)[][][] {
  const isModelled = new Set(data.modelledBands);
  return data.contracts.map((contract, k) =>
    data.months.map((_, t) => {
      const canRun = terms.some(
        (term) => term.contract === k && term.start <= t && t < endOfTerm(data, contract, term.start),
      );
      if (contract.kind !== 'spend' || (!canRun && at(contract.existingPerHour, t) <= 0))
        return data.bandIds.map(() => null);
      const columns = new Map<number, number>();
      return data.bandIds.map((__, s) => {
        if (!isModelled.has(s)) return null;
        const band = capacityBand(data, t, s);
        const column = columns.get(band) ?? builder.addColumn(committedSpendName(data, contract, t, band), 0, Infinity);
        columns.set(band, column);
        return column;
      });
    }),
  );
}

/** Declares v[l,a,k] on the open placements of the accelerators on a rate card, where spend can be promised. */
export function declareSpendUse(
  builder: LinearModelBuilder,
  data: PortfolioData,
  committedSpend: readonly (readonly (readonly (number | null)[])[])[],
): SpendUseVariable[] {
  const uses: SpendUseVariable[] = [];
  data.contracts.forEach((contract, k) => {
    if (contract.kind !== 'spend') return;
    const scope = new Set(contract.rateCard.map(({ accelerator }) => accelerator));
    data.placements.forEach((placement, p) => {
      if (!scope.has(placement.accelerator)) return;
      data.months.forEach((month, t) => {
        data.blockIds.forEach((blockId, b) => {
          data.modelledBands.forEach((s) => {
            const bandId = at(data.bandIds, s);
            if (at(at(placement.throughput, t), s) <= 0 || largestWork(data, placement.lane, t, b, s) <= 0) return;
            if (committedSpend[k]?.[t]?.[s] == null) return;
            const name = `spend[${placement.id},${contract.offer.id},${month},${blockId},${bandId}]`;
            const column = builder.addCellColumn(cellOf(data, t, s), name, 0, Infinity);
            uses.push({ placement: p, contract: k, t, b, s, column });
          });
        });
      });
    });
  });
  return uses;
}
