import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Formulation } from '../formulation.ts';
import type { LimitWorth, LinearModel, LinearModelBuilder, Rule, RuleLimit, Term } from '../linear-model.ts';
import { rowTerms, withVariablesOf } from '../rebuild-model.ts';
import { isLarge } from './any-solution.ts';
import { limitValue } from './limit-value.ts';

/** A limit of the plan that may give way, and the variables of an elastic model that say by how much. */
export type ElasticLimit = {
  readonly rule: Rule;
  readonly limit: RuleLimit;
  /** What it stands at. */
  readonly from: number;
  /** Money for one unit of the column, or of the row where the limit is a coefficient. */
  readonly worth: number;
  /**
   * By how much the limit gives way in a solution, as parts of which the largest counts. Where the limit is a
   * coefficient, the part is the column divided by `perUnit`.
   */
  readonly parts: { readonly column: number; readonly perUnit: readonly Term[] | null }[];
};

/** A model in which every limit may give way, at what it is worth. */
export type ElasticModel = { readonly model: LinearModel; readonly limits: readonly ElasticLimit[] };

/**
 * Share of the plan's own cost that counts: of ways out worth the same, the one with the cheaper plan is taken. Large
 * models, which it would make twice as slow, go without.
 */
const COST_SHARE = 1e-6;

function keyOf({ path, bandId }: RuleLimit): string {
  return [...path, bandId ?? ''].join('/');
}

/** How far a limit can go at all: shares end at none and all, nothing falls below 0. */
function mostChange({ unit, direction }: RuleLimit, from: number): number {
  if (direction === 'lower') return from;
  return unit === 'share' ? 1 - from : Infinity;
}

/** The limits met so far, each once, with the columns by which they give way. */
class LimitColumns {
  readonly limits = new Map<string, ElasticLimit>();
  readonly #builder: LinearModelBuilder;
  readonly #assumptions: Assumptions;
  readonly #worthOf: (worth: LimitWorth) => number;

  constructor(builder: LinearModelBuilder, assumptions: Assumptions, worthOf: (worth: LimitWorth) => number) {
    this.#builder = builder;
    this.#assumptions = assumptions;
    this.#worthOf = worthOf;
  }

  of(rule: Rule, limit: RuleLimit): ElasticLimit {
    const key = keyOf(limit);
    const known = this.limits.get(key);
    if (known !== undefined) return known;
    const from = limitValue(this.#assumptions, limit);
    const made: ElasticLimit = { rule, limit, from, worth: this.#worthOf(limit.worth), parts: [] };
    this.limits.set(key, made);
    return made;
  }

  /** The term by which a row gives way: one variable for all the rows of a limit, or one of its own. */
  termFor(elastic: ElasticLimit, limit: RuleLimit, row: string): Term {
    if (typeof limit.slope !== 'number') {
      const column = this.#builder.addColumn(`give_way[${row}]`, 0, Infinity);
      this.#builder.addCost(column, elastic.worth);
      elastic.parts.push({ column, perUnit: limit.slope });
      return [column, 1];
    }
    const column = elastic.parts[0]?.column ?? this.#addShared(elastic, limit);
    return [column, limit.slope];
  }

  #addShared(elastic: ElasticLimit, limit: RuleLimit): number {
    const column = this.#builder.addColumn(`give_way[${keyOf(limit)}]`, 0, mostChange(limit, elastic.from));
    this.#builder.addCost(column, elastic.worth);
    elastic.parts.push({ column, perUnit: null });
    return column;
  }
}

/**
 * The model of a plan in which every limit may give way, at what it is worth. `open` is the model
 * of the inputs with open limits: its rows are set back to what the plan says.
 */
export function elasticLimits(
  open: Formulation,
  openAssumptions: Assumptions,
  assumptions: Assumptions,
  worthOf: (worth: LimitWorth) => number,
): ElasticModel {
  const { model } = open;
  const builder = withVariablesOf(model);
  if (!isLarge(model))
    model.cost.forEach((cost, column) => {
      builder.addCost(column, COST_SHARE * cost);
    });
  const columns = new LimitColumns(builder, assumptions, worthOf);
  model.rowNames.forEach((name, row) => {
    const rule = model.rowRules[row] ?? null;
    const terms = rowTerms(model, row);
    let lower = model.rowLower[row] ?? -Infinity;
    let upper = model.rowUpper[row] ?? Infinity;
    const limit = rule?.limit;
    const isOneSided = Number.isFinite(lower) !== Number.isFinite(upper);
    if (rule !== null && limit !== undefined && isOneSided && limit.slope !== 0) {
      const elastic = columns.of(rule, limit);
      const [column, slope] = columns.termFor(elastic, limit, name);
      const isConstant = typeof limit.slope === 'number';
      const opened = isConstant ? slope * Math.abs(limitValue(openAssumptions, limit) - elastic.from) : 0;
      if (Number.isFinite(upper)) {
        terms.push([column, -slope]);
        upper -= opened;
      } else {
        terms.push([column, slope]);
        lower += opened;
      }
    }
    builder.addRow(name, terms, lower, upper, rule);
  });
  return { model: builder.build(), limits: [...columns.limits.values()] };
}

/** By how much a limit gives way in a solution of the elastic model, in its own unit, and what that is reckoned at. */
export function givenIn(
  { parts, worth }: ElasticLimit,
  columnValues: ArrayLike<number>,
): { readonly change: number; readonly worth: number } {
  let change = 0;
  let sum = 0;
  for (const { column, perUnit } of parts) {
    const value = Math.max(0, columnValues[column] ?? 0);
    sum += value;
    const activity =
      perUnit?.reduce((total, [term, coefficient]) => total + coefficient * (columnValues[term] ?? 0), 0) ?? 1;
    change = Math.max(change, activity > 0 ? value / activity : 0);
  }
  return { change, worth: worth * sum };
}
