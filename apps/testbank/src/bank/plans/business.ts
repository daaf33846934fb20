/** The current account of a company, and the smaller one of a business on the side. */
import {
  employees,
  energySuppliers,
  insurers,
  landlords,
  lenders,
  phoneCompanies,
  suppliers,
  taxOffice,
} from '../parties.ts';
import type { Login } from '../types.ts';
import { cardSettlement } from './card.ts';
import { currentPlan } from './current.ts';
import type { Writer } from './entries.ts';
import { invoices } from './incomes.ts';
import { type Means, shareOf, turnoverOf } from './means.ts';
import { bookingDay, lastBookingDay, monthAndYear } from './month.ts';
import type { Entry, Order, Plan } from './plan.ts';
import type { OwnTransfers } from './private.ts';
import { canceledDeposit, chargeback, seizure } from './special.ts';

/** @param hasCard whether a credit card is settled by this account */
export function businessPlan(login: Login, means: Means, own: OwnTransfers, hasCard: boolean): Plan {
  const rent: Order = {
    id: 'rent',
    party: means.draw.pick(landlords, 'landlord'),
    amount: shareOf(means, 'rent', 0.05, 0.09, 500),
    text: 'MIETE GESCHAEFTSRAEUME',
    day: 1,
    tags: ['expenditure', 'rent', 'business-cost'],
  };
  return currentPlan({
    login,
    means,
    orders: [rent, ...own.orders],
    fixed: (writer) => [
      ...invoices(writer, means, turnoverOf(means, writer.month), 7),
      ...wages(writer, means),
      ...goods(writer, means),
      ...overhead(writer, means),
      tax(writer, means, 0.08, 0.12),
      ...own.entries(writer),
      ...(login.profile.hasSeizure ? [seizure(writer, means)] : []),
      ...(login.profile.hasChargeback ? chargeback(writer) : []),
      ...(hasCard ? [cardSettlement(writer, login)] : []),
      ...canceledDeposit(writer),
    ],
  });
}

/** A business on the side: two customers a month, taxes, goods. */
export function sideBusinessPlan(login: Login, means: Means): Plan {
  return currentPlan({
    login,
    means,
    orders: [],
    fixed: (writer) => [
      ...invoices(writer, means, turnoverOf(means, writer.month), 2),
      ...goods(writer, means),
      tax(writer, means, 0.1, 0.15),
    ],
  });
}

function wages(writer: Writer, means: Means): Entry[] {
  return employees.map((party, index) =>
    writer.transfer({
      id: `wages-${index + 1}`,
      day: lastBookingDay(writer.month),
      amount: shareOf(means, `wages ${index}`, 0.07, 0.11, 100),
      party,
      text: `LOHN/GEHALT ${monthAndYear(writer.month)}`,
      tags: ['expenditure', 'wages'],
    }),
  );
}

function goods(writer: Writer, means: Means): Entry[] {
  const { month } = writer;
  return [9, 22].map((due, index) => {
    const n = month.number * 2 + index;
    return writer.transfer({
      id: `goods-${index + 1}`,
      day: bookingDay(month, due),
      amount: Math.round(means.monthly * (0.06 + 0.05 * means.draw.fraction('goods', n))),
      party: means.draw.pick(suppliers, 'supplier', n),
      text: `RECHNUNG ${means.draw.digits(7, 'goods number', n)}`,
      tags: ['expenditure', 'business-cost'],
    });
  });
}

function overhead(writer: Writer, means: Means): Entry[] {
  const { month, directDebit } = writer;
  const { draw } = means;
  return [
    directDebit({
      id: 'energy',
      day: bookingDay(month, 5),
      amount: shareOf(means, 'energy', 0.008, 0.015, 100),
      party: draw.pick(energySuppliers, 'energy'),
      text: `ABSCHLAG STROM VK ${draw.digits(8, 'contract of energy')}`,
      tags: ['expenditure', 'energy', 'business-cost'],
    }),
    directDebit({
      id: 'insurance',
      day: bookingDay(month, 2),
      amount: shareOf(means, 'insurance', 0.005, 0.01, 10),
      party: draw.pick(insurers, 'insurance'),
      text: `BETRIEBSHAFTPFLICHT ${draw.digits(8, 'contract of insurance')}`,
      tags: ['expenditure', 'insurance', 'business-cost'],
    }),
    directDebit({
      id: 'internet',
      day: bookingDay(month, 12),
      amount: draw.pick([7999, 9990, 12_950], 'internet'),
      party: draw.pick(phoneCompanies, 'phone'),
      text: `TELEFON UND INTERNET ${monthAndYear(month)}`,
      tags: ['expenditure', 'telecommunication', 'business-cost'],
    }),
    directDebit({
      id: 'leasing',
      day: bookingDay(month, 15),
      amount: shareOf(means, 'leasing', 0.02, 0.03, 100),
      party: draw.pick(lenders, 'lender'),
      text: `LEASINGRATE VERTRAG ${draw.digits(8, 'leasing')}`,
      tags: ['expenditure', 'credit'],
    }),
  ];
}

function tax(writer: Writer, means: Means, min: number, max: number): Entry {
  return writer.transfer({
    id: 'tax',
    day: bookingDay(writer.month, 10),
    amount: shareOf(means, 'tax', min, max, 100),
    party: taxOffice,
    text: `UMSATZSTEUER ${monthAndYear(writer.month)}`,
    tags: ['expenditure', 'tax'],
  });
}
