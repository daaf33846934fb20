import { describe, expect, it } from 'vitest';
import { UsageError } from '../src/option-values.ts';
import { type RunCommand, readCommand } from '../src/options.ts';

const url = ['--url', 'http://127.0.0.1:4010'];
const read = (args: string[], env = {}) => readCommand([...url, ...args], env) as RunCommand;

describe('the command line', () => {
  it('needs an address and nothing else', () => {
    expect(read([])).toMatchObject({
      command: 'run',
      openapi: undefined,
      workflows: undefined,
      reports: [{ format: 'text', output: undefined }],
      options: {
        url: 'http://127.0.0.1:4010',
        concurrency: 8,
        timeoutMs: 10_000,
        random: 10,
        seed: 1,
        prefer: 'auto',
        bail: false,
        filter: [],
      },
    });
  });

  it('takes everything at once', () => {
    const given = [
      ['--openapi', 'a.yaml', '--workflows', 'a.arazzo.yaml', '--api-key', 'k', '--access-token', 't', '--user', 'u'],
      [
        '--id',
        'account_id=bac_1',
        '--id',
        'event_id=a=b',
        '--filter',
        'a',
        '--filter',
        'b',
        '--random',
        '0',
        '--seed',
        '7',
      ],
      ['--prefer', 'never', '--stateful', '--keyless', '--concurrency', '2', '--rate', '0.5', '--timeout', '50'],
      ['--max-requests', '9'],
      [
        '--max-time',
        '1.5',
        '--bail',
        '--report',
        'json',
        '--output',
        'a.json',
        '--report',
        'html',
        '--min-coverage',
        '99.5',
      ],
    ];
    expect(read(given.flat())).toMatchObject({
      openapi: 'a.yaml',
      workflows: ['a.arazzo.yaml'],
      minCoverage: 99.5,
      reports: [
        { format: 'json', output: 'a.json' },
        { format: 'html', output: undefined },
      ],
      options: {
        apiKey: 'k',
        accessToken: 't',
        user: 'u',
        ids: { account_id: 'bac_1', event_id: 'a=b' },
        filter: ['a', 'b'],
        random: 0,
        seed: 7,
        prefer: 'never',
        stateless: false,
        keyless: true,
        concurrency: 2,
        rate: 0.5,
        timeoutMs: 50,
        maxRequests: 9,
        maxMs: 1500,
        bail: true,
      },
    });
  });

  it('takes credentials from the environment, unless they are given', () => {
    const env = { XS2A_API_KEY: 'env-key', XS2A_ACCESS_TOKEN: 'env-token' };
    expect(read(['--api-key', 'own'], env).options).toMatchObject({ apiKey: 'own', accessToken: 'env-token' });
  });

  it.each([
    [[], [['text', undefined]]],
    [['--report', 'json'], [['json', undefined]]],
    [['--output', 'a'], [['text', 'a']]],
    [['--output', 'junit=a.xml'], [['junit', 'a.xml']]],
    [
      ['--output', 'junit=a.xml', '--output', 'html=a.html'],
      [
        ['junit', 'a.xml'],
        ['html', 'a.html'],
      ],
    ],
    [
      ['--report', 'html', '--report', 'junit', '--output', 'junit=a.xml', '--output', 'html=a.html'],
      [
        ['junit', 'a.xml'],
        ['html', 'a.html'],
      ],
    ],
    [
      ['--report', 'text', '--output', 'junit=a.xml'],
      [
        ['junit', 'a.xml'],
        ['text', undefined],
      ],
    ],
    [
      ['--report', 'junit', '--output', 'a.xml', '--report', 'html', '--output', 'a.html'],
      [
        ['junit', 'a.xml'],
        ['html', 'a.html'],
      ],
    ],
    [
      ['--report', 'junit', '--report', 'html', '--output', 'a.html', '--output', 'junit=a.xml'],
      [
        ['junit', 'a.xml'],
        ['html', 'a.html'],
      ],
    ],
    [
      ['--output', 'json=a', '--output', 'json=b'],
      [
        ['json', 'a'],
        ['json', 'b'],
      ],
    ],
    [['--output', 'a=b'], [['text', 'a=b']]],
  ] as const)('pairs reports and files: %j', (args, want) => {
    expect(read([...args]).reports.map(({ format, output }) => [format, output])).toEqual(want);
  });

  it('takes headers for every request', () => {
    expect(read(['--header', 'X-Tenant: a: b ', '--header', 'x-trace:1']).options.headers).toEqual({
      'x-tenant': 'a: b',
      'x-trace': '1',
    });
  });

  it('takes credentials for schemes', () => {
    const { options } = read(['--credential', 'a=b=c', '--credential', 'd=e', '--exclude', 'tag:x']);
    expect([options.credentials, options.exclude]).toEqual([{ a: 'b=c', d: 'e' }, ['tag:x']]);
  });

  it('takes a client of OAuth 2, preferably from the environment', () => {
    const oauth2 = ['--oauth2-token-url', 'https://id.example.com/token'];
    const env = { XS2A_OAUTH2_CLIENT_ID: 'id', XS2A_OAUTH2_CLIENT_SECRET: 'secret' };
    const tokenUrl = 'https://id.example.com/token';
    expect(read(oauth2, env).options.oauth2).toEqual({
      tokenUrl,
      clientId: 'id',
      clientSecret: 'secret',
      scope: undefined,
    });
    const own = ['--oauth2-client-id', 'me', '--oauth2-client-secret', 's', '--oauth2-scope', 'a b'];
    expect(read([...oauth2, ...own], env).options.oauth2).toEqual({
      tokenUrl,
      clientId: 'me',
      clientSecret: 's',
      scope: 'a b',
    });
    expect(read([], env).options.oauth2).toBeUndefined();
  });

  it('walks our workflows for our contract alone', () => {
    expect(read([]).workflows).toBeUndefined();
    expect(read(['--openapi', 'a.yaml']).workflows).toEqual([]);
    expect(read(['--no-workflows']).workflows).toEqual([]);
  });

  it('helps before it complains', () => {
    expect(readCommand(['-h'], {})).toEqual({ command: 'help' });
    expect(readCommand(['--version'], {})).toEqual({ command: 'version' });
  });

  it.each([
    ['--rate 0', '--rate "0" is not valid. Expected: a number of requests per second, such as 10 or 0.5.'],
    ['--rate fast', '--rate "fast" is not valid. Expected: a number of requests per second, such as 10 or 0.5.'],
    ['--concurrency 0', '--concurrency "0" is not valid. Expected: a whole number from 1 to 1000.'],
    ['--timeout soon', '--timeout "soon" is not valid'],
    ['--seed -1', 'argument is ambiguous'],
    ['--max-time 0', '--max-time "0" is not valid. Expected: a number of seconds, such as 60.'],
    ['--min-coverage 101', 'Expected: a number from 0 to 100.'],
    ['--prefer maybe', '--prefer "maybe" is not valid. Expected: auto, always, never.'],
    ['--report pdf', 'Expected: text, json, junit, html.'],
    ['--output a', undefined],
    ['--output a --output b', 'There are more --output than --report. Name the report: --output junit=report.xml.'],
    ['--output json=', '--output json= has no file. Expected: json=report.json.'],
    ['--output json=a --output html=a', 'Two reports would go to a.'],
    ['--report json --output json=a --output b', 'There are more --output than --report.'],
    [
      '--report json --report html --report text --output json=a',
      '2 reports would go to the standard output: give each a file, such as --output html=report.html.',
    ],
    ['--header X-A', "--header is not valid. Expected: a name and a value, such as 'X-Tenant: 4711'."],
    ['--header X-A:', '--header is not valid.'],
    ['--header X(A:1', '--header is not valid.'],
    ['--header Host:a', '--header Host: the suite sets this header itself.'],
    ['--header content-LENGTH:1', '--header content-LENGTH: the suite sets this header itself.'],
    ['--header X-A:1 --header x-a:2', '--header x-a is given twice.'],
    ['--header X-A:\u0001', '--header X-A: the value has a character that no header can have.'],
    ['--credential a', '--credential is not valid. Expected: a security scheme and its secret, such as ApiKey=4711.'],
    ['--credential a=', '--credential is not valid.'],
    ['--credential =a', '--credential is not valid.'],
    ['--credential a=b --credential a=c', '--credential a is given twice.'],
    ['--oauth2-client-id a', '--oauth2-client-id needs --oauth2-token-url.'],
    ['--oauth2-client-secret a', '--oauth2-client-secret needs --oauth2-token-url.'],
    ['--oauth2-scope a', '--oauth2-scope needs --oauth2-token-url.'],
    ['--oauth2-token-url a --oauth2-client-id b --oauth2-client-secret c', '--oauth2-token-url is not valid.'],
    [
      '--oauth2-token-url http://a:b@c --oauth2-client-id b --oauth2-client-secret c',
      '--oauth2-token-url is not valid.',
    ],
    ['--oauth2-token-url http://a', '--oauth2-token-url needs a client: give --oauth2-client-id'],
    [
      '--oauth2-token-url http://a --oauth2-client-id b',
      'set XS2A_OAUTH2_CLIENT_SECRET, or give --oauth2-client-secret.',
    ],
    ['--report json --report html', '2 reports would go to the standard output'],
    ['--id account_id', 'Expected: a placeholder and its value, such as account_id=bac_4711.'],
    ['--id =bac_1', 'Expected: a placeholder and its value, such as account_id=bac_4711.'],
    ['--id a=bac_1', undefined],
    ['--stateful --stateless', '--stateless and --stateful exclude each other.'],
    ['--workflows a --no-workflows', '--workflows and --no-workflows exclude each other.'],
    ['--colour', "Unknown option '--colour'"],
    ['here', "Unexpected argument 'here'"],
  ])('%s: %s', (args, message) => {
    if (message === undefined) expect(() => read(args.split(' '))).not.toThrow();
    else {
      expect(() => read(args.split(' '))).toThrow(UsageError);
      expect(() => read(args.split(' '))).toThrow(message);
    }
  });

  it.each([
    ['--random', [0, 100_000], [100_001]],
    ['--seed', [0, 2_147_483_647], [2_147_483_648]],
    ['--concurrency', [1, 1000], [0, 1001]],
    ['--timeout', [1, 600_000], [0, 600_001]],
    ['--max-requests', [1, 1e9], [0, 1e9 + 1]],
    ['--max-time', [0.1], [0]],
    ['--min-coverage', [0, 100], [100.1]],
  ] as const)('%s takes %j, and not %j', (option, taken, refused) => {
    for (const value of taken) expect(() => read([option, String(value)])).not.toThrow();
    for (const value of refused) expect(() => read([option, String(value)])).toThrow(UsageError);
  });

  it.each([
    [
      [],
      '--url is missing: the address of the server to test. In this repository, start one with "pnpm mock" and then run "pnpm conformance --url http://127.0.0.1:4010".',
    ],
    [['--url', 'localhost:4010'], 'Expected: an address that begins with http:// or https://.'],
    [
      ['--url', 'http://api:key@host'],
      '--url holds more than an address. Give credentials by --user, --api-key, --access-token and --credential.',
    ],
  ])('without a good address: %j', (args, message) => {
    expect(() => readCommand(args, {})).toThrow(message);
  });

  it('repeats no secret in a complaint', () => {
    const addresses = ['http://api:s3cr3t-key@host', 'ftp://api:s3cr3t-key@host', 'http://api:s3cr3t-key'];
    for (const args of addresses.flatMap((address) => [['--url', address], [address]])) {
      expect(() => readCommand(args, {})).toThrow(/^(?!.*s3cr3t)/);
    }
    const wrong = [
      ['--header', 's3cr3t'],
      ['--header', 'X-Key: s3cr3t\u0001'],
      ['--header', 'Host: s3cr3t'],
      ['--credential', 's3cr3t'],
      ['--credential', 'a=s3cr3t', '--credential', 'a=s3cr3t'],
      ['--oauth2-client-secret', 's3cr3t'],
      ['--oauth2-token-url', 'http://a:s3cr3t@host', '--oauth2-client-id', 'a', '--oauth2-client-secret', 's3cr3t'],
    ];
    for (const args of wrong) expect(() => read(args)).toThrow(/^(?!.*s3cr3t)/);
  });
});
