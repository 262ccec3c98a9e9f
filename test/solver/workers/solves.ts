import { parentPort } from 'node:worker_threads';
import { solve } from '../../../main/optimiser/optimise.ts';
import { checkedSolve } from '../../../main/solver/checked-solve.ts';
import { solveOnFutures } from '../../../main/solver/solve-on-futures.ts';
import { serveSolves } from '../../../main/solver/serve-solves.ts';

if (parentPort !== null) serveSolves(parentPort, solveOnFutures(checkedSolve(solve)));
