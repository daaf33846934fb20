import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { findTarget, type Resolve, type TargetPolicy, UnreachableTarget } from '../../src/webhooks/target.ts';

/** A name that resolves to these addresses. */
function resolving(...addresses: string[]): Resolve {
  return async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

const nowhere: Resolve = async () => {
  throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
};

const local = { local: true, remote: false };
const remote = { local: false, remote: true };
const anywhere = { local: true, remote: true };

/** The addresses that may be used, or why none may. */
async function targetOf(
  url: string,
  policy: Omit<TargetPolicy, 'repair'> = local,
  resolve: Resolve = nowhere,
): Promise<string> {
  try {
    const { addresses } = await findTarget(url, { ...policy, repair: 'Ask somebody.' }, resolve);
    return addresses.map(({ address }) => address).join(' ');
  } catch (error) {
    if (error instanceof Problem) return error.errors?.url?.[0] ?? '';
    if (error instanceof UnreachableTarget) return error.message;
    throw error;
  }
}

describe('a webhook may be sent to', () => {
  it.each([
    ['http://127.0.0.1:3000/hook', '127.0.0.1'],
    ['http://127.8.9.10/', '127.8.9.10'],
    ['https://10.1.2.3/', '10.1.2.3'],
    ['http://172.16.0.1/', '172.16.0.1'],
    ['http://172.31.255.255/', '172.31.255.255'],
    ['http://192.168.1.1/', '192.168.1.1'],
    ['http://[::1]/', '::1'],
    ['http://[fc00::1]/', 'fc00::1'],
    ['http://[fdff::1]/', 'fdff::1'],
    ['http://[fd00:ec3::254]/', 'fd00:ec3::254'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
  ])('%s', async (url, want) => {
    expect(await targetOf(url)).toBe(want);
  });

  it('a name of which every address is near', async () => {
    expect(await targetOf('http://receiver/', local, resolving('10.0.0.1', '::1'))).toBe('10.0.0.1 ::1');
  });
});

describe('a webhook is not sent to', () => {
  it.each([
    'http://8.8.8.8/',
    'http://134744072/',
    'http://0x08080808/',
    'http://010.010.010.010/',
    'http://0.0.0.0/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://172.15.255.255/',
    'http://172.32.0.1/',
    'http://192.169.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[2001:4860:4860::8888]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[febf::1]/',
    'http://[fe80::a9fe:a9fe]/',
    'http://[fd00:ec2::254]/',
    'http://[fd00:0ec2:0::23]/',
    'http://[fd20:ce::254]/',
    'http://[fd00:c1::a9fe:a9fe]/',
    'http://[fd00:42::42]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
  ])('%s', async (url) => {
    expect(await targetOf(url)).toMatch(
      /^The url must lead to a loopback or private address; \S+ is not one\. Ask somebody\.$/,
    );
  });

  it('a name that resolves to a public address, or to one among others', async () => {
    expect(await targetOf('http://a.example/', local, resolving('8.8.8.8'))).toContain(
      'a.example (8.8.8.8) is not one',
    );
    expect(await targetOf('http://a.example/', local, resolving('127.0.0.1', '8.8.8.8'))).toContain('(8.8.8.8)');
    expect(await targetOf('http://a.example/', local, resolving('::ffff:8.8.8.8'))).toContain('(::ffff:8.8.8.8)');
  });

  it('a name that cannot be resolved', async () => {
    expect(await targetOf('http://a.example/')).toBe('The host a.example cannot be resolved.');
    expect(await targetOf('http://a.example/', local, resolving())).toBe('The host a.example cannot be resolved.');
  });

  it.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'javascript:alert(1)', '127.0.0.1:80', '', 'http://'])(
    '"%s", which is no address of a web server',
    async (url) => {
      expect(await targetOf(url)).toBe('The url must begin with http:// or https:// and name a host.');
    },
  );

  it('an address with a password', async () => {
    for (const user of ['me:secret', 'me', ':secret']) {
      expect(await targetOf(`http://${user}@127.0.0.1/`)).toBe('The url must not contain a user name or password.');
    }
  });
});

describe('with remote targets allowed, a webhook may be sent to', () => {
  it('any address and name', async () => {
    for (const address of ['8.8.8.8', '127.0.0.1', '10.0.0.1', '169.254.169.254']) {
      expect(await targetOf(`http://${address}/`, anywhere)).toBe(address);
    }
    expect(await targetOf('https://a.example/', anywhere, resolving('8.8.8.8'))).toBe('8.8.8.8');
  });

  it('but to no other scheme', async () => {
    expect(await targetOf('ftp://a.example/', anywhere)).toContain('http://');
  });
});

describe('with only remote targets allowed, a webhook', () => {
  it.each([
    ['https://8.8.8.8/', '8.8.8.8'],
    ['https://[2001:4860:4860::8888]/', '2001:4860:4860::8888'],
    ['https://[::ffff:8.8.8.8]/', '::ffff:808:808'],
  ])('may be sent to %s', async (url, want) => {
    expect(await targetOf(url, remote)).toBe(want);
  });

  it.each([
    'https://127.0.0.1/',
    'https://10.0.0.1/',
    'https://169.254.169.254/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[::ffff:127.0.0.1]/',
  ])('is not sent to %s', async (url) => {
    expect(await targetOf(url, remote)).toMatch(
      /^The url must lead to a public address; \S+ is not one\. Ask somebody\.$/,
    );
  });

  it('is not sent to a name that resolves to a private address among others', async () => {
    expect(await targetOf('https://a.example/', remote, resolving('8.8.8.8', '10.0.0.1'))).toContain('(10.0.0.1)');
  });

  it('is not sent in plain text', async () => {
    expect(await targetOf('http://8.8.8.8/', remote)).toBe('The url must begin with https://. Ask somebody.');
  });
});

it('with nothing allowed, a webhook is not sent anywhere', async () => {
  for (const url of ['https://127.0.0.1/', 'https://8.8.8.8/']) {
    expect(await targetOf(url, { local: false, remote: false })).toContain('is not one');
  }
});

it.each([
  ['http://127.0.0.1/', 4],
  ['http://[::1]/', 6],
])('the address of %s is of family %i', async (url, family) => {
  expect((await findTarget(url, { ...local, repair: '' })).addresses).toMatchObject([{ family }]);
});

it('the system resolves names by default', async () => {
  const { addresses } = await findTarget('http://localhost/', { local: true, remote: false, repair: '' });
  expect(addresses.map(({ address }) => address)).toSatisfy((all: string[]) =>
    all.every((address) => ['127.0.0.1', '::1'].includes(address)),
  );
});
