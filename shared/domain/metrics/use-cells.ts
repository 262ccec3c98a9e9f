import { monthsBetween } from '../month.ts';
import type { Cell, CellLedger } from './cell-ledger.ts';
import { addAt } from './cell-ledger.ts';
import type { BandScene } from './cost-cells.ts';
import type { PoolMonths } from './pool-shares.ts';
import type { UnitUse } from './unit-use.ts';

function countList({ scene }: BandScene, cell: Cell, acceleratorId: string, unitHours: number): void {
  const rate = scene.listRates.get(acceleratorId) ?? null;
  if (unitHours === 0) return;
  if (rate === null) cell.hasRunWithoutListPrice = true;
  else cell.listCost += rate * unitHours;
}

/**
 * Unit-hours of a pool by lane and provider. What is held is held for the lanes by the hours they use of it in the month;
 * for none where nobody uses it.
 */
function addPool(ledger: CellLedger, bandScene: BandScene, pool: PoolMonths): void {
  const { acceleratorId } = pool;
  const mine = bandScene.uses.filter((use) => use.source === 'committed' && use.pool === pool.pool);
  bandScene.scene.months.forEach((_, t) => {
    const held = pool.held[t] ?? 0;
    const used = pool.used[t] ?? 0;
    for (const { who: provider, share } of pool.providers[t] ?? []) {
      if (used <= 0) ledger.of({ laneId: null, acceleratorId, provider }).heldUnitHours += held * share;
      for (const use of used > 0 ? mine : []) {
        const hours = (use.unitHours[t] ?? 0) * share;
        const cell = ledger.of({ laneId: use.laneId, acceleratorId, provider });
        cell.heldUnitHours += (held * hours) / used;
        cell.usedUnitHours += hours;
        cell.servedWork += (use.work[t] ?? 0) * share;
        countList(bandScene, cell, acceleratorId, hours);
      }
    }
  });
}

function addPaidByUse(ledger: CellLedger, bandScene: BandScene, use: UnitUse): void {
  const { laneId, acceleratorId, offerId, source } = use;
  const contract = offerId === null ? undefined : bandScene.scene.contracts.get(offerId);
  const cell = ledger.of({ laneId, acceleratorId, provider: contract?.provider ?? null });
  const hours = use.unitHours.reduce((sum, amount) => sum + amount, 0);
  if (source === 'spend') cell.spendUnitHours += hours;
  else if (source === 'on-demand') cell.onDemandUnitHours += hours;
  else cell.interruptibleUnitHours += hours;
  cell.servedWork += use.work.reduce((sum, amount) => sum + amount, 0);
  countList(bandScene, cell, acceleratorId, hours * (contract?.deliveredShare ?? 1));
}

/** Adds the unit-hours of a band, the work they did, and what they cost at list price. */
export function addUse(ledger: CellLedger, bandScene: BandScene): void {
  for (const pool of bandScene.pools) addPool(ledger, bandScene, pool);
  for (const use of bandScene.uses) {
    if (use.source !== 'committed') addPaidByUse(ledger, bandScene, use);
  }
}

/** Adds what is owed on the terms of a band at the end of each month, and the same × the months that a term still runs. */
export function addOwed(ledger: CellLedger, { scene, band }: BandScene): void {
  for (const { contractId, acceleratorId, lastMonth, owedByMonth } of band.terms) {
    const provider = scene.contracts.get(contractId)?.provider ?? null;
    const cell = ledger.of({ laneId: null, acceleratorId, provider });
    scene.months.forEach((month, t) => {
      const owed = owedByMonth[t] ?? 0;
      if (owed === 0) return;
      addAt(cell.owedByMonth, t, owed);
      addAt(cell.owedMonthsByMonth, t, owed * Math.max(0, monthsBetween(month, lastMonth)));
    });
  }
}
