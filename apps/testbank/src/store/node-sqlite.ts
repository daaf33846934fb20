/** SQLite as Node has it. A static import would end an older Node with an error that names no version. */
import type * as Sqlite from 'node:sqlite';

const sqlite: typeof Sqlite | undefined = process.getBuiltinModule?.('node:sqlite');
if (sqlite === undefined)
  throw new Error(`@xs2a/testbank needs Node 22.13 or newer, this is ${process.versions.node}.`);

export const DatabaseSync: typeof Sqlite.DatabaseSync = sqlite.DatabaseSync;
export type DatabaseSync = Sqlite.DatabaseSync;
