/** PostgreSQL refuses to run as root: the tests start it as whoever runs them, or as another user if that is root. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nobody, postgresUser } from '../support/postgres-server.ts';

const probe = fileURLToPath(new URL('../support/postgres-probe.ts', import.meta.url));
const own = process.getuid?.();

function runAs(uid: number | undefined): unknown {
  const home = mkdtempSync(join(tmpdir(), 'testbank-home-'));
  const user = uid === own ? {} : { uid, gid: uid };
  try {
    const env = { PATH: process.env.PATH, HOME: home };
    return JSON.parse(execFileSync(process.execPath, [probe], { ...user, cwd: tmpdir(), env, encoding: 'utf8' }));
  } finally {
    rmSync(home, { recursive: true });
  }
}

it('whoever runs the tests starts a PostgreSQL, and leaves nothing of it', () => {
  expect(runAs(own)).toEqual({ user: own, answer: 42, isRemoved: true });
});

// Only root can become somebody else.
it.runIf(own === 0)('a user without privileges does, too', () => {
  expect(runAs(nobody)).toEqual({ user: nobody, answer: 42, isRemoved: true });
});

it.each([
  { name: 'root', uid: 0, want: { uid: nobody, gid: nobody } },
  { name: 'anybody else', uid: 1000, want: {} },
])('$name starts it as $want', ({ uid, want }) => {
  expect(postgresUser(uid)).toEqual(want);
});
