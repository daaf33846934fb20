/** Long tests, and the tests of the Testbank on PostgreSQL instead of SQLite. */
import { configDefaults, defineConfig } from 'vitest/config';
import { long } from '../../vitest.shared.ts';

const { reporters = [], maxWorkers = 2, ...settings } = long.test ?? {};

export default defineConfig({
  test: {
    reporters,
    maxWorkers,
    projects: [
      { test: { ...settings, setupFiles: ['test/support/setup.ts'] } },
      {
        test: {
          ...settings,
          name: 'postgres',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'test/**/*.long.test.ts',
            // What needs no database, and what SQLite alone can do.
            'test/{bank,calendar,domain,wizard,files}/**',
            'test/store/{sqlite,group-commit,connections,postgres-failures,postgres-url,schema-version}.test.ts',
            'test/jobs/table.test.ts',
            'test/{command,cli,options,money,recent,kills}.test.ts',
            // They look into the files.
            'test/retention.test.ts',
            'test/system/secrets.test.ts',
            'test/http/check-answers.test.ts',
          ],
          globalSetup: ['test/support/postgres-setup.ts'],
          setupFiles: ['test/support/on-postgres.ts', 'test/support/setup.ts'],
        },
      },
    ],
  },
});
