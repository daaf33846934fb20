import { describe, expect, it } from 'vitest';
import { categories, categoryNames, chargebackReason } from '../../src/bank/categories.ts';
import { readStatement } from '../../src/bank/statement.ts';
import { loginOf, profileOf } from './login.ts';

describe('the categories', () => {
  it('include those of the reference, each with a description', () => {
    expect(categoryNames).toEqual(expect.arrayContaining(['rent', 'living-cost', 'credit', 'income', 'expenditure']));
    for (const text of Object.values(categories)) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  it('all occur in the turnovers of some login', () => {
    const profiles = [
      { ...profileOf('with-chargeback,with-credit-card,with-seizure,accounts'), children: 1 },
      profileOf('business'),
      { ...profileOf('any'), income: 'benefits' as const },
      { ...profileOf('any'), income: 'self-employed' as const },
    ];
    const found = profiles.flatMap((profile) => {
      const { turnovers = [] } = readStatement(loginOf({ profile }), 'giro', '2025-12-01', '2026-11-30') ?? {};
      return turnovers.flatMap(({ tags }) => tags);
    });
    expect(categoryNames.filter((name) => !found.includes(name))).toEqual([]);
  });

  it('never call a transfer between own accounts an income or an expenditure', () => {
    const login = loginOf({ profile: profileOf('accounts') });
    const ibans = ['giro', 'savings', 'giro-plus'].map((id) => readStatement(login, id, '2026-07-01', '2026-07-31'));
    const own = ibans.map((statement) => statement?.account.iban);
    const moved = ibans
      .flatMap((statement) => statement?.turnovers ?? [])
      .filter(({ counterIban }) => own.includes(counterIban));
    expect(moved.length).toBeGreaterThan(5);
    expect(moved.filter(({ tags }) => tags.includes('income') || tags.includes('expenditure'))).toEqual([]);
  });
});

describe('the reason of a chargeback', () => {
  const reason = (tags: string[], ...purpose: string[]) => chargebackReason({ tags, purpose });

  it('is read from the words and from the codes of SEPA', () => {
    expect(reason(['chargeback'], 'RUECKLASTSCHRIFT', 'MANGELS DECKUNG')).toBe('coverage');
    expect(reason(['chargeback'], 'Rücklastschrift AM04')).toBe('coverage');
    expect(reason(['chargeback'], 'RUECKLASTSCHRIFT', 'WIDERSPRUCH')).toBe('revoked');
    expect(reason(['chargeback'], 'return md06')).toBe('revoked');
  });

  it('is another one if neither is named, and none without the tag', () => {
    expect(reason(['chargeback'], 'RUECKLASTSCHRIFT', 'AC04 KONTO ERLOSCHEN')).toBe('other');
    expect(reason(['expenditure'], 'MANGELS DECKUNG')).toBeUndefined();
  });
});
