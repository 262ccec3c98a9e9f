import type { RuleWorth } from '../../../shared/domain/questions/explain.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { limitValue, overrideOf } from '../../optimiser/relaxation/limit-value.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { QuestionTask } from '../question-task.ts';
import type { Solved } from '../re-solver.ts';
import { withOverrides } from '../with-overrides.ts';
import { type BindingRule, bindingRules } from './binding-rules.ts';
import type { ExplainPart } from './explain-part.ts';

const DOING = 'What a step of each limit is worth';

/** Two sides of a limit differ from this share of the larger on. */
const KINK = 0.02;
/** A step of a share, and of units; of money a round share of the limit. */
const SHARE_STEP = 0.01;
const UNITS_STEP = 1;
const MONEY_STEP_SHARE = 0.01;

type Task = Pick<QuestionTask<unknown>, 'input' | 'solver'>;

/** A step of a limit in its own unit: a point, a unit, or a power of ten near a hundredth of the money. */
function stepOf(unit: RuleWorth['unit'], value: number): number {
  if (unit === 'share') return SHARE_STEP;
  if (unit === 'units') return UNITS_STEP;
  return value > 0 ? 10 ** Math.floor(Math.log10(value * MONEY_STEP_SHARE)) : 1;
}

/** A limit moved by a step, kept inside what it can be; null where it cannot move that way. */
function moved(unit: RuleWorth['unit'], value: number, step: number): number | null {
  const most = unit === 'share' ? 1 : Infinity;
  const to = Number(Math.min(most, Math.max(0, value + step)).toPrecision(12));
  return to === value ? null : to;
}

function unsolved({ input }: Task, { rule, limit }: BindingRule): RuleWorth {
  return {
    family: rule.family,
    path: limit.path.join('/'),
    bandId: limit.bandId,
    sentence: rule.sentence,
    words: limit.words,
    unit: limit.unit,
    value: limitValue(input.assumptions, limit),
    state: 'waiting',
    looser: null,
    tighter: null,
    isKink: false,
  };
}

function at(input: SolveInput, { limit }: BindingRule, value: number): SolveInput {
  return withOverrides(input, [overrideOf(input.assumptions, limit, value)]);
}

/** What of a change of cost is told: nothing below what a solve can tell. */
function counted(change: number, cost: number): number {
  return change > optimumPrecision(cost) ? change : 0;
}

async function looserOf(task: Task, binding: BindingRule, to: number, base: Solved): Promise<RuleWorth['looser']> {
  const solved = await task.solver.optimum(at(task.input, binding, to));
  if (solved === null) throw new Error(`With a looser limit no portfolio keeps the rules: ${binding.limit.words}.`);
  return { value: to, saving: counted(base.objective - solved.objective, base.objective) };
}

async function tighterOf(task: Task, binding: BindingRule, to: number, base: Solved): Promise<RuleWorth['tighter']> {
  const solved = await task.solver.optimum(at(task.input, binding, to));
  const cost = solved === null ? null : counted(solved.objective - base.objective, base.objective);
  return { value: to, cost };
}

/**
 * True where a step one way is worth something else than a step the other way, per unit of the limit, by more than solves
 * can be off.
 */
function isKink({ value, looser, tighter }: RuleWorth, objective: number): boolean {
  if (looser === null || tighter === null || tighter.cost === null) return true;
  const [out, back] = [Math.abs(looser.value - value), Math.abs(tighter.value - value)];
  const [saved, paid] = [looser.saving / out, tighter.cost / back];
  const unsure = (2 * optimumPrecision(objective)) / Math.min(out, back);
  return Math.abs(saved - paid) > Math.max(unsure, KINK * Math.max(saved, paid));
}

async function worthOf(task: Task, binding: BindingRule, base: Solved): Promise<RuleWorth> {
  const rule = unsolved(task, binding);
  const { unit, value } = rule;
  const step = (binding.limit.direction === 'raise' ? 1 : -1) * stepOf(unit, value);
  const looserAt = moved(unit, value, step);
  const tighterAt = moved(unit, value, -step);
  const looser = looserAt === null ? null : await looserOf(task, binding, looserAt, base);
  const tighter = tighterAt === null ? null : await tighterOf(task, binding, tighterAt, base);
  const solved: RuleWorth = { ...rule, state: 'solved', looser, tighter };
  return { ...solved, isKink: isKink(solved, base.objective) };
}

/**
 * What a step of each limit that binds in the cheapest portfolio is worth, each way, by solving the plan with the limit
 * moved: at a kink the two sides differ. In fractions.
 */
export async function explainRules(task: Task, { tell, step }: ExplainPart<RuleWorth[]>): Promise<void> {
  const { input, solver } = task;
  step(0, 1, DOING);
  const base = await solver.optimum(input);
  const probe = await solver.probe(input);
  if (base === null || probe === null)
    throw new Error('No portfolio in fractions keeps the rules, though the run did.');
  const binding = bindingRules(probe);
  const rules = binding.map((rule) => unsolved(task, rule));
  tell([...rules]);
  for (const [n, rule] of binding.entries()) {
    step(n, binding.length, DOING);
    rules[n] = await worthOf(task, rule, base);
    tell([...rules]);
  }
}
