/** Amounts, days and words as they are written in Germany. */
import type { Category } from '../../bank/categories.ts';
import type { Day } from '../../calendar/day.ts';
import { type Cents, formatCents } from '../../money.ts';

/** `−1.436,86 €`. */
export function formatEuros(cents: Cents): string {
  const [whole = '', decimals = ''] = formatCents(Math.abs(cents)).split('.');
  return `${cents < 0 ? '−' : ''}${groupThousands(whole)},${decimals} €`;
}

/** `−1.400 €`, for an axis. */
export function formatWholeEuros(cents: Cents): string {
  return formatEuros(cents).replace(/,\d\d/, '');
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `24.04.2015`. */
export function formatDay(day: Day): string {
  const [year, month, number] = day.split('-');
  return `${number}.${month}.${year}`;
}

/** `24.04.2015, 14:02 Uhr` for `2015-04-24 14:02:21`. */
export function formatMoment(moment: string): string {
  return `${formatDay(moment.slice(0, 10))}, ${moment.slice(11, 16)} Uhr`;
}

const monthNames = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** `April 2015` for `2015-04`. */
export function formatMonth(month: string): string {
  return `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** `DE62 8888 8888 0012 3456 78`. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

export function formatFlag(flag: boolean): string {
  return flag ? 'ja' : 'nein';
}

const categoryWords: Readonly<Record<Category, string>> = {
  income: 'Einkommen',
  salary: 'Lohn und Gehalt',
  benefits: 'Sozialleistungen',
  'child-benefit': 'Kindergeld',
  'self-employment': 'Selbständigkeit',
  expenditure: 'Sonstige Ausgaben',
  rent: 'Miete',
  'living-cost': 'Lebenshaltung',
  energy: 'Energie',
  insurance: 'Versicherungen',
  telecommunication: 'Telekommunikation',
  groceries: 'Lebensmittel',
  shopping: 'Einkäufe',
  mobility: 'Mobilität',
  leisure: 'Freizeit',
  health: 'Gesundheit',
  cash: 'Bargeld',
  credit: 'Kredite',
  'credit-card': 'Kreditkarte',
  savings: 'Sparen',
  transfer: 'Umbuchungen',
  tax: 'Steuern',
  wages: 'Löhne und Gehälter',
  'business-cost': 'Betriebsausgaben',
  seizure: 'Pfändung',
  chargeback: 'Rücklastschrift',
};

/** A category that is not known is written as it is. */
export function formatCategory(category: string): string {
  return Object.hasOwn(categoryWords, category) ? categoryWords[category as Category] : category;
}
