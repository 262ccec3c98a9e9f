import { readFileSync } from 'node:fs';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { median } from '../median.ts';
import { EVALUATION, OPTIMUM, type OurAnswers, type OurTask, ourTaskSchema } from '../our-task.ts';
import { buildModel, frontier, loadOurs, type OpenPlan, openPlan, type OurOptimum, wholeUnits } from '../ours.ts';
import { ownPeakMebibytes } from '../own-memory.ts';
import { benchInput } from '../plan/bench-input.ts';
import { frontierPoints } from '../plan/frontier-points.ts';
import { sliderChanges } from '../plan/slider-changes.ts';
import { secondsOn } from '../clock.ts';
import { warmUpInput } from '../plan/warm-up-input.ts';

const [questionFile = ''] = process.argv.slice(2);
const task = ourTaskSchema.parse(JSON.parse(readFileSync(questionFile, 'utf8')));

const EVALUATIONS = 9;

/** What something gave and the seconds it took. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const startedAt = secondsOn(task.clock);
  const value = await work();
  return { value, seconds: secondsOn(task.clock) - startedAt };
}

function answerOf({ objective, bound }: OurOptimum, seconds: number, note = ''): OurAnswers[string] {
  return { isSolved: true, objective, bound, seconds, peakMebibytes: ownPeakMebibytes(), note };
}

async function solveCold(input: SolveInput, limitSeconds: number): Promise<OurAnswers> {
  const built = await timed(() => Promise.resolve(buildModel(input)));
  const { value: plan, seconds } = await timed(() => openPlan(built.value, limitSeconds));
  plan.close();
  return { [OPTIMUM]: answerOf(plan.optimum, seconds, `built in ${built.seconds.toFixed(1)} s`) };
}

/** The cost of portfolios in turn, so that none is costed from where the last left off. */
async function evaluateInTurn(plan: OpenPlan, own: Portfolio, other: Portfolio): Promise<OurAnswers[string]> {
  const seconds: number[] = [];
  let cost = Number.NaN;
  for (let index = 0; index < EVALUATIONS; index++) {
    await plan.evaluate(other);
    const evaluated = await timed(() => plan.evaluate(own));
    seconds.push(evaluated.seconds);
    cost = evaluated.value;
  }
  return answerOf({ objective: cost, bound: null }, median(seconds));
}

/** Each change is made once: a second visit would find what the first has learnt. */
async function solveSliders(input: SolveInput, limitSeconds: number): Promise<OurAnswers> {
  const answers: OurAnswers = {};
  let plan = await openPlan(buildModel(input), limitSeconds);
  const own = plan.portfolio;
  let other = own;
  for (const { name, apply, keepsRules } of sliderChanges) {
    const base = plan;
    const model = buildModel(apply(input));
    const changed = await timed(() => base.changeTo(model));
    answers[name] = answerOf(changed.value.optimum, changed.seconds);
    if (keepsRules) other = changed.value.portfolio;
    plan = await changed.value.changeTo(buildModel(input));
  }
  answers[EVALUATION] = await evaluateInTurn(plan, own, other);
  answers[OPTIMUM] = answerOf(plan.optimum, 0);
  plan.close();
  return answers;
}

async function work({ work: asked, limitSeconds }: OurTask, input: SolveInput): Promise<OurAnswers> {
  switch (asked.kind) {
    case 'cold':
      return solveCold(input, limitSeconds);
    case 'sliders':
      return solveSliders(input, limitSeconds);
    case 'frontier': {
      const points = frontierPoints(input, asked.along, asked.points).map(buildModel);
      const { value: optima, seconds } = await timed(() => frontier(points, limitSeconds));
      return Object.fromEntries(
        optima.map((optimum, index) => [`${index}`, answerOf(optimum, seconds / points.length)]),
      );
    }
    case 'whole-units': {
      const { value, seconds } = await timed(() => wholeUnits(input, asked.relativeGap, limitSeconds));
      return { [OPTIMUM]: answerOf(value, seconds) };
    }
  }
}

await loadOurs();
(await openPlan(buildModel(warmUpInput()), task.limitSeconds)).close();
const answers = await work(task, benchInput(task.plan.size, task.plan.seed, task.plan.options));
process.stdout.write(JSON.stringify(answers));
