import { parentPort } from 'node:worker_threads';
import { loadSolver } from '../optimiser/highs.ts';
import { solve } from '../optimiser/optimise.ts';
import { checkedSolve } from './checked-solve.ts';
import { solveOnFutures } from './solve-on-futures.ts';
import { serveSolves } from './serve-solves.ts';

if (parentPort === null) throw new Error('The solver runs as a worker thread: start it through main/solver/pool.ts.');
serveSolves(parentPort, solveOnFutures(checkedSolve(solve)));

// Loads while the worker waits for its first job; a solver that cannot be loaded is told by the solve that needs it.
loadSolver().catch(() => {});
