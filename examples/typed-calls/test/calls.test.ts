import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { operationTable } from '@xs2a/types';
import { expect, test } from 'vitest';
import { createCall } from '../src/call.ts';
import { callEverything } from '../src/calls.ts';
import { exampleApi } from './api.ts';

test('every operation of the contract is called once, and reads its example', async () => {
  const called: string[] = [];
  const call = createCall({
    server: 'https://api.xs2a.com',
    credential: 'key',
    fetch: exampleApi((id) => called.push(id)),
  });
  const lines = await callEverything(call);
  expect(called.sort()).toEqual(Object.keys(operationTable).sort());
  expect(lines).toHaveLength(Object.keys(operationTable).length);
  expect(lines.filter((line) => line.includes('undefined'))).toEqual([]);
});

test.each(['tsconfig.json', 'tsconfig.test.json'])('the calls compile with %s', async (project) => {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  await run('tsc', ['--noEmit', '-p', project], { cwd });
});
