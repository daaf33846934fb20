import type { Payment } from '@xs2a/types';
import { accountsOf } from '../../bank/accounts.ts';
import { receivedPayment, sentPayment } from '../../bank/bookings.ts';
import { bankByBic, bankByCode } from '../../bank/directory/directory.ts';
import { splitIban } from '../../bank/iban.ts';
import type { Bank, Login } from '../../bank/types.ts';
import { cleanHolder, cleanPurpose } from '../../domain/payments.ts';
import { toAmount, toCents } from '../../money.ts';
import { newId } from '../../platform/ids.ts';
import { readBankChanges } from '../../store/bank-changes.ts';
import { addBooking, listLogins, rememberLogin } from '../../store/bank-logins.ts';
import type { WizardSessionRow } from '../../store/sessions.ts';
import type { Context } from '../operation.ts';
import { emptyLogin, keyOf } from './login.ts';
import { commonMembers, type Finish, type Result, readResult, storeResult } from './result.ts';

interface PaymentParameters {
  readonly amount?: number | string;
  readonly purpose?: string;
  readonly recipient_holder?: string;
  readonly recipient_iban?: string;
  readonly recipient_bic?: string;
  readonly recipient_country_id?: string;
}

/** A payment: the order is stored, and the bank books it on its next working day. */
export async function finishPayment(effect: Finish, session: WizardSessionRow, context: Context): Promise<void> {
  const result = await readResult(effect, session, context);
  const { account } = result.statement;
  const parameters = result.parameters as PaymentParameters;
  const recipient = recipientOf(parameters);
  const payment: Payment = {
    ...commonMembers(result, session, newId('payment'), context.now),
    object: 'xs2a_payment',
    sender_holder: account.holder,
    sender_iban: account.iban,
    sender_bic: account.bic,
    sender_bank_name: account.bankName,
    sender_country_id: account.countryId,
    recipient_holder: cleanHolder(parameters.recipient_holder ?? ''),
    recipient_iban: recipient.iban,
    recipient_bic: recipient.bic,
    recipient_bank_name: recipient.bank?.name ?? '',
    recipient_country_id: recipient.countryId,
    purpose: cleanPurpose(parameters.purpose ?? ''),
    amount: toAmount(toCents(parameters.amount ?? 0) ?? 0),
    currency_id: 'EUR',
    payment_status: 'NONE',
  };
  await storeResult(context, session, 'payment', payment, {
    account_holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    country_id: account.countryId,
    account_number: account.accountNumber,
    bank_code: account.bankCode,
    recipient_holder: payment.recipient_holder,
    recipient_iban: payment.recipient_iban,
    recipient_bic: payment.recipient_bic,
    recipient_country_id: payment.recipient_country_id,
    amount: toCents(payment.amount) ?? 0,
    purpose: payment.purpose,
  });
  await book(payment, recipient, effect, session, result, context);
}

interface Recipient {
  readonly iban: string;
  readonly bic: string;
  readonly countryId: string;
  /** The bank, if it is one of the directory. */
  readonly bank: Bank | undefined;
}

function recipientOf({ recipient_iban = '', recipient_bic, recipient_country_id }: PaymentParameters): Recipient {
  const countryId = recipient_iban.slice(0, 2);
  const bank =
    bankByCode(splitIban(recipient_iban).bankCode, countryId) ??
    (recipient_bic === undefined ? undefined : bankByBic(recipient_bic));
  return {
    iban: recipient_iban,
    bic: recipient_bic ?? bank?.bic ?? '',
    countryId: recipient_country_id ?? countryId,
    bank,
  };
}

/** Books the payment at the account of the sender, and at that of a recipient whom a simulated bank knows. */
async function book(
  payment: Payment,
  { bank }: Recipient,
  { bank: senderBank, credentials }: Finish,
  session: WizardSessionRow,
  { login, statement, today }: Result,
  context: Context,
): Promise<void> {
  const { db, vault, now } = context;
  const sender = await rememberLogin(db, vault, keyOf(session.account_id, senderBank, credentials), now);
  const amount = toCents(payment.amount) ?? 0;
  const order = { day: today, amount, purpose: payment.purpose };
  const sent = sentPayment({
    ...order,
    id: `${payment.id}-sent`,
    accountId: statement.account.id,
    counterHolder: payment.recipient_holder,
    counterIban: payment.recipient_iban,
    counterBic: payment.recipient_bic,
  });
  await addBooking(db, sender.id, sent, payment.id);
  // Each mode has banks of its own: a Live payment changes nothing at a Testbank.
  if (bank === undefined || bank.isTestbank !== login.bank.isTestbank) return;
  const recipient = await findRecipient(payment.recipient_iban, bank, sender.id, session, login, context);
  if (recipient === undefined) return;
  const received = receivedPayment({
    ...order,
    id: `${payment.id}-received`,
    accountId: recipient.accountId,
    counterHolder: payment.sender_holder,
    counterIban: payment.sender_iban,
    counterBic: payment.sender_bic,
  });
  await addBooking(db, recipient.loginId, received, payment.id);
}

/**
 * The login that shows an IBAN. All user names of a Testbank share its documented IBANs: the money goes to another
 * account of the sender if it has this IBAN, otherwise to the login that was used first.
 */
async function findRecipient(
  iban: string,
  bank: Bank,
  senderId: string,
  { account_id }: WizardSessionRow,
  senderLogin: Login,
  { db, vault, users }: Pick<Context, 'db' | 'vault' | 'users'>,
): Promise<{ loginId: string; accountId: string } | undefined> {
  const { bankCode, countryId } = bank;
  const logins = await listLogins(db, vault, { accountId: account_id, bankCode, countryId });
  const source = { seed: senderLogin.seed, users, changes: await readBankChanges(db, vault, account_id) };
  const own = logins.filter(({ id }) => id === senderId);
  for (const { id, user_name } of [...own, ...logins]) {
    const credentials = { ...senderLogin, userName: user_name };
    const login = id === senderId ? senderLogin : emptyLogin(source, bank, credentials);
    const account = accountsOf(login).find((known) => known.iban === iban);
    if (account !== undefined) return { loginId: id, accountId: account.id };
  }
  return undefined;
}
