/** Mistakes in a users file whose form is right: values that do not exist, or do not fit together. */
import { type Day, dayNumber, dayOf } from '../../calendar/day.ts';
import { banks } from '../directory/banks.ts';
import { readIban } from '../iban.ts';
import type { AccountInput, TurnoverInput, UserInput, UsersInput } from './bank-user.ts';
import type { Mistake, Path } from './mistake.ts';

type Check = Mistake | false;

export function valueMistakes({ users }: UsersInput): Mistake[] {
  return [
    ...repeated(users, ({ user_name, bank_code }) => `${bank_code} ${user_name}`).map((index) => ({
      path: ['users', index, 'user_name'],
      expected: 'a name that no user before has at this bank',
    })),
    ...users.flatMap((user, index) => ofUser(user, ['users', index])),
  ];
}

function ofUser({ bank_code, accounts }: UserInput, path: Path): Mistake[] {
  return [
    ...found(
      bank_code !== undefined &&
        !banks.some(({ bankCode }) => bankCode === bank_code) && {
          path: [...path, 'bank_code'],
          expected: 'the bank code of a bank that the Testbank knows',
        },
    ),
    ...repeated(accounts, ({ iban }) => readIban(iban ?? '')).map((index) => ({
      path: [...path, 'accounts', index, 'iban'],
      expected: 'an IBAN that no account before has',
    })),
    ...accounts.flatMap((account, index) => ofAccount(account, [...path, 'accounts', index])),
  ];
}

function ofAccount({ kind = 'current', iban, balance, limit, turnovers = [] }: AccountInput, path: Path): Mistake[] {
  return [
    ...found(
      kind === 'current' &&
        iban === undefined && { path: [...path, 'iban'], expected: 'the IBAN of a current account' },
      kind === 'credit-card' && iban !== undefined && { path: [...path, 'iban'], expected: 'no IBAN for a card' },
      isIban(iban, [...path, 'iban']),
      isAmount(balance, [...path, 'balance']),
      isAmount(limit, [...path, 'limit']),
      Number(limit) < 0 && { path: [...path, 'limit'], expected: 'an amount of 0 or more' },
    ),
    ...turnovers.flatMap((turnover, index) => ofTurnover(turnover, [...path, 'turnovers', index])),
  ];
}

/** Words that only a rule has. */
const ruleWords = ['interval', 'day', 'from', 'to', 'standing_order'] as const;

function ofTurnover(turnover: TurnoverInput, path: Path): Mistake[] {
  const { date, every, day, from, to, amount, counter_iban } = turnover;
  const at = (name: keyof TurnoverInput) => [...path, name];
  return found(
    (date === undefined) === (every === undefined) && { path, expected: 'either `date` or `every`' },
    ...ruleWords.map(
      (word) =>
        date !== undefined && turnover[word] !== undefined && { path: at(word), expected: 'nothing beside `date`' },
    ),
    every !== undefined && every !== 'day' && day === undefined && { path: at('day'), expected: 'a day' },
    every === 'day' && day !== undefined && { path: at('day'), expected: 'nothing beside `every: day`' },
    every === 'week' && Number(day) > 7 && { path: at('day'), expected: 'a day from 1 (Monday) to 7' },
    every === 'year' && from === undefined && { path: at('from'), expected: 'a day in the month of the rule' },
    from !== undefined && to !== undefined && from > to && { path: at('to'), expected: `a day from ${from} on` },
    isDay(date, at('date')),
    isDay(from, at('from')),
    isDay(to, at('to')),
    isAmount(amount, at('amount')),
    Number(amount) === 0 && { path: at('amount'), expected: 'an amount that is not 0' },
    isIban(counter_iban, at('counter_iban')),
  );
}

function found(...checks: Check[]): Mistake[] {
  return checks.filter((check) => check !== false);
}

function isIban(text: string | undefined, path: Path): Check {
  return text !== undefined && readIban(text) === undefined && { path, expected: 'an IBAN with valid check digits' };
}

function isAmount(amount: number | string | undefined, path: Path): Check {
  const isRight = amount === undefined || /^-?\d{1,9}(\.\d{1,2})?$/.test(String(amount));
  return !isRight && { path, expected: 'an amount with up to nine digits and two decimals' };
}

function isDay(day: Day | undefined, path: Path): Check {
  const number = day === undefined ? 0 : dayNumber(day);
  return (
    day !== undefined && (Number.isNaN(number) || dayOf(number) !== day) && { path, expected: 'a day of the calendar' }
  );
}

/** Indexes of entries whose key an entry before has, too. Entries without a key are left out. */
function repeated<T>(list: readonly T[], keyOf: (entry: T) => string | undefined): number[] {
  const keys = list.map(keyOf);
  return keys.flatMap((key, index) => (key !== undefined && keys.indexOf(key) < index ? [index] : []));
}
