import { readFile } from 'node:fs/promises';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bank, type BankUser, labelOf, type Shown } from './bank-user.ts';
import {
  createMerchant,
  type Merchant,
  order,
  type ProductName,
  productNames,
  type Results,
  type SeenAccount,
  type Served,
  type Session,
  visit,
} from './products.ts';

/** A step of the PIN `slow`, in milliseconds. */
const slowMs = 40;

const running: Testbank[] = [];
afterAll(async () => {
  for (const testbank of running) await testbank.close();
});

/** A Testbank on a port, whose clock stands still. */
async function serve(): Promise<Served> {
  const testbank = await createTestbank({ now: '2026-06-01T10:00:00Z', slowMs });
  running.push(testbank);
  await testbank.control.freezeClock();
  return { url: await testbank.listen(0), control: testbank.control };
}

let served: Served;
beforeAll(async () => {
  served = await serve();
});

/** The Testbanks, with the IBANs that the reference documents. */
const banks = [
  {
    name: 'German Testbank',
    bank: { bank_code: '88888888', country_id: 'DE' },
    giro: 'DE62888888880012345678',
    savings: 'DE04888888880087654321',
    further: ['DE35888888880012345679', 'DE93888888880043218765'],
    foreign: 'DE89370400440532013000',
  },
  {
    name: 'German Testbank with tabs',
    bank: { bank_code: '88888889', country_id: 'DE' },
    giro: 'DE62888888880012345678',
    savings: 'DE04888888880087654321',
    further: ['DE35888888880012345679', 'DE93888888880043218765'],
    foreign: 'DE89370400440532013000',
  },
  {
    name: 'Austrian Testbank',
    bank: { bank_code: '88888', country_id: 'AT' },
    giro: 'AT248888800012345678',
    savings: 'AT638888800087654321',
    further: ['AT948888800012345679', 'AT558888800043218765'],
    foreign: 'AT611904300234573201',
  },
] as const satisfies readonly { bank: Bank; [name: string]: unknown }[];
type TestedBank = (typeof banks)[number];

/** What a PIN promises about the data. What is left out is as with any other PIN. */
interface Promised {
  readonly user?: (tested: TestedBank) => Partial<BankUser>;
  /** Holder and IBAN of the account that a verification, risk or payment takes. */
  readonly account?: (tested: TestedBank) => readonly [holder: string, iban: string];
  readonly verify?: (seen: Results['verify'], usual: Results['verify']) => void;
  readonly risk?: (seen: Results['risk'], usual: Results['risk'], tested: TestedBank) => void;
  readonly accounts?: (seen: readonly SeenAccount[], usual: readonly SeenAccount[], tested: TestedBank) => void;
}

interface Tagged {
  readonly tags?: readonly string[];
  readonly purpose?: readonly string[];
}

const tagged = (turnovers: readonly Tagged[], tag: string) => turnovers.filter(({ tags = [] }) => tags.includes(tag));

/** Turnovers that a standing order has made. */
const standing = (turnovers: readonly Tagged[]) =>
  turnovers.filter(({ purpose = [] }) => purpose.some((line) => line.includes('DAUERAUFTRAG')));

const ibansOf = (accounts: readonly SeenAccount[]) => accounts.map(({ account }) => account.iban);

const accountBy = (accounts: readonly SeenAccount[], iban: string): SeenAccount => {
  const found = accounts.find(({ account }) => account.iban === iban);
  if (found === undefined) throw new Error(`There is no account ${iban}: ${ibansOf(accounts)}.`);
  return found;
};

/** Data as any other PIN shows them: for the PINs that change only the forms. */
const sameData: Promised = {
  verify: (seen, usual) => expect(data(seen)).toEqual(data(usual)),
  risk: (seen, usual) => expect(data(seen)).toEqual(data(usual)),
  accounts: (seen, usual) => expect(data(seen)).toEqual(data(usual)),
};

/** Without what differs from one result to the next. */
function data(result: unknown): unknown {
  if (result === undefined) return undefined;
  const differs = new Set(['id', 'transaction', 'created_at', 'date', 'last_synced']);
  return JSON.parse(JSON.stringify(result, (name, value) => (differs.has(name) ? undefined : value)));
}

const holder = 'MUSTERMANN, HARTMUT';

/** The PINs that let a session finish. */
const promises: Readonly<Record<string, Promised>> = {
  accounts: {
    user: ({ further: [iban] }) => ({ iban }),
    account: ({ further: [iban] }) => [holder, iban],
    risk: ({ risk, snapshot }, _, { giro, savings, further }) => {
      expect(risk.xs2a_all_accounts_check?.accounts.map(({ iban }) => iban)).toEqual([giro, savings, ...further]);
      expect(snapshot.turnovers.length).toBeGreaterThan(50);
    },
    accounts: (seen, usual, { giro, savings, further }) => {
      expect(ibansOf(seen).toSorted()).toEqual([giro, savings, ...further].toSorted());
      for (const iban of further) expect(accountBy(seen, iban).turnovers.length).toBeGreaterThan(50);
      expect(ibansOf(usual).toSorted()).toEqual([giro, savings].toSorted());
    },
  },
  autosubmit: sameData,
  business: {
    account: ({ giro }) => ['MUSTERMANN HANDELS GMBH', giro],
    risk: ({ snapshot }, usual) => {
      expect(tagged(snapshot.turnovers, 'wages').length).toBeGreaterThan(20);
      expect(tagged(snapshot.turnovers, 'salary')).toEqual([]);
      expect(tagged(usual.snapshot.turnovers, 'wages')).toEqual([]);
      expect(tagged(usual.snapshot.turnovers, 'salary').length).toBeGreaterThan(10);
    },
    accounts: (seen, usual, { giro }) => {
      const { account, turnovers } = accountBy(seen, giro);
      expect(account.holder).toBe('MUSTERMANN HANDELS GMBH');
      expect(tagged(turnovers, 'wages').length).toBeGreaterThan(20);
      expect(tagged(accountBy(usual, giro).turnovers, 'wages')).toEqual([]);
    },
  },
  config: {
    user: () => ({
      config: {
        holder: 'Erika Beispiel',
        balance: '-123,45',
        limit: '500',
        income: 'benefits',
        children: '2',
        tan_method: 'qr',
        joint_account: true,
      },
    }),
    account: ({ giro }) => ['Erika Beispiel', giro],
    risk: ({ risk, snapshot }) => {
      expect(risk.xs2a_balance_overview).toMatchObject({ balance: -123.45, limit: 500, available: 376.55 });
      expect(risk.xs2a_children_check).toMatchObject({ children_at_account_holder: 2 });
      expect(risk.xs2a_all_accounts_check?.accounts[0]).toMatchObject({ joint_account: true });
      expect(tagged(snapshot.turnovers, 'benefits').length).toBeGreaterThan(10);
      expect(tagged(snapshot.turnovers, 'salary')).toEqual([]);
    },
    accounts: (seen, _, { giro }) => {
      const { account, balance, turnovers } = accountBy(seen, giro);
      expect(account).toMatchObject({ holder: 'Erika Beispiel', joint_account: true });
      expect(balance).toMatchObject({ balance: -123.45, limit: 500, available: 376.55 });
      expect(tagged(turnovers, 'child-benefit').length).toBeGreaterThan(10);
      expect(tagged(turnovers, 'benefits').length).toBeGreaterThan(10);
    },
  },
  forms: { ...sameData, user: () => ({ looksAtShowcases: true }) },
  next: sameData,
  'no-standing-orders': {
    risk: ({ risk, snapshot }, usual) => {
      expect(risk.xs2a_standing_orders_check?.standing_orders).toEqual([]);
      expect(standing(snapshot.turnovers)).toEqual([]);
      expect(usual.risk.xs2a_standing_orders_check?.standing_orders).toHaveLength(2);
      expect(standing(usual.snapshot.turnovers).length).toBeGreaterThan(20);
    },
    accounts: (seen, usual, { giro }) => {
      expect(standing(accountBy(seen, giro).turnovers)).toEqual([]);
      expect(standing(accountBy(usual, giro).turnovers).length).toBeGreaterThan(20);
    },
  },
  'no-turnovers': {
    risk: ({ risk, snapshot }) => {
      expect(snapshot.turnovers).toEqual([]);
      const months = risk.xs2a_cashflow_overview?.cashflow ?? [];
      expect(months.map(({ incoming, outgoing }) => [incoming, outgoing])).toEqual(months.map(() => [0, 0]));
      expect(months.length).toBeGreaterThan(0);
    },
    accounts: (seen, usual) => {
      expect(seen.map(({ turnovers }) => turnovers)).toEqual([[], []]);
      expect(usual.every(({ turnovers }) => turnovers.length > 10)).toBe(true);
    },
  },
  'negative-balance': {
    risk: ({ risk }, usual) => {
      const { balance = 0, available = 0 } = risk.xs2a_balance_overview ?? {};
      expect(balance).toBeLessThan(0);
      expect(available).toBeGreaterThanOrEqual(0);
      const { booking_days, overdraft_limit_days } = risk.xs2a_overdraft_limit_check ?? {};
      expect(booking_days).toBeGreaterThan(0);
      expect(overdraft_limit_days).toBe(booking_days);
      expect(usual.risk.xs2a_balance_overview?.balance).toBeGreaterThan(0);
    },
    accounts: (seen, usual, { giro }) => {
      expect(accountBy(seen, giro).balance.balance).toBeLessThan(0);
      expect(accountBy(usual, giro).balance.balance).toBeGreaterThan(0);
    },
  },
  slow: sameData,
  'with-chargeback': {
    risk: ({ risk, snapshot }, usual) => {
      const { chargebacks_count = 0, chargebacks_coverage, chargebacks_revoked } = risk.xs2a_chargeback_check ?? {};
      expect(chargebacks_coverage).toBeGreaterThan(0);
      expect(chargebacks_revoked).toBeGreaterThan(0);
      expect(Number(chargebacks_count)).toBe(Number(chargebacks_coverage) + Number(chargebacks_revoked));
      expect(risk.xs2a_chargeback_check?.chargebacks_sum_amount).toBeCloseTo(21.6 * Number(chargebacks_count), 2);
      expect(tagged(snapshot.turnovers, 'chargeback').length).toBeGreaterThanOrEqual(Number(chargebacks_count));
      expect(usual.risk.xs2a_chargeback_check).toMatchObject({ chargebacks_count: 0, chargebacks_sum_amount: 0 });
    },
    accounts: (seen, usual, { giro }) => {
      expect(tagged(accountBy(seen, giro).turnovers, 'chargeback').length).toBeGreaterThan(10);
      expect(tagged(accountBy(usual, giro).turnovers, 'chargeback')).toEqual([]);
    },
  },
  'with-credit-card': {
    risk: ({ risk, snapshot }, usual, { giro, savings }) => {
      expect(risk.xs2a_all_accounts_check?.accounts.map(({ iban }) => iban)).toEqual([giro, savings, '']);
      expect(tagged(snapshot.turnovers, 'credit-card').length).toBeGreaterThan(10);
      expect(tagged(usual.snapshot.turnovers, 'credit-card')).toEqual([]);
    },
    accounts: (seen, usual, { giro, savings }) => {
      expect(ibansOf(seen).toSorted()).toEqual([giro, savings, ''].toSorted());
      const card = accountBy(seen, '');
      expect(card.account.transaction_possible).toBe(false);
      expect(card.balance.balance).toBeLessThan(0);
      expect(card.turnovers.length).toBeGreaterThan(10);
      expect(ibansOf(usual)).not.toContain('');
    },
  },
  'with-seizure': {
    risk: ({ risk, snapshot }, usual) => {
      expect(risk.xs2a_seizure_check?.is_seizure).toBe('1');
      expect(tagged(snapshot.turnovers, 'seizure').length).toBeGreaterThan(10);
      expect(usual.risk.xs2a_seizure_check?.is_seizure).toBe('0');
    },
    accounts: (seen, usual, { giro }) => {
      expect(tagged(accountBy(seen, giro).turnovers, 'seizure').length).toBeGreaterThan(10);
      expect(tagged(accountBy(usual, giro).turnovers, 'seizure')).toEqual([]);
    },
  },
  'iban:': {
    user: ({ foreign }) => ({ pin: `iban:${foreign}`, iban: foreign }),
    account: ({ foreign }) => [holder, foreign],
    risk: ({ risk, snapshot }, _, { giro, savings, foreign }) => {
      expect(risk.xs2a_all_accounts_check?.accounts.map(({ iban }) => iban)).toEqual([giro, savings, foreign]);
      expect(snapshot.account.iban).toBe(foreign);
      expect(snapshot.turnovers.length).toBeGreaterThan(100);
    },
    accounts: (seen, _, { giro, savings, foreign }) => {
      expect(ibansOf(seen).toSorted()).toEqual([giro, savings, foreign].toSorted());
      expect(accountBy(seen, foreign).turnovers.length).toBeGreaterThan(100);
    },
  },
};

/** PINs after which no session finishes by itself; their tests are below. */
const refusing = ['no-account', 'wrong'];

it('every PIN of the Testbank has a promise', async () => {
  const readme = await readFile(new URL('README.md', import.meta.resolve('@xs2a/testbank/package.json')), 'utf8');
  const [, table = ''] = /^\| PIN \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  const documented = table.split('\n').flatMap((row) => row.split('|')[1]?.match(/(?<=`)[a-z-]+:?(?=.*?`)/g) ?? []);
  expect(documented).toContain('iban:');
  expect([...Object.keys(promises), ...refusing].toSorted()).toEqual(documented.toSorted());
});

const namesOf = (shown: readonly Shown[]) => shown.map(({ name }) => name);

/** Walks the wizard of a product as a bank user of a new account of the Testbank. */
async function walk<Name extends ProductName>(
  name: Name,
  user: BankUser,
  checkAmount?: number,
): Promise<Session<Name> & { merchant: Merchant }> {
  const merchant = await createMerchant(served);
  return { ...(await visit(name, merchant, user, checkAmount)), merchant };
}

// At once: the client waits for a second before it polls.
describe.concurrent.each(banks)('at the $name', (tested) => {
  const { bank, giro, foreign } = tested;
  const userOf = (pin: string): BankUser => ({ bank, pin, ...promises[pin]?.user?.(tested) });

  describe('a session with a PIN that changes nothing', () => {
    it.each(productNames.filter((name) => name !== 'sync'))(
      'of the product %s shows no form of a PIN',
      async (name) => {
        const { shown, state } = await walk(name, userOf('12345'));
        expect(namesOf(shown)).toEqual(['bank', 'login', ...(name === 'pay' ? ['tan'] : [])]);
        expect(state.phase).toBe('finished');
      },
    );
  });

  describe.each(Object.entries(promises))('the PIN %s', (pin, promised) => {
    const user = userOf(pin);
    const [accountHolder, iban] = promised.account?.(tested) ?? [holder, giro];

    /** The results of a product with the PIN, and with one that changes nothing. */
    async function compare<Name extends ProductName>(name: Name) {
      const { result, state, merchant } = await walk(name, user);
      const { result: usual } = await walk(name, userOf('12345'));
      expect(state.phase).toBe('finished');
      if (result === undefined || usual === undefined) throw new Error('A session has left no result.');
      return { result, usual, merchant };
    }

    it('keeps its promise in a verification', async () => {
      const { result, usual } = await compare('verify');
      expect(result).toMatchObject({ account_holder: accountHolder, iban, check_requested: true, check_passed: true });
      promised.verify?.(result, usual);
    });

    it('keeps its promise in a risk', async () => {
      const { result, usual } = await compare('risk');
      expect(result.risk).toMatchObject({ account_holder: accountHolder, iban });
      promised.risk?.(result, usual, tested);
    });

    it('keeps its promise in a payment, which the bank books', async () => {
      const { result, merchant } = await compare('pay');
      expect(result).toMatchObject({
        sender_holder: accountHolder,
        sender_iban: iban,
        amount: order.amount,
        payment_status: 'NONE',
      });
      const { result: accounts = [] } = await visit('connection', merchant, user);
      const { turnovers } = accountBy(accounts, iban);
      const booked = turnovers.filter(({ counter_iban }) => counter_iban === order.recipient_iban);
      expect(booked).toMatchObject([{ amount: -order.amount, counter_holder: 'Holger Baumhaus', prebooked: true }]);
    });

    it('keeps its promise in a bank connection', async () => {
      const { result, usual } = await compare('connection');
      promised.accounts?.(result, usual, tested);
    });
  });

  describe('two months after a bank connection', () => {
    const merchants = new Map<string, Merchant>();
    let usual: readonly SeenAccount[];
    beforeAll(async () => {
      const later = await serve();
      for (const pin of ['12345', ...Object.keys(promises)]) {
        const merchant = await createMerchant(later);
        await visit('connection', merchant, userOf(pin));
        merchants.set(pin, merchant);
      }
      await later.control.travel({ days: 61 });
      usual = (await visit('sync', merchantOf('12345'), userOf('12345'))).result ?? [];
    });
    const merchantOf = (pin: string): Merchant => {
      const merchant = merchants.get(pin);
      if (merchant === undefined) throw new Error(`There is no bank connection with the PIN ${pin}.`);
      return merchant;
    };

    it.each(Object.entries(promises))('the PIN %s keeps its promise in a sync', async (pin, promised) => {
      const { state, result = [] } = await visit('sync', merchantOf(pin), userOf(pin));
      expect(state.phase).toBe('finished');
      promised.accounts?.(result, usual, tested);
      // The sync has read turnovers of these two months.
      const newest = (accounts: readonly SeenAccount[]) =>
        accountBy(accounts, giro)
          .turnovers.map(({ booking_date }) => booking_date)
          .toSorted()
          .at(-1);
      if (pin === 'no-turnovers') expect(newest(result)).toBeUndefined();
      else expect(newest(result)?.slice(0, 7)).toMatch(/^2026-0[78]$/);
    });
  });

  describe.each(productNames)('a session of the product %s', (name) => {
    const isPayment = name === 'pay';
    /** A sync needs a connection first. */
    async function start(user: BankUser) {
      const merchant = await createMerchant(served);
      const before = name === 'sync' ? (await visit('connection', merchant, userOf('12345'))).result : undefined;
      return { before, ...(await visit(name, merchant, user)), merchant };
    }
    const forms = (...further: string[]) => [
      ...(name === 'sync' ? [] : ['bank']),
      'login',
      ...further,
      ...(isPayment ? ['tan'] : []),
    ];

    it('ends without a result if the bank user has no account that can be used', async () => {
      const { state, result, before } = await start(userOf('no-account'));
      expect(state).toMatchObject({ phase: 'failed', error: { code: 'trans_not_possible', recoverable: false } });
      expect(data(result)).toEqual(data(before));
    });

    it('shows the login again after a wrong PIN, and ends after the third', async () => {
      const { wizard, state, result, before } = await start(userOf('wrong'));
      expect(state).toMatchObject({ phase: 'form', form: { name: 'login' }, error: { code: 'login_failed' } });
      expect(data(result)).toEqual(data(before));
      const wrong = { USER_NAME: 'hartmut.mustermann', USER_PIN: 'wrong', privacy_policy: true };
      expect(await wizard.submit(wrong)).toMatchObject({ phase: 'form', error: { recoverable: true } });
      expect(await wizard.submit(wrong)).toMatchObject({ phase: 'failed', error: { code: 'login_failed' } });
    });

    it('goes on with the right PIN after a wrong one', async () => {
      const { wizard, merchant } = await start(userOf('wrong'));
      const right = { USER_NAME: 'hartmut.mustermann', USER_PIN: '12345', privacy_policy: true };
      let state = await wizard.submit(right);
      if (isPayment) state = await wizard.submit({ tan: '123456' });
      expect(state.phase).toBe('finished');
      if (name !== 'connection') return;
      const { data: accounts } = await merchant.user.listBankAccounts().orThrow();
      expect(accounts.map((account) => account.iban)).toContain(giro);
    });

    it('ends without a result if the bank user refuses the approval', async () => {
      const { shown, state, result, before } = await start({ ...userOf('autosubmit'), decision: 'refused' });
      expect(namesOf(shown).at(-1)).toBe('tan');
      expect(state).toMatchObject({ phase: 'failed', error: { code: 'trans_not_possible', recoverable: false } });
      expect(data(result)).toEqual(data(before));
    });

    it('shows a second login, a form of settings and every showcase with their PINs', async () => {
      expect(namesOf((await start(userOf('next'))).shown)).toEqual(forms('login'));
      expect(namesOf((await start(userOf('config'))).shown)).toEqual(forms('config'));
      const { shown } = await start(userOf('forms'));
      expect(namesOf(shown)).toEqual(forms(...Array.from({ length: 11 }, () => ['showcases', 'showcase']).flat()));
      const types = new Set(shown.flatMap(({ elements }) => elements.map(({ type }) => type)));
      for (const type of ['captcha', 'radio', 'select', 'multi', 'flicker', 'image', 'redirect', 'password']) {
        expect([...types]).toContain(type);
      }
    });

    it('waits in each step at a slow bank', async () => {
      const started = performance.now();
      const { shown } = await start(userOf('slow'));
      // Each form after the login is the answer to a step that has waited, and so is the end.
      const steps = shown.length - namesOf(shown).lastIndexOf('login');
      expect(performance.now() - started).toBeGreaterThanOrEqual(steps * slowMs - 1);
    });

    it('marks the PIN as invalid if its IBAN is not valid', async () => {
      const { state } = await start(userOf('iban:DE00'));
      expect(state).toMatchObject({ phase: 'form', form: { name: 'login' }, error: { code: 'validation_failed' } });
      const [pinElement] = 'form' in state ? state.form.elements.filter(({ type }) => type === 'password') : [];
      expect(pinElement).toMatchObject({ name: 'USER_PIN', invalid: true });
    });
  });

  describe.each(['verify', 'risk', 'pay'] as const)('the account form of the product %s', (name) => {
    const optionsOf = (shown: readonly Shown[]) => {
      const element = shown.find((form) => form.name === 'account')?.elements[0];
      return element?.type === 'radio' ? element.options : [];
    };

    it('offers the accounts of the PIN accounts, and not the savings account', async () => {
      const { shown } = await walk(name, userOf('accounts'));
      const options = optionsOf(shown).map((option) => [
        labelOf(option).split(', ')[1],
        typeof option !== 'string' && option.disabled,
      ]);
      const [first, second] = tested.further;
      expect(options).toEqual([
        [giro, false],
        [tested.savings, true],
        [first, false],
        [second, false],
      ]);
    });

    it('offers the account of the PIN iban:', async () => {
      const { shown } = await walk(name, userOf('iban:'));
      const usable = optionsOf(shown).filter((option) => typeof option === 'string' || !option.disabled);
      expect(usable.map((option) => labelOf(option).split(', ')[1])).toEqual([giro, foreign]);
    });

    it('is not shown for a credit card, which no transaction can use', async () => {
      const { shown } = await walk(name, userOf('with-credit-card'));
      expect(namesOf(shown)).not.toContain('account');
    });
  });

  it.each([
    ['12345', true],
    ['negative-balance', false],
  ])('the account of the PIN %s covers its whole limit: %s', async (pin, isPassed) => {
    const { result: accounts = [] } = await walk('connection', userOf(pin));
    const limit = Number(accountBy(accounts, giro).balance.limit);
    expect(limit).toBeGreaterThan(0);
    expect((await walk('verify', userOf(pin), limit)).result?.check_passed).toBe(isPassed);
  });

  it('the settings decide what is covered, to the cent', async () => {
    const { result: covered } = await walk('verify', userOf('config'), 376.55);
    const { result: tooMuch } = await walk('verify', userOf('config'), 376.56);
    expect([covered?.check_passed, tooMuch?.check_passed]).toEqual([true, false]);
  });

  it.each([
    ['salary', ['salary']],
    ['benefits', ['benefits']],
    ['self-employed', ['self-employment']],
    ['none', []],
  ] as const)('the income %s is the only one that a risk finds', async (income, tags) => {
    const user = { ...userOf('config'), config: { income, children: '0' } };
    const { result } = await walk('risk', user);
    const turnovers = result?.snapshot.turnovers ?? [];
    const found = ['salary', 'benefits', 'self-employment'].filter((tag) => tagged(turnovers, tag).length > 0);
    expect(found).toEqual(tags);
    expect(turnovers.length).toBeGreaterThan(100);
  });

  it.each(['0', '1', '2', '3'])('the number of children is %s in a risk', async (children) => {
    const { result } = await walk('risk', { ...userOf('config'), config: { children } });
    expect(result?.risk.xs2a_children_check).toMatchObject({ children_at_account_holder: Number(children) });
  });

  describe('a payment', () => {
    it.each([
      ['sms', ['help_text', 'help_text', 'text']],
      ['photo', ['help_text', 'image', 'text']],
      ['qr', ['help_text', 'image', 'text']],
      ['flicker', ['help_text', 'help_text', 'flicker']],
      ['app', ['help_text', 'help_text']],
      ['redirect', ['help_text', 'help_text', 'redirect']],
    ])('is approved by the TAN method %s', async (tan_method, elements) => {
      const { shown, state, result } = await walk('pay', { ...userOf('config'), config: { tan_method } });
      expect(shown.at(-1)?.elements.map(({ type }) => type)).toEqual(elements);
      expect(JSON.stringify(shown.at(-1)?.elements)).toContain('12,34 EUR');
      expect([state.phase, result?.payment_status]).toEqual(['finished', 'NONE']);
    });

    it.each(['app', 'redirect'])('is not made if the bank user refuses it by the TAN method %s', async (tan_method) => {
      const refused = { ...userOf('config'), config: { tan_method }, decision: 'refused' } as const;
      const { state, result } = await walk('pay', refused);
      expect(state).toMatchObject({ phase: 'failed', error: { code: 'trans_not_possible' } });
      expect(result).toBeUndefined();
    });

    it('asks again after the TAN WRONG, and is made with another one', async () => {
      const { wizard, state, result, transaction, merchant } = await walk('pay', { ...userOf('12345'), tan: 'WRONG' });
      expect(state).toMatchObject({ phase: 'form', form: { name: 'tan' }, error: { code: 'tan_failed' } });
      expect(result).toBeUndefined();
      expect((await wizard.submit({ tan: '123456' })).phase).toBe('finished');
      const made = await merchant.client.getPayment({ path: { payment_id: transaction } }).orThrow();
      expect(made).toMatchObject({ sender_iban: giro, amount: order.amount });
    });

    it('ends after the third wrong TAN, and is not made', async () => {
      const { wizard, transaction, merchant } = await walk('pay', { ...userOf('12345'), tan: 'WRONG' });
      expect(await wizard.submit({ tan: 'WRONG' })).toMatchObject({ phase: 'form', error: { recoverable: true } });
      expect(await wizard.submit({ tan: 'WRONG' })).toMatchObject({ phase: 'failed', error: { code: 'tan_failed' } });
      expect(await merchant.client.getPayment({ path: { payment_id: transaction } })).toMatchObject({ status: 404 });
    });
  });
});
