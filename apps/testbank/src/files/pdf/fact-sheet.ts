import type { AccountSnapshotTurnover, FactSheet, FactSheetAverages } from '@xs2a/types';
import { addMonths, monthOf } from '../../calendar/day.ts';
import { type Cents, toCents } from '../../money.ts';
import { balanceChart } from './chart.ts';
import { formatCategory, formatDay, formatEuros, formatFlag, formatIban, formatMonth } from './format.ts';
import { heading, type Paper, paragraph, styles, writePaper } from './paper.ts';
import { amountCell, balanceCell, type Cell, type Column, list, table } from './table.ts';

/**
 * The format `pdf` of a fact sheet.
 *
 * @param createdAt moment of the transaction, as the API writes it
 */
export function writeFactSheet(facts: FactSheet, createdAt: string): Promise<Uint8Array> {
  const named = new Map(facts.facts.map(({ name = '', value }) => [name, value ?? '']));
  const subject = [formatIban(String(named.get('iban'))), String(named.get('account_holder'))];
  const metadata = { title: 'Kontoanalyse', subject: subject.filter((text) => text !== '').join(' · '), createdAt };
  return writePaper(metadata, async (paper) => {
    paragraph(paper, 'Kontoanalyse', styles.title, 'H1');
    paper.y += 10;
    await list(paper, details(named));
    heading(paper, 'Verlauf des Kontostands', 150);
    balanceChart(
      paper,
      facts.cashFlow.map(({ date = '', balance }) => ({ day: date, balance: cents(balance) })),
    );
    heading(paper, 'Monatliche Durchschnitte');
    await averages(paper, 'Im Durchschnitt', [
      ['Kontostand', facts.monthlyAverages, balanceCell],
      ['Einnahmen', facts.incomeAverages],
      ['Ausgaben', facts.spendingAverages],
    ]);
    heading(paper, 'Einnahmen');
    await positions(paper, facts.income, 'Keine Einnahmen.');
    heading(paper, 'Ausgaben');
    await positions(paper, facts.spendings, 'Keine Ausgaben.');
    heading(paper, 'Monatssummen');
    await monthlySums(paper, facts.monthlySums, monthOf(createdAt));
    heading(paper, 'Inanspruchnahme des Dispositionskredits');
    await list(paper, overdraft(facts.overdraftLimit));
    heading(paper, 'Regelmäßige Umsätze');
    await reoccurring(paper, facts.reoccurringTurnovers);
    heading(paper, 'Daueraufträge');
    await standingOrders(paper, facts.standingOrders);
    heading(paper, 'Rücklastschriften');
    await turnovers(paper, facts.chargebacks, 'Keine Rücklastschriften.');
  });
}

type Value = string | number | boolean;

const factNames: Readonly<Record<string, { readonly title: string; readonly format: (value: Value) => string }>> = {
  account_holder: { title: 'Kontoinhaber', format: String },
  account: { title: 'Konto', format: String },
  iban: { title: 'IBAN', format: (value) => formatIban(String(value)) },
  bic: { title: 'BIC', format: String },
  bank_name: { title: 'Bank', format: String },
  balance: { title: 'Kontostand', format: (value) => formatEuros(cents(value)) },
  limit: { title: 'Dispositionskredit', format: (value) => formatEuros(cents(value)) },
  available: { title: 'Verfügbar', format: (value) => formatEuros(cents(value)) },
  is_joint: { title: 'Gemeinschaftskonto', format: (value) => formatFlag(value === true) },
  is_business: { title: 'Geschäftskonto', format: (value) => formatFlag(value === true) },
  is_seizure: { title: 'Pfändungsschutzkonto', format: (value) => formatFlag(value === true) },
  children: { title: 'Kinder nach Kindergeld', format: String },
  turnovers: { title: 'Umsätze', format: String },
  chargebacks: { title: 'Rücklastschriften', format: String },
  limit_turnover_days: { title: 'Betrachtete Tage', format: String },
};

function details(facts: ReadonlyMap<string, Value>): [string, string][] {
  return Object.entries(factNames)
    .map(([name, { title, format }]): [string, string] => [title, format(facts.get(name) ?? '')])
    .filter(([, value]) => value !== '');
}

const spans = [3, 6, 12] as const;

type Averages = readonly [name: string, averages: FactSheetAverages, toCell?: typeof amountCell];

async function averages(paper: Paper, title: string, rows: readonly Averages[]): Promise<void> {
  const columns: readonly Column[] = [
    { title, share: 0.4 },
    ...spans.map((months) => ({ title: `${months} Monate`, share: 0.2, align: 'right' as const })),
  ];
  await table(
    paper,
    columns,
    rows.map(([name, values, toCell = amountCell]) => [
      [{ text: name }],
      ...spans.map((months) => (values[months] === undefined ? [{ text: '–' }] : toCell(cents(values[months])))),
    ]),
  );
}

async function positions(paper: Paper, list: FactSheet['income'], none: string): Promise<void> {
  if (list.length === 0) {
    paragraph(paper, none);
    return;
  }
  await averages(
    paper,
    'Im Monat',
    list.map(({ category = '', averages: values = {} }) => [formatCategory(category), values]),
  );
}

async function monthlySums(paper: Paper, sums: FactSheet['monthlySums'], current: string): Promise<void> {
  const columns: readonly Column[] = [
    { title: 'Monat', share: 0.4 },
    { title: 'Eingänge', share: 0.2, align: 'right' },
    { title: 'Ausgänge', share: 0.2, align: 'right' },
    { title: 'Differenz', share: 0.2, align: 'right' },
  ];
  await table(
    paper,
    columns,
    sums.map(({ month = 0, incoming, outgoing }) => [
      [{ text: formatMonth(addMonths(current, month)) }],
      amountCell(cents(incoming)),
      amountCell(cents(outgoing)),
      balanceCell(cents(incoming) + cents(outgoing)),
    ]),
  );
}

function overdraft(use: FactSheet['overdraftLimit']): [string, string][] {
  return [
    ['Buchungstage', String(use.booking_days)],
    ['Davon im Minus', String(use.overdraft_limit_days)],
    ['Niedrigster Stand', formatEuros(cents(use.maximum_overdraft_used))],
    ['Durchschnitt im Minus', formatEuros(cents(use.average_overdraft_used))],
    ['Median im Minus', formatEuros(cents(use.median_overdraft_used))],
  ];
}

async function reoccurring(paper: Paper, groups: FactSheet['reoccurringTurnovers']): Promise<void> {
  if (groups.length === 0) {
    paragraph(paper, 'Keine regelmäßigen Umsätze.');
    return;
  }
  const columns: readonly Column[] = [
    { title: 'Kategorie', share: 0.22 },
    { title: 'Auftraggeber oder Empfänger', share: 0.38 },
    { title: 'Tage der Buchung', share: 0.2 },
    { title: 'Zuletzt', share: 0.2, align: 'right' },
  ];
  const rows = groups.flatMap(({ category = '', turnovers: members = [] }) =>
    [...Map.groupBy(members, ({ counter_iban, counter_holder }) => counter_iban ?? counter_holder).values()].map(
      (series): Cell[] => [
        [{ text: formatCategory(category) }],
        [{ text: series[0]?.counter_holder ?? '' }],
        [{ text: series.map(({ booking_date = '' }) => formatDay(booking_date)).join(', '), style: styles.small }],
        amountCell(cents(series[0]?.amount)),
      ],
    ),
  );
  await table(paper, columns, rows);
}

const units = {
  d: ['täglich', 'Tage'],
  w: ['wöchentlich', 'Wochen'],
  m: ['monatlich', 'Monate'],
  y: ['jährlich', 'Jahre'],
} as const;

async function standingOrders(paper: Paper, orders: FactSheet['standingOrders']): Promise<void> {
  if (orders.length === 0) {
    paragraph(paper, 'Keine Daueraufträge.');
    return;
  }
  const columns: readonly Column[] = [
    { title: 'Empfänger, Verwendungszweck', share: 0.44 },
    { title: 'Ausführung', share: 0.2 },
    { title: 'Nächste', share: 0.16 },
    { title: 'Betrag', share: 0.2, align: 'right' },
  ];
  await table(
    paper,
    columns,
    orders.map(({ recipient_account, purpose, frequency, frequency_interval, start_execution, amount }) => [
      [
        { text: recipient_account.holder, style: styles.strong },
        { text: purpose, style: styles.small },
      ],
      [{ text: frequency_interval === 1 ? units[frequency][0] : `alle ${frequency_interval} ${units[frequency][1]}` }],
      [{ text: formatDay(start_execution) }],
      amountCell(-cents(amount)),
    ]),
  );
}

async function turnovers(paper: Paper, list: readonly AccountSnapshotTurnover[], none: string): Promise<void> {
  if (list.length === 0) {
    paragraph(paper, none);
    return;
  }
  const columns: readonly Column[] = [
    { title: 'Datum', share: 0.15 },
    { title: 'Auftraggeber oder Empfänger, Verwendungszweck', share: 0.65 },
    { title: 'Betrag', share: 0.2, align: 'right' },
  ];
  await table(
    paper,
    columns,
    list.map(({ booking_date = '', counter_holder, purpose = [], amount }) => [
      [{ text: formatDay(booking_date) }],
      [
        ...(counter_holder === undefined ? [] : [{ text: counter_holder, style: styles.strong }]),
        ...purpose.map((text) => ({ text, style: styles.small })),
      ],
      amountCell(cents(amount)),
    ]),
  );
}

function cents(amount: Value | undefined): Cents {
  return typeof amount === 'boolean' ? 0 : (toCents(amount ?? 0) ?? 0);
}
