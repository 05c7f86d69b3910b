import { parentPort, workerData } from 'node:worker_threads';
import { findAll, type Search } from './followed-quotes.js';

parentPort?.postMessage(findAll(workerData as Search[]));
