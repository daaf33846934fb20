/** Runs tasks of all packages for the scripts of the root. */
import { fileURLToPath } from 'node:url';
import { runCommand } from '@xs2a/tools-lib';
import { runTasks, streams } from './command.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

await runCommand(() => runTasks(process.argv.slice(2), streams(root)));
