import { loadBlockHours } from '../../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { AlternativeFigures } from '../../../shared/domain/questions/alternatives.ts';
import type { BandResult, CostSource, PurchaseResult, Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { peakCommitment } from '../band-measures.ts';
import type { Solved } from '../re-solver.ts';

/** Units of a purchase below this are the solver's noise. */
const NO_UNITS = 1e-6;

const COMMITTED_SOURCES: ReadonlySet<CostSource> = new Set<CostSource>(['existing', 'committed', 'spend']);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Committed spend in a band by provider, undiscounted. */
function committedByProvider({ assumptions }: SolveInput, band: BandResult): Map<string, number> {
  const providerOf = new Map(
    [...assumptions.offers, ...assumptions.existingCommitments].map(({ id, provider }) => [id, provider]),
  );
  const spend = new Map<string, number>();
  for (const { source, contractId, effectiveByMonth } of band.costs) {
    const provider = contractId === null ? undefined : providerOf.get(contractId);
    if (provider === undefined || !COMMITTED_SOURCES.has(source)) continue;
    spend.set(provider, (spend.get(provider) ?? 0) + sum(effectiveByMonth));
  }
  return spend;
}

/** The provider with the largest share of committed spend in any band, and that share; null when nothing is committed. */
export function dominantProvider(
  input: SolveInput,
  bands: readonly BandResult[],
): { readonly provider: string; readonly share: number } | null {
  const shares = bands.flatMap((band) => {
    const spend = committedByProvider(input, band);
    const all = sum([...spend.values()]);
    return all > 0 ? [...spend].map(([provider, money]) => ({ provider, share: money / all })) : [];
  });
  return shares.toSorted((a, b) => b.share - a.share)[0] ?? null;
}

function shareOf(input: SolveInput, bands: readonly BandResult[], provider: string | null): number {
  const shares = bands.map((band) => {
    const spend = committedByProvider(input, band);
    const all = sum([...spend.values()]);
    return provider === null || all === 0 ? 0 : (spend.get(provider) ?? 0) / all;
  });
  return Math.max(0, ...shares);
}

/** Unit-hours in use on specialised silicon and on all, in expectation. */
function specialisedShare(
  { assumptions, startMonth, horizonMonths }: SolveInput,
  bands: readonly BandResult[],
): number {
  const hours = loadBlockHours(assumptions.loadBlocks, monthsOfHorizon(startMonth, horizonMonths));
  const blockIds = assumptions.loadBlocks.blocks.map(({ id }) => id);
  const specialised = new Set(
    assumptions.accelerators.filter(({ siliconClass }) => siliconClass === 'specialised').map(({ id }) => id),
  );
  let ofThem = 0;
  let all = 0;
  for (const { probability, dispatch } of bands) {
    for (const { blockId, acceleratorId, unitsByMonth } of dispatch) {
      if (acceleratorId === null) continue;
      const inBlock = hours[blockIds.indexOf(blockId)] ?? [];
      const unitHours = probability * sum(unitsByMonth.map((units, t) => units * (inBlock[t] ?? 0)));
      all += unitHours;
      if (specialised.has(acceleratorId)) ofThem += unitHours;
    }
  }
  return all > 0 ? ofThem / all : 0;
}

/** The purchases of a solution that are more than noise, each with the probability of its bands. */
function weighted({ purchases, bands }: Solution): { readonly purchase: PurchaseResult; readonly money: number }[] {
  const probabilityOf = (bandId: string | null): number =>
    bandId === null ? 1 : (bands.find((band) => band.bandId === bandId)?.probability ?? 0);
  return purchases
    .filter(({ units }) => units > NO_UNITS)
    .map((purchase) => ({ purchase, money: purchase.totalCash * probabilityOf(purchase.bandId) }));
}

/** The offer that most cash is promised to, weighted by probability; null when nothing is bought. */
export function largestOffer(solution: Solution): string | null {
  const byOffer = [...Map.groupBy(weighted(solution), ({ purchase }) => purchase.offerId)].map(([offerId, ofIt]) => ({
    offerId,
    money: sum(ofIt.map(({ money }) => money)),
  }));
  return byOffer.toSorted((a, b) => b.money - a.money)[0]?.offerId ?? null;
}

/** What a solved portfolio is, to be compared. `provider`: the one whose share is told. */
export function alternativeFigures(
  input: SolveInput,
  { solution, objective }: Solved,
  provider: string | null,
): AlternativeFigures {
  const { bands, expectedCost, cvar } = solution;
  if (expectedCost === null || cvar === null) throw new Error('An alternative has no cost.');
  const bought = weighted(solution);
  const money = sum(bought.map((entry) => entry.money));
  const termOf = (offerId: string): number => {
    const offer = input.assumptions.offers.find(({ id }) => id === offerId);
    return offer !== undefined && 'termMonths' in offer ? offer.termMonths : 0;
  };
  return {
    objective,
    expectedCost,
    cvar,
    dominantShare: shareOf(input, bands, provider),
    meanTermMonths: money > 0 ? sum(bought.map((entry) => entry.money * termOf(entry.purchase.offerId))) / money : 0,
    peakCommitment: peakCommitment(bands),
    signedNow: bought.filter(({ purchase }) => purchase.isSignNow).length,
    specialisedShare: specialisedShare(input, bands),
    largestOfferId: largestOffer(solution),
  };
}
