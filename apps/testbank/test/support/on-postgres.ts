/** Runs before every test file on PostgreSQL: what a test opens as a file of SQLite, or in memory, is a database there. */
import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { isPostgres } from '../../src/store/postgres-url.ts';
import { createOnce, databaseOf, dropDatabase, key, urlOf } from './postgres.ts';

vi.mock(import('../../src/database.ts'), async (original) => {
  const { openDatabase, ...rest } = await original();
  return {
    ...rest,
    openDatabase: async (database, options) => {
      if (isPostgres(database)) return openDatabase(database, options);
      const isMemory = database === ':memory:';
      const name = databaseOf(isMemory ? randomUUID() : database);
      await createOnce(name);
      const opened = await openDatabase(urlOf(name), { ...options, key });
      if (!isMemory) return opened;
      const close = async () => {
        await opened.store.close();
        await dropDatabase(name);
      };
      return { ...opened, store: { ...opened.store, close } };
    },
  };
});
