/** Turnovers that a control call books at a login. */
import { accountsOf } from '../bank/accounts.ts';
import { bookingState } from '../bank/bookings.ts';
import { readIban } from '../bank/iban.ts';
import { readPin } from '../bank/pins.ts';
import { replacementOf } from '../bank/replaced.ts';
import { announcedEntries } from '../bank/statement.ts';
import type { Account, Booking } from '../bank/types.ts';
import { berlinDay } from '../calendar/berlin.ts';
import type { Day } from '../calendar/day.ts';
import { emptyLogin, readSource } from '../operations/wizard/login.ts';
import { randomText } from '../platform/ids.ts';
import {
  addBooking,
  findBooking,
  findLogin,
  listBookings,
  rememberLogin,
  updateBooking,
} from '../store/bank-logins.ts';
import { readNow } from '../store/virtual-time.ts';
import { accountsAt, loginOf } from './bank.ts';
import { type ControlServices, missing, refuse, write } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

type Ids = 'listTurnovers' | 'createTurnover' | 'adoptTurnovers' | 'bookTurnover' | 'cancelTurnover';

export function turnoverHandlers(services: ControlServices): Pick<Handlers, Ids> {
  const { store, clock, vault } = services;
  /** Changes a prebooked turnover. */
  const change = (id: string, changes: (today: Day) => Partial<Booking>) =>
    write(services, async (db, now) => {
      const found = await findBooking(db, vault, id);
      if (found === undefined) throw missing('turnover', id);
      const { booking, login } = found;
      const today = berlinDay(now);
      const state = bookingState(booking, today);
      if (state !== 'prebooked') {
        refuse('turnover_id', `Only a prebooked turnover can be changed. This one is ${state ?? 'not announced yet'}.`);
      }
      const changed = { ...booking, ...changes(today) };
      await updateBooking(db, changed);
      const { key, bank } = await loginOf(db, login as Parameters<typeof loginOf>[1]);
      return toTurnover(changed, await accountsAt(services, db, key, bank, now));
    });
  return {
    listTurnovers: (input) =>
      store.read(async (db) => {
        const { key, bank } = await loginOf(db, input);
        const login = await findLogin(db, vault, key);
        const bookings = login === undefined ? [] : await listBookings(db, login.id);
        const accounts = await accountsAt(services, db, key, bank, await readNow(db, clock));
        return { turnovers: bookings.map((booking) => toTurnover(booking, accounts)) };
      }),
    createTurnover: ({ iban, amount, purpose = [], prebooked = false, ...input }) =>
      write(services, async (db, now) => {
        const { key, bank } = await loginOf(db, input);
        const accounts = await accountsAt(services, db, key, bank, now);
        const today = berlinDay(now);
        const booking: Booking = {
          id: `extra_${randomText(16)}`,
          accountId: choose(accounts, iban).id,
          announcedOn: today,
          bookedOn: prebooked ? null : today,
          canceledOn: null,
          amount,
          purpose,
          counterHolder: input.counter_holder ?? null,
          counterIban: counterIban(input.counter_iban),
          counterBic: input.counter_bic ?? null,
          tags: [amount < 0 ? 'expenditure' : 'income'],
        };
        const login = await rememberLogin(db, vault, key, now);
        await addBooking(db, login.id, booking, null);
        return toTurnover(booking, accounts);
      }),
    adoptTurnovers: ({ pin = '12345', ...input }) =>
      write(services, async (db, now) => {
        const effect = readPin(pin);
        if (effect.kind !== 'accepted') return refuse('pin', 'No bank accepts this PIN.');
        const { key, bank } = await loginOf(db, input);
        const today = berlinDay(now);
        const { id } = await rememberLogin(db, vault, key, now);
        const source = await readSource({ ...services, db }, key.accountId);
        const credentials = { userName: key.userName, profile: effect.profile, since: today };
        const login = { ...emptyLogin(source, bank, credentials), bookings: await listBookings(db, id) };
        const accounts = accountsOf(login);
        const added = accounts.flatMap(({ id: accountId }) =>
          announcedEntries(login, accountId, today).map((entry) =>
            replacementOf(entry, `extra_${randomText(16)}`, accountId, today),
          ),
        );
        for (const booking of added) await addBooking(db, id, booking, null);
        const adopted = [...login.bookings, ...added].filter(
          (booking) => booking.replaces !== undefined && bookingState(booking, today) === 'prebooked',
        );
        return { turnovers: adopted.map((booking) => toTurnover(booking, accounts)) };
      }),
    bookTurnover: ({ turnover_id }) => change(turnover_id, (today) => ({ bookedOn: today })),
    cancelTurnover: ({ turnover_id }) => change(turnover_id, (today) => ({ canceledOn: today })),
  };
}

/** @throws {Problem} 422 naming the IBANs of the login */
function choose(accounts: readonly Account[], iban: string | undefined): Account {
  const wanted = iban === undefined ? undefined : readIban(iban);
  const account = iban === undefined ? accounts[0] : accounts.find((one) => one.iban !== '' && one.iban === wanted);
  if (account !== undefined) return account;
  const ibans = accounts.flatMap((one) => (one.iban === '' ? [] : one.iban));
  return refuse('iban', `The login has no such account. Expected: ${ibans.join(', ')}.`);
}

function counterIban(text: string | undefined): string | null {
  if (text === undefined) return null;
  return readIban(text) ?? refuse('counter_iban', 'The counter_iban must have valid check digits.');
}

function toTurnover(booking: Booking, accounts: readonly Account[]): Schemas['ExtraTurnover'] {
  return {
    id: booking.id,
    iban: accounts.find(({ id }) => id === booking.accountId)?.iban ?? '',
    amount: booking.amount,
    purpose: [...booking.purpose],
    counter_holder: booking.counterHolder,
    counter_iban: booking.counterIban,
    announced_on: booking.announcedOn,
    booked_on: booking.bookedOn,
    canceled_on: booking.canceledOn,
  };
}
