import {
  formatJava,
  formatPhp,
  formatPython,
  type Interpreter,
  openPhp,
  openPython,
  readJavaRequest,
} from '@xs2a/languages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toJava } from '../../src/samples/java.ts';
import { toPhp } from '../../src/samples/php.ts';
import { toPython } from '../../src/samples/python.ts';
import { fileOf } from '../../src/samples/requests.ts';
import { arrivingBody, type Comparison, openComparison, secrets } from './comparison.ts';
import { arrivingAddress, hostileAddress, hostileRequests } from './hostile.ts';
import { nameOf, requestOf, requests, withBody } from './written.ts';

let comparison: Comparison;
beforeAll(async () => {
  comparison = await openComparison();
});
afterAll(() => comparison.close());

const runners = [
  { language: 'Python', write: toPython, format: formatPython, open: openPython },
  { language: 'PHP', write: toPhp, format: formatPhp, open: openPhp },
];

describe.each(runners)('the samples for $language', ({ write, open }) => {
  let interpreter: Interpreter;
  beforeAll(async () => {
    interpreter = await open();
  });
  afterAll(() => interpreter.close());

  const run = (program: string) => interpreter.run(comparison.move(program), secrets);

  test('send what the samples for curl send, once, and succeed', async () => {
    for (const request of requests) {
      const { error, output, files } = await run(write(request));
      expect(error, nameOf(request)).toBeUndefined();
      const [status] = comparison.expectRequests([request]);
      expect(output === '', nameOf(request)).toBe(status === 204 || request.answer === 'file');
      expect(Object.keys(files)).toEqual(request.answer === 'file' ? [fileOf(request)] : []);
      for (const file of Object.values(files)) expect(JSON.parse(file)).toBeTypeOf('object');
    }
  });

  test.each(hostileRequests)('send hostile texts as they are: $body.mediaType', async (request) => {
    await run(write(request));
    expect(comparison.take()).toMatchObject([{ request: { body: arrivingBody(request) } }]);
  });

  test('send a hostile address as it is', async () => {
    await run(write(hostileAddress));
    expect(comparison.take()).toMatchObject([{ request: arrivingAddress }]);
  });

  test('fail if the API refuses the request, and if nothing answers', async () => {
    const program = write(requestOf('getRisk'));
    const refused = await run(program.replace(/xr_\w+/, 'nothing'));
    expect(comparison.take()).toMatchObject([{ status: 404 }]);
    expect(refused).toEqual({ output: '', error: expect.stringContaining('404'), files: {} });
    const silent = await interpreter.run(program.replace('https://api.xs2a.com', 'http://127.0.0.1:1'), secrets);
    expect(silent).toEqual({ output: '', error: expect.stringMatching(/./), files: {} });
  });
});

describe('the samples for Java', () => {
  async function send(program: string): Promise<void> {
    const { url, ...init } = await readJavaRequest(program, secrets);
    await comparison.send(url, init);
  }

  test('send what the samples for curl send, and it succeeds', async () => {
    for (const request of requests) {
      await send(toJava(request));
      comparison.expectRequests([request]);
    }
  });

  test.each(hostileRequests)('send hostile texts as they are: $body.mediaType', async (request) => {
    await send(toJava(request));
    expect(comparison.take()).toMatchObject([{ request: { body: arrivingBody(request) } }]);
  });

  test('send a hostile address as it is', async () => {
    await send(toJava(hostileAddress));
    expect(comparison.take()).toMatchObject([{ request: arrivingAddress }]);
  });
});

describe.each([...runners, { language: 'Java', write: toJava, format: formatJava }])(
  'the samples for $language',
  ({ write, format }) => {
    test('are formatted as its formatter does it', async () => {
      for (const request of [...requests, ...hostileRequests]) {
        const program = `${write(request)}\n`;
        expect(await format(program), nameOf(request)).toBe(program);
      }
    });

    test('are formatted so at every width', async () => {
      for (let length = 20; length < 80; length += 1) {
        const value = { a: 'x'.repeat(length) };
        for (const body of [value, { ...value, b: value.a }, { b: 1, ...value }]) {
          for (const mediaType of ['application/json', 'application/x-www-form-urlencoded']) {
            const program = `${write(withBody(body, mediaType))}\n`;
            expect(await format(program)).toBe(program);
          }
        }
      }
    });

    test('canary: another format is noticed', async () => {
      const program = `${write(requestOf('createRisk'))}\n`;
      const other = program.replace('= ', '=  ');
      expect(await format(other)).not.toBe(other);
    });
  },
);

describe('canary: a sample that sends something else is noticed:', () => {
  const sample = requestOf('createBankUser');
  const program = toJava(sample);

  test.each([
    ['another method', program.replace('.PUT(', '.POST(')],
    ['another address', program.replace('/v1/api/users', '/v1/api/user')],
    ['another value', program.replace('Hartmut', 'Helmut')],
    ['another credential', program.replace('XS2A_API_KEY', 'XS2A_ACCESS_TOKEN')],
    ['no type', program.replace(/ +\.header\("Content-Type".*\n/, '')],
  ])('%s', async (_, other) => {
    expect(other).not.toBe(program);
    const { url, ...init } = await readJavaRequest(other, secrets);
    await comparison.send(url, init);
    expect(() => comparison.expectRequests([sample])).toThrow();
  });

  test('nothing, or a request twice', async () => {
    expect(() => comparison.expectRequests([sample])).toThrow();
    const { url, ...init } = await readJavaRequest(program, secrets);
    for (let time = 0; time < 2; time += 1) await comparison.send(url, init);
    expect(() => comparison.expectRequests([sample])).toThrow();
  });
});
