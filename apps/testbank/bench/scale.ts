/**
 * What several Testbanks on one PostgreSQL do, what they need of it, and how much space their data take: the numbers of the
 * guide "Scale". Runs on Linux, and starts its own PostgreSQL.
 *
 * Arguments: the parts that are measured; all of them by default.
 */
import { runCommand } from '@xs2a/tools-lib';
import { measureParts } from './parts.ts';
import { benchInstances } from './scale/instances.ts';
import { benchStorage } from './scale/storage.ts';

await runCommand(() => measureParts({ instances: benchInstances, storage: benchStorage }));
