import { command } from './ending.mjs';
import { runBench } from './bench-run.mjs';

void command(() => runBench(process.argv.slice(2)));
