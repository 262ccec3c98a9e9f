import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { Guardrails } from '../../../shared/domain/lane.ts';
import type { Month } from '../../../shared/domain/month.ts';
import type { PurchaseReason } from '../../../shared/domain/questions/explain.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { BandResult, Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../../optimiser/costs.ts';
import { requiredWorkOfMonth } from '../../optimiser/lane-work.ts';
import type { PortfolioData } from '../../optimiser/portfolio-data.ts';
import { preparePortfolio } from '../../optimiser/prepare-portfolio.ts';
import type { ReSolver } from '../re-solver.ts';

/** Work of a month counts as missing above this share of it: below, it is the solver's tolerance. */
const LEAST_SHARE = 1e-6;
/** How much dearer than any way to serve it work is made that stays unmet, so that no more of it does than must. */
const DEARER = 100;

/** The plan where any work may stay unmet, at a penalty above every cost of serving it. */
function withOpenService(input: SolveInput): SolveInput {
  const { placements, elastics } = preparePortfolio(input);
  const dearestHour = Math.max(1, ...elastics.flatMap(({ rate }) => rate.flat()));
  const { assumptions } = input;
  const lanes = assumptions.lanes.map((lane, l) => {
    const throughputs = placements
      .filter((placement) => placement.lane === l)
      .flatMap(({ throughput }) => throughput.flat());
    const slowest = Math.min(...throughputs.filter((work) => work > 0));
    return {
      ...lane,
      unmetPenaltyPerWorkUnit: Math.max(
        lane.unmetPenaltyPerWorkUnit,
        Number.isFinite(slowest) ? (DEARER * dearestHour) / slowest : 0,
      ),
      allowedUnmetShares: assumptions.bands.map(({ id }) => ({ bandId: id, share: 1 })),
    };
  });
  return { ...input, assumptions: { ...assumptions, lanes } };
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;

/** One lane in one band: the largest share of a month's work that is left unserved beyond what the plan allows, and when. */
type Unserved = { readonly largestShare: number; readonly firstMonth: Month; readonly lastMonth: Month };

function unservedIn(data: PortfolioData, band: BandResult, l: number): Unserved | null {
  const s = data.bandIds.indexOf(band.bandId);
  const lane = at(data.lanes, l);
  const unmet = band.dispatch.filter(({ laneId, source }) => laneId === lane.id && source === 'unmet');
  let largestShare = 0;
  const months = data.months.filter((_, t) => {
    const required = requiredWorkOfMonth(data, l, t, s);
    const missing = unmet.reduce(
      (sum, { blockId, workPerHourByMonth }) =>
        sum + (workPerHourByMonth[t] ?? 0) * at(at(data.hours, data.blockIds.indexOf(blockId)), t),
      0,
    );
    const share = required > 0 ? missing / required : 0;
    if (share <= at(lane.allowedUnmetShare, s) + LEAST_SHARE) return false;
    largestShare = Math.max(largestShare, share);
    return true;
  });
  const [firstMonth] = months;
  const lastMonth = months.at(-1);
  return firstMonth === undefined || lastMonth === undefined ? null : { largestShare, firstMonth, lastMonth };
}

/** Who would not be served as the plan asks; null where everyone is. */
function unservedSentence(input: SolveInput, { bands }: Solution): string | null {
  const data = preparePortfolio(input);
  const parts = bands.flatMap((band) =>
    data.lanes.flatMap(({ name }, l) => {
      const unserved = unservedIn(data, band, l);
      if (unserved === null) return [];
      const { largestShare, firstMonth, lastMonth } = unserved;
      const when = firstMonth === lastMonth ? `in ${firstMonth}` : `in a month from ${firstMonth} to ${lastMonth}`;
      const bandName = at(data.bandNames, data.bandIds.indexOf(band.bandId));
      return [`up to ${percent(largestShare)} of the work of “${name}” in the band ${bandName} ${when}`];
    }),
  );
  return parts.length === 0 ? null : `Without it, ${parts.join(', and ')} could not be served.`;
}

/** Rules that may break where all work may stay unserved, each with the plan that does without it. */
const OTHER_FAMILIES: readonly {
  readonly family: string;
  readonly without: (assumptions: Assumptions) => Assumptions;
}[] = [
  { family: 'Overcommit cap', without: (plan) => ({ ...plan, policy: { ...plan.policy, overcommitCaps: [] } }) },
  { family: 'Budget', without: (plan) => ({ ...plan, policy: { ...plan.policy, budgets: [] } }) },
  {
    family: 'Provider share',
    without: (plan) => ({ ...plan, policy: { ...plan.policy, maximumProviderShare: null } }),
  },
  { family: 'Elastic share', without: (plan) => withGuardrails(plan, { minimumElasticShare: 0 }) },
  { family: 'Fallback cover', without: (plan) => withGuardrails(plan, { fallbackCoverShare: 0 }) },
  { family: 'Provider share of a lane', without: (plan) => withGuardrails(plan, { maximumProviderShare: null }) },
];

function withGuardrails(plan: Assumptions, change: Partial<Guardrails>): Assumptions {
  const lanes = plan.lanes.map((lane) => ({ ...lane, guardrails: { ...lane.guardrails, ...change } }));
  return { ...plan, lanes };
}

/** What a portfolio lacks that has no dispatch within the rules: service, or else another family of rules. */
export async function neededFor(
  input: SolveInput,
  portfolio: Portfolio,
  solver: ReSolver,
): Promise<NonNullable<PurchaseReason['neededFor']>> {
  const open = withOpenService(input);
  const opened = await solver.costOf(open, portfolio);
  const unserved = opened === null ? null : unservedSentence(input, opened.solution);
  if (unserved !== null) return { family: 'Service', sentence: unserved };
  for (const { family, without } of OTHER_FAMILIES) {
    const assumptions = without(open.assumptions);
    if (canonicalJson(assumptions) === canonicalJson(open.assumptions)) continue;
    const solved = await solver.costOf({ ...open, assumptions }, portfolio);
    if (solved === null) continue;
    const also = unservedSentence(input, solved.solution);
    const rules = `Without it, the rules of the family “${family}” cannot be kept, whatever work is left unserved.`;
    return { family, sentence: also === null ? rules : `${rules} With them given up: ${also}` };
  }
  return {
    family: 'Several rules',
    sentence: 'Without it, no dispatch keeps the rules, and giving up one family of them would not mend it.',
  };
}
