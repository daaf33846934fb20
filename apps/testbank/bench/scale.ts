/**
 * What several Testbanks on one PostgreSQL do, what they need of it, and how much space their data take: the numbers of the
 * guide "Scale". Runs on Linux, and starts its own PostgreSQL.
 *
 * Arguments: the parts that are measured; all of them by default.
 */
import { benchInstances } from './scale/instances.ts';
import { benchStorage } from './scale/storage.ts';

const parts = { instances: benchInstances, storage: benchStorage };

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
