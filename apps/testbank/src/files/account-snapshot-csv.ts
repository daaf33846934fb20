import type { Turnover } from '../bank/types.ts';
import type { Snapshot } from '../domain/risks/checks/account-snapshot/snapshot.ts';
import { formatCents } from '../money.ts';

const columns: Readonly<Record<string, (turnover: Turnover) => string>> = {
  booking_date: ({ bookingDate }) => bookingDate,
  amount: ({ amount }) => formatCents(amount),
  currency_id: ({ currency }) => currency,
  purpose: ({ purpose }) => purpose.join(' '),
  counter_iban: ({ counterIban = '' }) => counterIban,
  counter_bic: ({ counterBic = '' }) => counterBic,
  counter_holder: ({ counterHolder = '' }) => counterHolder,
  prebooked: ({ prebooked }) => (prebooked ? '1' : '0'),
  canceled: ({ canceled }) => (canceled ? '1' : '0'),
  tags: ({ tags }) => tags.join(' '),
};

/** The turnovers as a table of text, in UTF-8 and without a byte order mark. */
export function toCsv({ turnovers }: Snapshot): string {
  const rows = turnovers.map((turnover) => Object.values(columns).map((column) => field(column(turnover))));
  return [Object.keys(columns), ...rows].map((row) => `${row.join(';')}\n`).join('');
}

/** RFC 4180: quoted where a reader would take it for more than one field. */
function field(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
