import type { Turnover } from '../../bank/types.ts';
import { bookedTurnovers, sum } from '../../domain/risks/balances.ts';
import { categoryOf } from '../../domain/risks/category.ts';
import type { Snapshot } from '../../domain/risks/checks/account-snapshot/snapshot.ts';
import { balanceChart } from './chart.ts';
import { formatCategory, formatDay, formatEuros, formatFlag, formatIban } from './format.ts';
import { heading, type Paper, paragraph, styles, writePaper } from './paper.ts';
import { amountCell, type Cell, type Column, list, table } from './table.ts';

/** The format `pdf` of an account snapshot. */
export function writeAccountSnapshot(snapshot: Snapshot): Promise<Uint8Array> {
  const { account, createdAt } = snapshot;
  const subject = [formatIban(account.iban), account.holder].filter((text) => text !== '').join(' · ');
  return writePaper({ title: 'Kontoumsätze', subject, createdAt }, async (paper) => {
    paragraph(paper, 'Kontoumsätze', styles.title, 'H1');
    paper.y += 10;
    await list(paper, details(snapshot));
    heading(paper, 'Kontostand', 150);
    balanceChart(paper, snapshot.balances);
    heading(paper, 'Umsätze');
    await turnovers(paper, snapshot.turnovers);
  });
}

function details({ account, range, balance, filters, turnovers }: Snapshot): [string, string][] {
  const amounts = bookedTurnovers({ turnovers }).map(({ amount }) => amount);
  const incoming = sum(amounts.filter((amount) => amount > 0));
  const outgoing = sum(amounts.filter((amount) => amount < 0));
  const pairs: [string, string][] = [
    ['Kontoinhaber', account.holder],
    ['Konto', account.description],
    ['IBAN', formatIban(account.iban)],
    ['BIC', account.bic],
    ['Bank', account.bankName],
    ['Gemeinschaftskonto', formatFlag(account.isJoint)],
    ['Zeitraum', `${formatDay(range.first)} bis ${formatDay(range.last)}`],
    ['Kategorien', filters.map(formatCategory).join(', ')],
    ['Kontostand am Ende', formatEuros(balance)],
    ['Dispositionskredit', account.kind === 'current' ? formatEuros(account.overdraftLimit) : ''],
    ['Verfügbar', account.kind === 'current' ? formatEuros(balance + account.overdraftLimit) : ''],
    ['Eingänge im Zeitraum', formatEuros(incoming)],
    ['Ausgänge im Zeitraum', formatEuros(outgoing)],
  ];
  return pairs.filter(([, value]) => value !== '');
}

const columns: readonly Column[] = [
  { title: 'Datum', share: 0.13 },
  { title: 'Auftraggeber oder Empfänger, Verwendungszweck', share: 0.51 },
  { title: 'Kategorie', share: 0.18 },
  { title: 'Betrag', share: 0.18, align: 'right' },
];

async function turnovers(paper: Paper, list: readonly Turnover[]): Promise<void> {
  if (list.length === 0) {
    paragraph(paper, 'In diesem Zeitraum gibt es keine Umsätze.');
    return;
  }
  await table(paper, columns, list.map(row));
}

function row({ bookingDate, amount, purpose, counterHolder, prebooked, canceled, tags }: Turnover): Cell[] {
  const states = [...(prebooked ? ['vorgemerkt'] : []), ...(canceled ? ['storniert'] : [])];
  return [
    [{ text: formatDay(bookingDate) }, ...states.map((text) => ({ text, style: styles.small }))],
    [
      ...(counterHolder === undefined ? [] : [{ text: counterHolder, style: styles.strong }]),
      ...purpose.map((text) => ({ text, style: styles.small })),
    ],
    [{ text: tags.length === 0 ? '' : formatCategory(categoryOf({ tags, amount })), style: styles.small }],
    amountCell(amount),
  ];
}
