import { parentPort, workerData } from 'node:worker_threads';
import { outcomeOf } from './importing-thread.js';

const { bytes, filename } = workerData as { bytes: Uint8Array; filename: string };

parentPort?.postMessage(await outcomeOf(bytes, filename));
