/** What comes in each month, and the balances that follow from it. */
import type { Cents } from '../../money.ts';
import { highestChildBenefit } from '../child-benefit.ts';
import type { Draw } from '../draw.ts';
import { drawOfLogin, isExampleUser } from '../person.ts';
import type { Income, Login } from '../types.ts';
import type { Month } from './month.ts';

/** Where the money of an account comes from. */
type Source = Income | 'business' | 'household' | 'side business';

export interface Means {
  readonly source: Source;
  /** What comes in in an ordinary month, besides child benefit. */
  readonly monthly: Cents;
  readonly draw: Draw;
}

const ranges: Record<Exclude<Source, 'household'>, readonly [min: Cents, max: Cents]> = {
  salary: [240_000, 420_000],
  benefits: [100_000, 125_000],
  'self-employed': [320_000, 520_000],
  none: [90_000, 110_000],
  business: [1_800_000, 4_000_000],
  'side business': [120_000, 240_000],
};

/** @param accountId of a current account */
export function meansOf(login: Login, accountId: string): Means {
  const draw = drawOfLogin(login).of(accountId);
  const source = sourceOf(login, accountId);
  if (source === 'household') return { source, monthly: householdMoney(meansOf(login, 'giro')), draw };
  if (source === 'salary' && accountId === 'giro' && isExampleUser(login)) return { source, monthly: 280_000, draw };
  const [min, max] = ranges[source];
  return { source, monthly: draw.integer(min, max, 'means'), draw };
}

function sourceOf({ profile }: Login, accountId: string): Source {
  if (accountId === 'giro-plus') return 'household';
  if (accountId === 'overdraft') return 'side business';
  return profile.kind === 'business' ? 'business' : profile.income;
}

/** What the first account transfers to the second one each month, if there is one. */
export function householdMoney({ monthly }: Means): Cents {
  return Math.round(monthly / 10 / 1000) * 1000;
}

/** A share of the means, rounded to whole steps. */
export function shareOf({ monthly, draw }: Means, name: string, min: number, max: number, step: Cents): Cents {
  return Math.max(step, Math.round((monthly * (min + draw.fraction(name) * (max - min))) / step) * step);
}

/** Payments of customers differ from month to month by a tenth at most. */
const spread = 0.1;

/** What customers pay in a month. */
export function turnoverOf({ monthly, draw }: Means, month: Month): Cents {
  return Math.round(monthly * (1 - spread + 2 * spread * draw.fraction('turnover', month.number)));
}

/** The most that can come in in a month. */
function mostIn({ source, monthly }: Means, children: number): Cents {
  const isSpread = source === 'self-employed' || source === 'business' || source === 'side business';
  return (isSpread ? Math.ceil(monthly * (1 + spread)) : monthly) + highestChildBenefit(children);
}

/** How far the closing balance of a month is from the usual one at most. */
function bandOf({ monthly }: Means): Cents {
  return Math.round(monthly * 0.02);
}

/**
 * Balance at the end of a month. Usually it covers all that is spent in the next month, so that the account is never
 * overdrawn. With a negative balance it is so low that nothing that comes in leads out of the overdraft.
 */
export function closingOf(means: Means, { profile }: Login, month: Month): Cents {
  const { draw, monthly } = means;
  const most = mostIn(means, profile.children);
  const reserve = bandOf(means) + draw.integer(Math.round(monthly * 0.05), Math.round(monthly * 0.25), 'reserve');
  const usual = profile.hasNegativeBalance ? -reserve - inBeforeLastDay(means, most) : most + reserve;
  return usual + draw.integer(-bandOf(means), bandOf(means), 'closing', month.number);
}

/** What comes in before the last booking day of a month; wages, benefits and support come on that day. */
function inBeforeLastDay({ source, monthly }: Means, most: Cents): Cents {
  return source === 'salary' || source === 'benefits' || source === 'none' ? most - monthly : most;
}

/** How far the account may be overdrawn. An account with a negative balance stays within its limit. */
export function overdraftLimitOf(login: Login, accountId: string): Cents {
  const { profile } = login;
  if (accountId === 'savings') return 0;
  if (accountId === 'giro' && profile.overdraftLimit !== null) return profile.overdraftLimit;
  const means = meansOf(login, accountId);
  if (!profile.hasNegativeBalance) return means.source === 'business' ? 1_000_000 : 100_000;
  const most = mostIn(means, profile.children);
  const lowest = inBeforeLastDay(means, most) + Math.ceil(means.monthly * 0.25) + 2 * bandOf(means) + most;
  return Math.ceil(lowest / 50_000) * 50_000;
}
