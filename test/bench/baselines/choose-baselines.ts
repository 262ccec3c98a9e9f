import type { Baseline } from './baseline.ts';
import { highsWasm } from './highs-wasm.ts';
import { nativeBaselines } from './native-baselines.ts';

/** The ones that have a chance; glpsol is ten times slower, and interior point wins nowhere but on the largest. */
const USUAL_LINEAR = ['clp', 'highs', 'highs-wasm'];
const USUAL_WHOLE = ['cbc', 'highs'];

const all: readonly Baseline[] = [...nativeBaselines, highsWasm];

/** Which solvers are asked for. */
type BaselineChoice = {
  /** Null: the usual ones. */
  readonly names: readonly string[] | null;
  /** True: the first linear one that is here is enough. */
  readonly isShort: boolean;
};

/** The solvers of linear programs and of whole numbers that are here; of every other it tells that it is not. */
export function chooseBaselines(
  { names, isShort }: BaselineChoice,
  tell: (sentence: string) => void,
): { linear: Baseline[]; whole: Baseline[] } {
  const unknown = names?.find((name) => all.every((baseline) => baseline.name !== name));
  if (unknown !== undefined) {
    throw new Error(`There is no solver “${unknown}”: use ${all.map(({ name }) => name).join(', ')}.`);
  }
  const wanted = all.filter(({ name }) => (names ?? [...USUAL_LINEAR, ...USUAL_WHOLE]).includes(name));
  const here = wanted.filter((baseline) => {
    const isHere = baseline.isInstalled();
    if (!isHere) tell(`${baseline.name} is not installed here: ours is not compared with it.`);
    return isHere;
  });
  const isChosen = (name: string, usual: readonly string[]): boolean => (names ?? usual).includes(name);
  const linear = here.filter(({ name, solvesLinear }) => solvesLinear && isChosen(name, USUAL_LINEAR));
  return {
    linear: isShort ? linear.slice(0, 1) : linear,
    whole: here.filter(({ name, solvesWhole }) => solvesWhole && isChosen(name, USUAL_WHOLE)),
  };
}
