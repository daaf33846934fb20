import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const cwd = fileURLToPath(new URL('..', import.meta.url));

async function example(name: string): Promise<string> {
  return readFile(new URL(import.meta.resolve(`@xs2a/openapi/examples/${name}.json`)), 'utf8');
}

beforeAll(async () => {
  await rm(`${cwd}/src/generated`, { recursive: true, force: true });
  await run('orval', [], { cwd });
});
afterAll(() => vi.unstubAllGlobals());

test('the generated client and its consumer compile with the TypeScript of this repository', async () => {
  await run('../../node_modules/.bin/tsc', ['-p', '.'], { cwd });
});

test('the consumer creates a payment and reads the first form of the wizard', async () => {
  const answers: Record<string, string> = {
    '/v1/payments': await example('WizardSessionStart/payment-created'),
    '/v1/wizard': await example('WizardResponse/form-bank'),
  };
  const sent: Request[] = [];
  vi.stubGlobal('fetch', async (...args: ConstructorParameters<typeof Request>) => {
    const request = new Request(...args);
    sent.push(request);
    return new Response(answers[new URL(request.url).pathname], { headers: { 'content-type': 'application/json' } });
  });

  const { startPayment } = await import('../src/main.ts');
  const fields = await startPayment('secret', JSON.parse(await example('PaymentInput/payment-minimal')));

  expect(fields).toEqual(expect.arrayContaining(['bank_code']));
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://api.xs2a.com/v1/payments',
    'POST https://api.xs2a.com/v1/wizard',
  ]);
  expect(new Set(sent.map(({ headers }) => headers.get('authorization')))).toEqual(
    new Set([`Basic ${btoa('api:secret')}`]),
  );
});
