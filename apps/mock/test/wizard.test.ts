/** A frontend without knowledge of the mock: it shows forms, fills them in, and must arrive at `finish`. */
import { encodeForm } from '@xs2a/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, form, json, startMock } from './client.ts';

interface Element {
  type: string;
  name?: string;
  options?: Record<string, string> | (string | { disabled?: boolean })[];
  elements?: { value: string; elements: Element[] }[];
}

interface Shown {
  error: [] | { code?: string; recoverable: boolean };
  polling: { interval?: number };
  form: { name: string; elements: Element[] };
}

type Fields = Record<string, string | boolean>;

/** What a bank user types at the Testbank. */
const typed: Record<string, string[]> = {
  bank_code: ['88888888', 'TESTDE88XXX', '88888889', '88888', ''],
  USER_NAME: ['hartmut.mustermann', ''],
  USER_PIN: [
    ...['12345', '123', 'accounts', 'autosubmit', 'business', 'config', 'forms', 'next', 'no-account', 'wrong', 'slow'],
    ...['no-turnovers', 'negative-balance', 'with-seizure', 'iban:DE62888888880012345678'],
  ],
  tan: ['123456', 'WRONG'],
};

/** Every way to fill in the fields of a form, and no other field. */
function waysToFill(elements: Element[]): Fields[] {
  return elements.reduce<Fields[]>(
    (ways, element) => ways.flatMap((way) => valuesOf(element).map((value) => ({ ...way, ...value }))),
    [{}],
  );
}

function valuesOf({ type, name = '', options = {}, elements = [] }: Element): Fields[] {
  switch (type) {
    case 'text':
    case 'password':
    case 'flicker':
    case 'captcha':
      return (typed[name] ?? ['123456']).map((value) => ({ [name]: value }));
    case 'checkbox':
      return [{ [name]: true }, { [name]: false }];
    case 'select':
    case 'radio':
      return Object.keys(options).map((key) => ({ [name]: key }));
    case 'multi':
      return elements.flatMap(({ value, elements: inner }) =>
        waysToFill(inner).map((fields) => ({ [name]: value, ...fields })),
      );
    default:
      return [{}];
  }
}

const send = { json, form: (body: Fields) => form(encodeForm(body)) };
const session = { key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK' };
let client: Client;

beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

async function submit(as: keyof typeof send, fields: Fields): Promise<Shown> {
  const response = await client.call('POST', '/v1/wizard', send[as]({ ...session, ...fields }));
  const shown = (await response.json()) as Shown;
  if (response.status !== 200) throw new Error(`${response.status} for ${JSON.stringify(fields)}`);
  return shown;
}

/** What a frontend can do with a form: submit it, or poll if the form asks for it. */
function stepsFrom({ polling, form: { elements } }: Shown): Fields[] {
  return polling.interval === undefined ? waysToFill(elements) : [{ action: 'poll' }];
}

const isFinished = ({ form: { name } }: Shown) => name === 'finish';
const nameOf = (shown: Shown) => JSON.stringify(shown);

/** Every form that can be reached by filling in forms, with the forms that follow it. */
async function explore(as: keyof typeof send): Promise<Map<string, { shown: Shown; next: Set<string> }>> {
  const forms = new Map<string, { shown: Shown; next: Set<string> }>();
  const open = [await submit(as, {})];
  for (let shown = open.pop(); shown !== undefined; shown = open.pop()) {
    if (forms.has(nameOf(shown))) continue;
    const next = new Set<string>();
    forms.set(nameOf(shown), { shown, next });
    for (const fields of isFinished(shown) ? [] : stepsFrom(shown)) {
      const following = await submit(as, fields);
      next.add(nameOf(following));
      open.push(following);
    }
  }
  return forms;
}

describe.each(['json', 'form'] as const)('a frontend that sends %s', (as) => {
  let forms: Awaited<ReturnType<typeof explore>>;
  beforeAll(async () => {
    forms = await explore(as);
  });

  it('reaches the forms of the Testbank', () => {
    const names = [...forms.values()].map(({ shown }) => {
      const { code } = shown.error as { code?: string };
      return (
        code ??
        [
          shown.form.name,
          ...shown.form.elements.flatMap(({ type, name }) => (type === 'tabs' ? type : (name ?? []))),
        ].join(' ')
      );
    });
    expect(names.toSorted()).toEqual([
      'account account',
      'bank country_id bank_code',
      'finish',
      'login USER_NAME USER_PIN privacy_policy',
      'login login_code',
      'login tabs USER_NAME USER_PIN privacy_policy',
      'login_failed',
      'tan',
      'tan tan',
      'tan tan',
      'tan tan_procedure',
      'tan_failed',
      'validation_failed',
      'validation_failed',
    ]);
  });

  it('arrives at `finish` from every form', () => {
    const arriving = new Set([...forms].filter(([, { shown }]) => isFinished(shown)).map(([name]) => name));
    for (let size = 0; size < arriving.size; ) {
      size = arriving.size;
      for (const [name, { next }] of forms)
        if ([...next].some((following) => arriving.has(following))) arriving.add(name);
    }
    expect([...forms.keys()].filter((name) => !arriving.has(name))).toEqual([]);
    expect(arriving.size).toBeGreaterThan(10);
  });

  it.each([
    ['login', ['88888888', '12345'], ['bank', 'login', 'finish']],
    ['tabs', ['88888889', '12345'], ['bank', 'login', 'finish']],
  ])('gets through the %s', async (_name, [bank_code = '', pin = ''], want) => {
    const forms = [
      await submit(as, {}),
      await submit(as, { country_id: 'DE', bank_code }),
      await submit(as, { USER_NAME: 'hartmut.mustermann', USER_PIN: pin, privacy_policy: true }),
    ];
    expect(forms.map((shown) => shown.form.name)).toEqual(want);
  });

  it('can use every action at any form', async () => {
    const actions: [Fields, string][] = [
      [{ action: 'back' }, 'bank'],
      [{ action: 'change-language', language: 'en' }, 'login'],
      [{ action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' }, 'login'],
      [{ action: 'complete-bankcodes', country_id: 'DE', bank_code: '8888' }, 'bank'],
      [{ action: 'poll' }, 'finish'],
    ];
    for (const [fields, want] of actions) expect((await submit(as, fields)).form.name).toBe(want);
    expect(await submit(as, { action: 'complete-bankcodes', country_id: 'DE', bank_code: '8' })).toHaveProperty(
      'autocomplete.data',
    );
    for (const tab of ['tra_abcdef3h8J7200aa', 'tra_abcdef3h8J7200bb']) {
      const { form: shown } = await submit(as, { action: 'switch-login-tabs', tab });
      expect(shown.elements[0]).toMatchObject({ type: 'tabs', selected: tab });
    }
    expect((await submit(as, { action: 'abort' })).error).toMatchObject({ recoverable: false });
  });

  it('logs in with shared credentials', async () => {
    expect((await submit(as, { credentials: 'crp_T09bO6ba2nSaIsYI|||eyJpdiI6Im...k1M1RXM2xU' })).form.name).toBe(
      'finish',
    );
    expect((await submit(as, { credentials: 'wrong' })).form.name).toBe('login');
  });
});

describe('what a client prefers', () => {
  it('wins over the answer that its request would get', async () => {
    const init = json({ ...session, bank_code: '88888888' });
    const response = await client.call('POST', '/v1/wizard?__example=form-captcha', init);
    expect(((await response.json()) as Shown).form.elements[0]?.type).toBe('captcha');
  });
});
