import { parentPort } from 'node:worker_threads';
import { solve } from '../optimiser/optimise.ts';
import { checkedSolve } from './checked-solve.ts';
import { serveSolves } from './serve-solves.ts';

if (parentPort === null) throw new Error('The solver runs as a worker thread: start it through main/solver/pool.ts.');
serveSolves(parentPort, checkedSolve(solve));
