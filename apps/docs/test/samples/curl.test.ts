import { createMockServer } from '@xs2a/mock';
import { curlArguments, readCurl } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCurl } from '../../src/samples/curl.ts';
import { nameOf, requestOf, requests } from './written.ts';

const secrets = { XS2A_API_KEY: 'key', XS2A_ACCESS_TOKEN: 'token' };
const mock = await createMockServer({ logLevel: 'silent' });

let address: string;
beforeAll(async () => {
  address = await mock.listen(0);
});
afterAll(() => mock.close());

async function send(command: string): Promise<{ url: string; status: number; method: string | undefined }> {
  const [words = []] = await curlArguments([command], secrets);
  return sendWords(words);
}

async function sendWords(words: string[]) {
  const { url, init } = readCurl(words);
  const response = await fetch(url.replace('https://api.xs2a.com', address), init);
  await response.arrayBuffer();
  return { url, status: response.status, method: init.method };
}

describe('the samples for curl', () => {
  test('make the request of their operation, and it succeeds', async () => {
    const commands = await curlArguments(requests.map(toCurl), secrets);
    expect(commands).toHaveLength(requests.length);
    const answers = await Promise.all(commands.map(sendWords));
    for (const [index, request] of requests.entries()) {
      const { url, status, method } = answers[index] ?? {};
      expect([method, new URL(url ?? '').pathname], nameOf(request)).toEqual([request.method, request.path]);
      expect([200, 202, 204], `${nameOf(request)} was answered with ${status}`).toContain(status);
    }
  });

  test('send the body of the example, as JSON and as a form', async () => {
    const examples = requests.filter(({ body }) => body?.example === 'payment-with-sender');
    const sent = (await curlArguments(examples.map(toCurl), secrets)).map((words) => readCurl(words).init.body);
    expect(JSON.parse(String(sent[0]))).toEqual(examples[0]?.body?.value);
    const fields = new URLSearchParams(String(sent[1]));
    expect([fields.get('sender_holder'), fields.get('metadata[orderid]')]).toEqual(['MUSTERMANN, HARTMUT', '12345']);
  });

  test('quote what a shell would read otherwise', async () => {
    const request = requestOf('createBankUser');
    const name = `O'Neill $HOME \`id\` "x" & y=1`;
    const value = { name };
    const body = { mediaType: 'application/json', example: 'name', value, encoding: {} };
    const command = toCurl({ ...request, body });
    const [words = []] = await curlArguments([command], secrets);
    expect(JSON.parse(String(readCurl(words).init.body))).toEqual(value);
  });
});

describe('canary:', () => {
  test('a sample that the API refuses is noticed', async () => {
    expect(await send('curl https://api.xs2a.com/v1/risks')).toMatchObject({ status: 401 });
    expect(await send('curl -u "api:$XS2A_API_KEY" https://api.xs2a.com/v1/payments -d amount=1')).toMatchObject({
      status: 422,
    });
  });

  test('a sample that needs an unknown variable does not run', async () => {
    await expect(send('curl -u "api:$XS2A_SECRET" https://api.xs2a.com/v1/risks')).rejects.toThrow();
  });

  test('an option that no sample uses is not passed over', async () => {
    await expect(send('curl --insecure https://api.xs2a.com/v1/risks')).rejects.toThrow(
      'curl --insecure: no page has used this so far',
    );
  });
});
