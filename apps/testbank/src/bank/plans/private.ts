/** The current account of a private person. */
import {
  energySuppliers,
  exampleLandlord,
  insurers,
  landlords,
  lenders,
  phoneCompanies,
  taxOffice,
} from '../parties.ts';
import { isExampleUser } from '../person.ts';
import type { Login } from '../types.ts';
import { cardSettlement } from './card.ts';
import { type CurrentAccount, currentPlan } from './current.ts';
import type { Writer } from './entries.ts';
import { incomes } from './incomes.ts';
import { type Means, shareOf } from './means.ts';
import { bookingDay, monthAndYear } from './month.ts';
import type { Entry, Order, Plan } from './plan.ts';
import { canceledDeposit, chargeback, seizure } from './special.ts';

/** Transfers to other accounts of the same person. */
export interface OwnTransfers {
  readonly orders: readonly Order[];
  /** Entries beside the orders: what comes back from the savings account. */
  readonly entries: (writer: Writer) => Entry[];
}

/** @param hasCard whether a credit card is settled by this account */
export function privatePlan(login: Login, means: Means, own: OwnTransfers, hasCard: boolean): Plan {
  const rent = rentOf(login, means);
  const fixed: CurrentAccount['fixed'] = (writer) => [
    ...incomes(writer, login, means),
    ...costs(writer, means),
    ...own.entries(writer),
    ...(means.source === 'self-employed' ? [taxes(writer, means)] : []),
    ...(login.profile.hasSeizure ? [seizure(writer, means)] : []),
    ...(login.profile.hasChargeback ? chargeback(writer) : []),
    ...(hasCard ? [cardSettlement(writer, login)] : []),
    ...canceledDeposit(writer),
  ];
  return currentPlan({ login, means, orders: [rent, ...own.orders], fixed });
}

function rentOf(login: Login, means: Means): Order {
  const isExample = isExampleUser(login);
  // Benefits are as low as they are because they cover a rent and little else.
  const [min, max] = means.source === 'benefits' ? [0.36, 0.42] : [0.24, 0.3];
  return {
    id: 'rent',
    party: isExample ? exampleLandlord : means.draw.pick(landlords, 'landlord'),
    amount: isExample && means.source === 'salary' ? 50_000 : shareOf(means, 'rent', min, max, 500),
    text: 'MIETE',
    day: isExample ? 31 : means.draw.pick([1, 31], 'rent day'),
    tags: ['expenditure', 'rent'],
  };
}

function costs(writer: Writer, means: Means): Entry[] {
  const { month, directDebit } = writer;
  const { draw } = means;
  const isQuarter = month.ofYear % 3 === 1;
  return [
    directDebit({
      id: 'energy',
      day: bookingDay(month, 5),
      amount: shareOf(means, 'energy', 0.02, 0.04, 100),
      party: draw.pick(energySuppliers, 'energy'),
      text: `ABSCHLAG STROM VK ${draw.digits(8, 'contract of energy')}`,
      tags: ['expenditure', 'energy', 'living-cost'],
    }),
    directDebit({
      id: 'insurance',
      day: bookingDay(month, 2),
      amount: shareOf(means, 'insurance', 0.008, 0.015, 10),
      party: draw.pick(insurers, 'insurance'),
      text: `HAUSRAT HAFTPFLICHT ${draw.digits(8, 'contract of insurance')}`,
      tags: ['expenditure', 'insurance', 'living-cost'],
    }),
    directDebit({
      id: 'internet',
      day: bookingDay(month, 12),
      amount: draw.pick([1999, 2495, 2999], 'internet'),
      party: draw.pick(phoneCompanies, 'phone'),
      text: `INTERNET KD ${draw.digits(8, 'contract of phone')} ${monthAndYear(month)}`,
      tags: ['expenditure', 'telecommunication', 'living-cost'],
    }),
    ...(isQuarter
      ? [
          directDebit({
            id: 'car-insurance',
            day: bookingDay(month, 3),
            amount: shareOf(means, 'car insurance', 0.02, 0.04, 10),
            party: draw.pick(insurers, 'insurance'),
            text: `KFZ-VERSICHERUNG ${month.name.slice(0, 4)}/${(month.ofYear + 2) / 3}`,
            tags: ['expenditure', 'insurance', 'living-cost'],
          }),
        ]
      : []),
    ...(means.source === 'salary' || means.source === 'self-employed' ? [instalment(writer, means)] : []),
    ...[1, 2].map((number) =>
      writer.cash({
        id: `cash-${number}`,
        day: bookingDay(month, number === 1 ? 6 : 19),
        amount: shareOf(means, `cash ${number}`, 0.015, 0.035, 1000),
        place: 'GELDAUTOMAT MARKTPLATZ',
        tags: ['expenditure', 'cash', 'living-cost'],
      }),
    ),
  ];
}

function instalment(writer: Writer, means: Means): Entry {
  return writer.directDebit({
    id: 'loan',
    day: bookingDay(writer.month, 15),
    amount: shareOf(means, 'loan', 0.04, 0.07, 100),
    party: means.draw.pick(lenders, 'lender'),
    text: `RATE DARLEHEN ${means.draw.digits(10, 'loan')}`,
    tags: ['expenditure', 'credit'],
  });
}

function taxes(writer: Writer, means: Means): Entry {
  return writer.transfer({
    id: 'tax',
    day: bookingDay(writer.month, 10),
    amount: shareOf(means, 'tax', 0.05, 0.08, 100),
    party: taxOffice,
    text: `UMSATZSTEUER ${monthAndYear(writer.month)} ST.NR ${means.draw.digits(10, 'tax number')}`,
    tags: ['expenditure', 'tax'],
  });
}
