import { describe, expect, it } from 'vitest';
import { childBenefit } from '../../src/bank/child-benefit.ts';
import { configFields, defaultProfile, incomes, readConfig, tanMethods } from '../../src/bank/profile.ts';
import { readAccounts, readStatement } from '../../src/bank/statement.ts';
import { loginOf, today } from './login.ts';

const read = (values: Record<string, unknown>) => {
  const config = readConfig(values);
  if ('errors' in config) throw new Error(JSON.stringify(config.errors));
  return config;
};

describe('the form of the PIN config', () => {
  it('sets all that it asks for', () => {
    const { profile, tanMethod } = read({
      holder: 'MUSTERFRAU, ERIKA',
      balance: '-1234,5',
      limit: '2000.00',
      income: 'benefits',
      children: '3',
      tan_method: 'flicker',
      joint_account: '1',
    });
    expect(tanMethod).toBe('flicker');
    expect(profile).toEqual({
      ...defaultProfile,
      holder: 'MUSTERFRAU, ERIKA',
      balance: -123_450,
      overdraftLimit: 200_000,
      income: 'benefits',
      children: 3,
      isJoint: true,
    });
  });

  it('shows on the accounts what was entered', () => {
    const { profile } = read({ holder: 'ERIKA', balance: '12.34', limit: '55', joint_account: '1', children: '2' });
    const login = loginOf({ profile });
    const [first] = readAccounts(login, today);
    expect(first?.balance).toBe(1234);
    expect(first?.account).toMatchObject({ holder: 'ERIKA', overdraftLimit: 5500, isJoint: true });
    const { turnovers = [] } = readStatement(login, 'giro', '2026-11-01', today) ?? {};
    const benefit = turnovers.filter(({ tags }) => tags.includes('child-benefit'));
    expect(benefit.map(({ amount }) => amount)).toEqual([childBenefit(today, 2)]);
  });

  it.each(incomes)('shows the income %s alone', (income) => {
    const { profile } = read({ income });
    const { turnovers = [] } = readStatement(loginOf({ profile }), 'giro', '2026-08-01', today) ?? {};
    const found = new Set(
      turnovers.flatMap(({ tags }) => tags.filter((tag) => tags.includes('income') && tag !== 'income')),
    );
    const wanted = { salary: ['salary'], benefits: ['benefits'], 'self-employed': ['self-employment'], none: [] };
    expect([...found]).toEqual(wanted[income]);
  });

  it('keeps the profile for what is empty or missing', () => {
    const before = { ...defaultProfile, isJoint: true, children: 2, balance: 5, income: 'none' as const };
    expect(readConfig({}, before)).toEqual({ profile: before, tanMethod: 'sms' });
    expect(readConfig({ children: '', holder: ' ', balance: null }, before)).toEqual({
      profile: before,
      tanMethod: 'sms',
    });
  });

  it('takes each TAN method and a box that is ticked or not', () => {
    for (const method of tanMethods) expect(read({ tan_method: method }).tanMethod).toBe(method);
    for (const ticked of ['1', 'true', 'on', true]) expect(read({ joint_account: ticked }).profile.isJoint).toBe(true);
    for (const empty of ['0', 'false', false]) expect(read({ joint_account: empty }).profile.isJoint).toBe(false);
  });

  it('names each field whose value is not valid, with its rule', () => {
    const config = readConfig({
      holder: 'X',
      balance: '12.345',
      limit: '-1',
      income: 'lottery',
      children: '4',
      tan_method: 'pigeon',
      joint_account: 'maybe',
    });
    expect('errors' in config ? Object.keys(config.errors) : []).toEqual(configFields);
    expect(config).toHaveProperty('errors.children', 'in:0,1,2,3');
  });

  it.each([
    ['holder', 'XY', 'X'.repeat(71)],
    ['holder', 'X'.repeat(70), 'X'],
    ['balance', '-999999999.99', '1000000000'],
    ['balance', '0', '1e3'],
    ['limit', '0', '-0.01'],
    ['limit', '999999999', '1000000000'],
    ['children', '0', '-1'],
    ['children', '3', '4'],
  ])('takes %s %s but not %s', (field, valid, invalid) => {
    expect(readConfig({ [field]: valid })).toHaveProperty('profile');
    expect(readConfig({ [field]: invalid })).toHaveProperty(`errors.${field}`);
  });
});
