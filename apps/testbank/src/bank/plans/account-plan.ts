/** Which plan an account follows. */
import type { Account, Login } from '../types.ts';
import { businessPlan, sideBusinessPlan } from './business.ts';
import { cardPlan } from './card.ts';
import { currentPlan } from './current.ts';
import { householdMoney, type Means, meansOf } from './means.ts';
import { bookingDay } from './month.ts';
import type { Plan } from './plan.ts';
import { type OwnTransfers, privatePlan } from './private.ts';
import { savingsOrder, savingsPlan, withdrawal } from './savings.ts';

const noTransfers: OwnTransfers = { orders: [], entries: () => [] };

/**
 * @param all the accounts that this login has if its profile leaves none out: money goes to and fro between them
 */
export function planOf(login: Login, account: Account, all: readonly Account[]): Plan {
  const find = (id: string) => all.find((other) => other.id === id) ?? account;
  switch (account.id) {
    case 'savings':
      return savingsPlan(login, find('giro'));
    case 'card':
      return cardPlan(login, find('giro'));
    case 'giro-plus':
      return householdPlan(login, find('giro'));
    case 'overdraft':
      return sideBusinessPlan(login, meansOf(login, 'overdraft'));
    default: {
      const means = meansOf(login, account.id);
      const own = account.id === 'giro' ? ownTransfers(login, means, all) : noTransfers;
      const hasCard = account.id === 'giro' && login.profile.hasCreditCard;
      return (means.source === 'business' ? businessPlan : privatePlan)(login, means, own, hasCard);
    }
  }
}

function ownTransfers({ profile }: Login, means: Means, all: readonly Account[]): OwnTransfers {
  const [savings, household] = ['savings', 'giro-plus'].map((id) => all.find((account) => account.id === id));
  return {
    orders: [
      ...(savings === undefined ? [] : [savingsOrder(means, savings)]),
      ...(household === undefined || !profile.hasMoreAccounts ? [] : [householdOrder(means, household)]),
    ],
    entries: (writer) => (savings === undefined ? [] : withdrawal(writer, means, savings)),
  };
}

const household = { id: 'household', text: 'HAUSHALT', day: 1, tags: ['transfer'] } as const;

function householdOrder(means: Means, party: Account) {
  return { ...household, party, amount: householdMoney(means) };
}

/** The second current account: money for the household, and what it is spent on. */
function householdPlan(login: Login, payer: Account): Plan {
  const means = meansOf(login, 'giro-plus');
  return currentPlan({
    login,
    means,
    orders: [],
    fixed: (writer) => [
      writer.credit({
        ...household,
        day: bookingDay(writer.month, household.day),
        amount: means.monthly,
        party: payer,
      }),
    ],
  });
}
