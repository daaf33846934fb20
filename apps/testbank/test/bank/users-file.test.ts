import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { accountsOf } from '../../src/bank/accounts.ts';
import { categoryNames, chargebackReason } from '../../src/bank/categories.ts';
import { austrianTestbank, germanTestbank, testbankWithTabs } from '../../src/bank/directory/banks.ts';
import { readAccounts, readStatement } from '../../src/bank/statement.ts';
import type { Login } from '../../src/bank/types.ts';
import { findUser } from '../../src/bank/users-file/find.ts';
import { readUsersFile } from '../../src/bank/users-file/read.ts';
import { addDays } from '../../src/calendar/day.ts';
import schema from '../../users.schema.json' with { type: 'json' };
import { loginOf, today } from './login.ts';

const example = `
users:
  - user_name: erika.musterfrau
    pin: "4711"
    bank_code: "88888888"
    holder: MUSTERFRAU, ERIKA
    failures: { tan: wrong, sync: down }
    accounts:
      - description: Girokonto
        iban: DE35 8888 8888 0012 3456 79
        balance: 1234.56
        limit: "500"
        joint_account: true
        seizure: true
        turnovers:
          - { date: 2026-11-02, amount: -12.5, purpose: Buch, tags: [shopping], counter_holder: BUCHLADEN }
          - { date: 2026-12-02, amount: 99 }
          - { date: 2026-11-03, amount: -1, canceled: true }
          - every: month
            day: 31
            amount: -500
            standing_order: true
            purpose: [MIETE, "Wohnung 4"]
            counter_holder: VERMIETER
            counter_iban: DE18701693100100029394
            counter_bic: GENODEF1ALX
            tags: [expenditure, rent]
          - { every: week, interval: 2, day: 1, from: 2026-01-05, to: 2026-11-30, amount: 20.00 }
      - { description: Visa Card, kind: credit-card, balance: -20 }
      - { description: Sparbuch, kind: savings, balance: 0 }
  - user_name: erika.musterfrau
    holder: MUSTERFRAU, ERIKA
    accounts: [{ description: Konto, iban: DE62888888880012345678, balance: 1 }]
`;

const [first, second] = readUsersFile(example, 'users.yaml');
const login = (changes: Partial<Login> = {}): Login => loginOf({ user: first ?? null, ...changes });
const giro = 'iban-DE35888888880012345679';

describe('a bank user of a users file', () => {
  it('has the accounts of the file', () => {
    expect(readAccounts(login(), today)).toMatchObject([
      {
        balance: 123_456,
        account: {
          id: giro,
          holder: 'MUSTERFRAU, ERIKA',
          iban: 'DE35888888880012345679',
          accountNumber: '12345679',
          bic: 'TESTDE88XXX',
          overdraftLimit: 50_000,
          isJoint: true,
          isSeizure: true,
          isTransactionPossible: true,
        },
      },
      { balance: -2000, account: { id: 'credit-card-2', iban: '', isTransactionPossible: false, isJoint: false } },
      { balance: 0, account: { id: 'savings-3', kind: 'savings', isTransactionPossible: false } },
    ]);
    expect(Object.keys(accountsOf(login())[0] ?? {}).sort()).toEqual(
      Object.keys(accountsOf(loginOf())[0] ?? {}).sort(),
    );
  });

  it('has the failures of the file, and none that are not named', () => {
    expect(first?.failures).toEqual({ login: null, tan: 'wrong', payment: null, sync: 'down' });
    expect(second?.failures).toEqual({ login: null, tan: null, payment: null, sync: null });
  });

  it('is found at its bank, behind tabs too, before a user of all banks', () => {
    const users = readUsersFile(example, 'users.yaml');
    expect(findUser(users, germanTestbank, 'erika.musterfrau')).toBe(users[0]);
    expect(findUser(users, testbankWithTabs, 'erika.musterfrau')).toBe(users[0]);
    expect(findUser(users, austrianTestbank, 'erika.musterfrau')).toBe(users[1]);
    expect(findUser(users, germanTestbank, 'hartmut.mustermann')).toBeNull();
  });

  it('has the turnovers of the list on their days, and those of rules on TARGET days', () => {
    const { turnovers = [], balance, openingBalance } = readStatement(login(), giro, '2026-10-30', today) ?? {};
    expect(turnovers.map(({ bookingDate, amount, canceled }) => [bookingDate, amount, canceled])).toEqual([
      // The last day of October is a Saturday.
      ['2026-10-30', -50_000, false],
      ['2026-11-02', -1250, false],
      ['2026-11-03', -100, true],
      ['2026-11-09', 2000, false],
      ['2026-11-23', 2000, false],
      ['2026-11-30', -50_000, false],
    ]);
    expect(balance).toBe((openingBalance ?? 0) - 100_000 - 1250 + 4000);
  });

  it('has turnovers of a rule from 365 days before the login on', () => {
    const { turnovers = [] } = readStatement(login(), giro, '2020-01-01', today) ?? {};
    expect(turnovers.filter(({ tags }) => tags.includes('rent'))).toHaveLength(13);
  });

  it('sees the next turnover as prebooked on the TARGET day before', () => {
    const { turnovers = [] } = readStatement(login(), giro, today, '2026-12-01') ?? {};
    expect(turnovers.at(-1)).toMatchObject({ amount: 9900, prebooked: true, bookingDate: '2026-12-02' });
  });

  it('has the standing orders of the file until their last day', () => {
    expect(readStatement(login(), giro, today, today)?.standingOrders).toEqual([
      {
        recipientHolder: 'VERMIETER',
        recipientIban: 'DE18701693100100029394',
        recipientBic: 'GENODEF1ALX',
        recipientCountryId: 'DE',
        amount: 50_000,
        currency: 'EUR',
        purpose: 'MIETE Wohnung 4',
        frequency: 'm',
        frequencyInterval: 1,
        day: 31,
        startExecution: '2026-12-31',
        endExecution: undefined,
      },
    ]);
  });

  it.each([
    ['day', 3, undefined, '2026-03-01', ['2026-03-02', '2026-03-04', '2026-03-09', '2026-03-10', '2026-03-13']],
    ['week', 1, 5, '2026-03-01', ['2026-03-06', '2026-03-13']],
    ['week', 1, 7, '2026-03-01', ['2026-03-02', '2026-03-09']],
    ['week', 2, 7, '2026-02-22', ['2026-03-09']],
    ['month', 2, 15, '2026-01-20', []],
    ['month', 2, 13, '2026-01-13', ['2026-03-13']],
    ['month', 1, 31, '2026-02-28', ['2026-02-27']],
    ['month', 1, 31, '2026-03-01', []],
    ['year', 1, 29, '2025-02-28', ['2026-02-27']],
    ['year', 2, 28, '2025-02-28', []],
  ] as const)('repeats every %s × %i on day %s from %s', (every, interval, day, from, days) => {
    const rule = { every, interval, from, amount: 1, ...(day === undefined ? {} : { day }) };
    const user = readUsersFile(stringify({ users: [userWith({ turnovers: [rule] })] }), 'users.yaml')[0] ?? null;
    const { turnovers = [] } = readStatement(loginOf({ user }), giro, '2026-02-27', '2026-03-13') ?? {};
    const booked = turnovers.filter(({ prebooked }) => !prebooked);
    expect(booked.map(({ bookingDate }) => bookingDate)).toEqual(days);
  });

  it('has what was due at the weekend in a range that begins on Monday', () => {
    const rule = { every: 'week', day: 7, from: '2026-03-01', amount: 1 };
    const user = readUsersFile(stringify({ users: [userWith({ turnovers: [rule] })] }), 'users.yaml')[0] ?? null;
    const { turnovers = [] } = readStatement(loginOf({ user }), giro, '2026-03-02', '2026-03-02') ?? {};
    expect(turnovers).toMatchObject([{ id: 'turnover-1-2026-03-01', bookingDate: '2026-03-02' }]);
  });

  it('has the balance of the file on the day of the login, and turnovers that add up on every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 400 }), (offset, days) => {
        const day = addDays(today, offset);
        const {
          balance,
          openingBalance,
          turnovers = [],
        } = readStatement(login(), giro, addDays(day, -days), day) ?? {};
        const sum = turnovers
          .filter(({ canceled, prebooked }) => !canceled && !prebooked)
          .reduce((before, { amount }) => before + amount, 0);
        expect((openingBalance ?? 0) + sum).toBe(balance);
      }),
    );
  });
});

function userWith(account: Record<string, unknown>, user: Record<string, unknown> = {}) {
  const accounts = [{ description: 'Konto', iban: 'DE35888888880012345679', balance: 0, ...account }];
  return { user_name: 'x', holder: 'X', accounts, ...user };
}

describe('a mistake in a users file', () => {
  const messageOf = (text: string) => {
    try {
      readUsersFile(text, 'users.yaml');
    } catch (error) {
      return String(error);
    }
    return undefined;
  };
  const inUser = (user: Record<string, unknown>) => messageOf(stringify({ users: [userWith({}, user)] }));
  const inAccount = (account: Record<string, unknown>) => messageOf(stringify({ users: [userWith(account)] }));
  const inTurnover = (turnover: Record<string, unknown>) =>
    inAccount({ turnovers: [{ date: '2026-11-02', amount: 1, ...turnover }] });

  it('is shown with file, line, column, pointer, what was expected and what was found', () => {
    const wrong = example.replace('DE35 8888 8888 0012 3456 79', 'DE36 8888 8888 0012 3456 79');
    expect(messageOf(wrong)).toBe(
      'UsersFileError: users.yaml:10:15: /users/0/accounts/0/iban: expected an IBAN with valid check digits, found "DE36 8888 8888 0012 3456 79"',
    );
  });

  it('is shown for each of several', () => {
    const message = inAccount({ balance: 'x', limit: 1.234 });
    expect(message?.split('\n').map((line) => /\/accounts\/0\/\w+/.exec(line)?.[0])).toEqual([
      '/accounts/0/balance',
      '/accounts/0/limit',
    ]);
  });

  it('in the syntax of YAML has its line', () => {
    expect(messageOf('users:\n  - [')).toMatch(/^UsersFileError: users\.yaml:2:\d+: /);
  });

  it.each([
    ['', '/: expected an object, found an empty value'],
    ['[]', '/: expected an object, found a list'],
    ['{}', '/users: expected a value, found nothing'],
    ['users: []', '/users: expected 1 to 1000 entries, found a list'],
    ['user: []', '/user: expected one of $schema, users, found a list'],
  ])('in the file %j', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it.each([
    [{ holder: undefined }, '/users/0/holder: expected a value, found nothing'],
    [{ user_name: 12 }, '/users/0/user_name: expected a text in quotes, found the number 12'],
    [{ holder: '' }, '/users/0/holder: expected 1 to 70 characters, found ""'],
    [{ holder: 'X'.repeat(71) }, `/users/0/holder: expected 1 to 70 characters, found "${'X'.repeat(56)}…"`],
    [{ bank_code: '8888' }, '/users/0/bank_code: expected a text such as 88888888, found "8888"'],
    [{ bank_code: '10020030' }, 'expected the bank code of a bank that the Testbank knows, found "10020030"'],
    [{ accounts: [] }, '/users/0/accounts: expected 1 to 50 entries, found a list'],
    [{ failures: { login: 'slow' } }, '/users/0/failures/login: expected one of wrong, down, found "slow"'],
    [{ name: 'x' }, '/users/0/name: expected one of user_name, pin,'],
  ])('in a user %j', (user, message) => {
    expect(inUser(user)).toContain(message);
  });

  it.each([
    [{ balance: undefined }, '/balance: expected a value, found nothing'],
    [{ balance: true }, '/balance: expected an amount, found the boolean true'],
    [{ balance: '1.234' }, '/balance: expected an amount with up to nine digits and two decimals, found "1.234"'],
    [{ balance: 1e10 }, '/balance: expected an amount with up to nine digits'],
    [{ limit: -1 }, '/limit: expected an amount of 0 or more, found the number -1'],
    [{ iban: undefined }, '/iban: expected the IBAN of a current account, found nothing'],
    [{ kind: 'credit-card' }, '/iban: expected no IBAN for a card, found "DE35'],
    [{ kind: 'loan' }, '/kind: expected one of current, savings, credit-card, found "loan"'],
    [{ joint_account: 1 }, '/joint_account: expected true or false, found the number 1'],
    [{ turnovers: {} }, '/turnovers: expected a list, found an object'],
  ])('in an account %j', (account, message) => {
    expect(inAccount(account)).toContain(message);
  });

  it.each([
    [{ date: undefined }, '/turnovers/0: expected either `date` or `every`, found an object'],
    [{ every: 'month', day: 1 }, '/turnovers/0: expected either `date` or `every`, found an object'],
    [{ date: '2026-02-29' }, '/date: expected a day of the calendar, found "2026-02-29"'],
    [{ date: '02.11.2026' }, '/date: expected a text such as 2026-11-30, found "02.11.2026"'],
    [{ day: 1 }, '/day: expected nothing beside `date`, found the number 1'],
    [{ standing_order: true }, '/standing_order: expected nothing beside `date`, found the boolean true'],
    [{ amount: 0 }, '/amount: expected an amount that is not 0, found the number 0'],
    [{ amount: '-0.00' }, '/amount: expected an amount that is not 0'],
    [{ purpose: [] }, '/purpose: expected 1 to 4 entries, found a list'],
    [{ purpose: 5 }, '/purpose: expected a text or a list of texts, found the number 5'],
    [{ purpose: ['a', 'b', 'c', 'd', 'e'] }, '/purpose: expected 1 to 4 entries'],
    [{ purpose: ['x'.repeat(73)] }, '/purpose/0: expected 1 to 72 characters'],
    [{ tags: ['food'] }, '/tags/0: expected one of income, salary'],
    [{ counter_iban: 'DE00888888880012345679' }, '/counter_iban: expected an IBAN with valid check digits'],
    [{ counter_bic: 'x' }, '/counter_bic: expected a text such as GENODEF1ALX'],
    [{ date: undefined, every: 'month' }, '/day: expected a day, found nothing'],
    [{ date: undefined, every: 'month', day: 32 }, '/day: expected a number from 1 to 31, found the number 32'],
    [{ date: undefined, every: 'month', day: 0 }, '/day: expected a number from 1 to 31, found the number 0'],
    [{ date: undefined, every: 'week', day: 8 }, '/day: expected a day from 1 (Monday) to 7, found the number 8'],
    [{ date: undefined, every: 'day', day: 1 }, '/day: expected nothing beside `every: day`'],
    [{ date: undefined, every: 'year', day: 1 }, '/from: expected a day in the month of the rule, found nothing'],
    [{ date: undefined, every: 'day', interval: 0 }, '/interval: expected a number from 1 to 366'],
    [{ date: undefined, every: 'day', interval: 1.5 }, '/interval: expected a whole number, found the number 1.5'],
    [{ date: undefined, every: 'day', from: '2026-02-02', to: '2026-02-01' }, '/to: expected a day from 2026-02-02 on'],
  ])('in a turnover %j', (turnover, message) => {
    expect(inTurnover(turnover)).toContain(message);
  });

  it('never shows a PIN', () => {
    const message = inUser({ pin: 471_123 });
    expect(message).toContain('/users/0/pin: expected a text in quotes, found a number');
    expect(inUser({ pin: '471' })).toContain('/users/0/pin: expected 4 to 40 characters, found a string');
    expect(message).not.toContain('471123');
  });

  it('is a user name or an IBAN that occurs twice', () => {
    const two = (changes: Record<string, unknown>) =>
      messageOf(stringify({ users: [userWith({}), userWith({}, changes)] }));
    expect(two({})).toContain('/users/1/user_name: expected a name that no user before has at this bank, found "x"');
    expect(two({ bank_code: '88888888' })).toBeUndefined();
    const accounts = ['DE35888888880012345679', 'DE35 8888 8888 0012 3456 79'].map((iban) => ({
      description: 'K',
      iban,
      balance: 0,
    }));
    expect(inUser({ accounts })).toContain('/users/0/accounts/1/iban: expected an IBAN that no account before has');
  });

  it('is not what the bounds allow', () => {
    expect(inUser({ pin: '4711', holder: 'X'.repeat(70), user_name: 'x'.repeat(100) })).toBeUndefined();
    expect(inAccount({ balance: '-999999999.99', limit: 0 })).toBeUndefined();
    expect(inTurnover({ purpose: 'x '.repeat(144), tags: categoryNames })).toBeUndefined();
    expect(inTurnover({ date: undefined, every: 'week', day: 7, interval: 366 })).toBeUndefined();
  });
});

describe('the example of a users file', () => {
  it('shows what it says', async () => {
    const file = new URL('../../users.example.yaml', import.meta.url);
    const users = readUsersFile(await readFile(file, 'utf8'), 'users.example.yaml');
    expect(users.map(({ userName }) => userName)).toEqual(['erika.musterfrau', 'two.companies']);
    const { turnovers = [], balance } =
      readStatement(loginOf({ user: users[0] ?? null }), 'iban-DE62888888880012345678', '2026-11-01', today) ?? {};
    expect(balance).toBe(-31_240);
    expect(turnovers.filter(({ prebooked }) => !prebooked)).toHaveLength(1 + 1 + 4 + 1);
    expect(turnovers.map((turnover) => chargebackReason(turnover)).filter(Boolean)).toEqual(['coverage']);
  });
});

describe('the schema of users files', () => {
  it('knows all categories', () => {
    expect(schema.$defs.turnover.properties.tags.items.enum).toEqual(categoryNames);
  });
});
