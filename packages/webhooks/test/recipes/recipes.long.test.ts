import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningProgram } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sign } from '../../src/index.ts';
import { build, folder, listFiles, recipes, secret, startRecipe } from './programs.ts';

beforeAll(build);

test('every recipe is run here', () => {
  expect(recipes.map(({ file }) => file).sort()).toEqual(listFiles().sort());
});

let count = 0;
/** A body whose bytes no parser and serializer reproduces. */
function nextBody(padding = ''): { id: string; body: Buffer } {
  const id = `ev_test${++count}`;
  const body = `{ "id": "${id}",\r\n\t"type" : "later", "amount": 100.0, "name": "Gr\\u00fc\u00dfe 🏦", "p": "a\\/b${padding}" }\n`;
  return { id, body: Buffer.from(body) };
}

describe.each(recipes.flatMap((recipe) => recipe.paths.map((path) => ({ name: recipe.file, path, recipe }))))(
  '$name at $path',
  ({ path, recipe }) => {
    let url: string;
    let program: RunningProgram;
    beforeAll(async () => {
      const running = await startRecipe(recipe);
      url = running.url + path;
      program = running.program;
    });
    afterAll(async () => void (await program?.stop('SIGKILL')));

    async function post(body: Buffer | string | ReadableStream, signature: string, type?: string): Promise<number> {
      const headers = { 'x-payload-signature': signature, ...(type && { 'content-type': type }) };
      const response = await fetch(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
      await response.arrayBuffer();
      return response.status;
    }

    const timesQueued = (id: string) => program.output.split(`queued ${id}\n`).length - 1;

    test.each([
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/octet-stream',
      undefined,
    ])('handles a genuine event of the content type %s once', async (type) => {
      const { id, body } = nextBody();
      const signature = await sign(body, secret);
      expect([await post(body, signature, type), await post(body, signature, type)]).toEqual([200, 200]);
      await program.waitFor(new RegExp(`queued ${id}\n`));
      expect(timesQueued(id)).toBe(1);
    });

    test('handles an event that arrives in chunks', async () => {
      const { id, body } = nextBody();
      const chunks = new ReadableStream({
        async start(controller) {
          for (let at = 0; at < body.length; at += 7) controller.enqueue(Uint8Array.from(body.subarray(at, at + 7)));
          controller.close();
        },
      });
      expect(await post(chunks, await sign(body, secret), 'application/json')).toBe(200);
      await program.waitFor(new RegExp(`queued ${id}\n`));
    });

    test('handles an event of 500 kB, more than parsers accept by default', async () => {
      const { id, body } = nextBody('x'.repeat(500_000));
      expect(await post(body, await sign(body, secret), 'application/json')).toBe(200);
      await program.waitFor(new RegExp(`queued ${id}\n`));
    });

    test('refuses forged deliveries, and bodies of which a byte has changed', async () => {
      const { id, body } = nextBody();
      const signature = await sign(body, secret);
      const parsed = JSON.stringify(JSON.parse(body.toString()));
      expect(await post(body, await sign(body, 'another'), 'application/json')).toBe(401);
      expect(await post(parsed, signature, 'application/json')).toBe(401);
      expect(await post(body.subarray(0, -1), signature, 'application/json')).toBe(401);
      expect(timesQueued(id)).toBe(0);
    });
  },
);

test.each(recipes)('$file points out white space around its secret', async (recipe) => {
  const { url, program } = await startRecipe(recipe, `${secret}\n`);
  await using _ = program;
  const { body } = nextBody();
  const headers = { 'x-payload-signature': await sign(body, secret), 'content-type': 'application/json' };
  expect((await fetch(url + recipe.paths[0], { method: 'POST', body, headers })).status).toBe(500);
  await program.waitFor(/Remove the white space around the secret/);
});

test('canary: a recipe that does not keep the raw body answers 500', async () => {
  const source = await readFile(join(folder, 'express.ts'), 'utf8');
  const lossy = source.replace('Object.assign(request, { rawBody });', '').replace("'./receive.ts'", "'../receive.ts'");
  expect(lossy).not.toContain('Object.assign');
  await writeFile(join(folder, 'dist/lossy.ts'), lossy);
  const { url, program } = await startRecipe({ file: '', args: () => ['dist/lossy.ts'], paths: [] });
  await using _ = program;
  const { body } = nextBody();
  const headers = { 'x-payload-signature': await sign(body, secret), 'content-type': 'application/json' };
  expect((await fetch(`${url}/webhooks/xs2a`, { method: 'POST', body, headers })).status).toBe(500);
  await program.waitFor(/put this handler in front of every body parser, or set request\.rawBody/);
});
