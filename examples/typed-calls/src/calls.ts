import { isKnownElement, type WizardElement } from '@xs2a/types';
import type { Call } from './call.ts';

/** Ids that a caller has stored from earlier answers. */
const iban = 'DE62888888880012345678';
const user = { user_id: 'bus_Ck7nGg05TK68jd9O' };
const token = { ...user, token_id: 'uat_ELdQ3VHoO0C3IPc3' };
const connection = { connection_id: 'bcn_BnB6mQLsHKZacYvC' };
const account = { account_id: 'bac_c8KYwjexO2iO5AE9' };
const verification = { verification_id: '10001-xv-zCTO-xpIT' };
const risk = { risk_id: 'xr_6NEm0jRpXYhPP5AO' };
const payment = { payment_id: 'xp_irCumJEUY550DLe2' };

/**
 * Calls every operation of the API once and reads a typed field of each answer.
 *
 * @returns a line for each call
 */
export async function callEverything(call: Call): Promise<string[]> {
  return [
    ...(await masterData(call)),
    ...(await verifications(call)),
    ...(await risks(call)),
    ...(await payments(call)),
    ...(await bankUsers(call)),
    ...(await bankConnections(call)),
    ...(await bankAccounts(call)),
    ...(await events(call)),
    ...(await wizard(call)),
  ];
}

async function masterData(call: Call): Promise<string[]> {
  const version = await call('getVersion');
  const bank = await call('getBank', { query: { bank_code: '88888888', country_id: 'DE' } });
  const banks = await call('listBanks', { query: { country_id: 'DE', per_page: 10 } });
  const suggestions = await call('autocompleteBanks', { query: { q: '8888', country_id: 'DE' } });
  const barred = await call('createBlacklistItem', { body: { data: 'EE382200221020145685' } });
  const blacklist_id = barred.status === 200 ? barred.body.id : 'bl_c3nL2MafX8WdfiIM';
  const item = await call('getBlacklistItem', { path: { blacklist_id } });
  const items = await call('listBlacklistItems');
  const removed = await call('deleteBlacklistItem', { path: { blacklist_id } });
  return [
    `getVersion: ${version.status === 200 ? version.body.version : version.body.message}`,
    `getBank: ${bank.status === 200 ? bank.body.name : bank.body.message}`,
    `listBanks: ${banks.status === 200 ? banks.body.data.map(({ bic }) => bic) : banks.body.message}`,
    `autocompleteBanks: ${suggestions.status === 200 ? suggestions.body.data.length : suggestions.body.message}`,
    `createBlacklistItem: ${barred.status === 422 ? barred.body.errors.data : barred.status}`,
    `getBlacklistItem: ${item.status === 200 ? item.body.data : item.body.message}`,
    `listBlacklistItems: ${items.status === 200 ? items.body.total : items.body.message}`,
    `deleteBlacklistItem: ${removed.status === 200 ? removed.body.type : removed.body.message}`,
  ];
}

async function verifications(call: Call): Promise<string[]> {
  const created = await call('createVerification', { body: { iban, check_amount: '100.0', check_currency_id: 'EUR' } });
  const list = await call('listVerifications', { query: { country_id: 'DE', page: 1 } });
  const fetched = await call('getVerification', { path: verification });
  const history = await call('listVerificationEvents', { path: verification });
  const session = await call('getSession', { path: { transaction: verification.verification_id } });
  const deleted = await call('deleteVerification', { path: verification });
  return [
    `createVerification: ${created.status === 200 ? created.body.wizard_session_key : created.body.message}`,
    `listVerifications: ${list.status === 200 ? list.body.last_page : list.body.message}`,
    `getVerification: ${fetched.status === 200 ? fetched.body.check_passed : fetched.body.message}`,
    `listVerificationEvents: ${history.status === 200 ? history.body.data.map(({ type }) => type) : history.body.message}`,
    `getSession: ${session.status === 200 ? session.body.current_step : session.body.message}`,
    `deleteVerification: ${deleted.status === 204 ? 'gone' : deleted.body.message}`,
  ];
}

async function risks(call: Call): Promise<string[]> {
  const created = await call('createRisk', { body: { iban, xs2a_account_snapshot: { days: 90 } } });
  const list = await call('listRisks', { query: { iban } });
  const fetched = await call('getRisk', { path: risk });
  const history = await call('listRiskEvents', { path: risk });
  const snapshot = await call('downloadAccountSnapshot', { path: risk, query: { format: 'json' } });
  const sheet = await call('downloadFactSheet', { path: risk, query: { format: 'pdf' } });
  const deleted = await call('deleteRisk', { path: risk });
  return [
    `createRisk: ${created.status === 200 ? created.body.transaction : created.body.message}`,
    `listRisks: ${list.status === 200 ? list.body.data[0]?.account_holder : list.body.message}`,
    `getRisk: ${fetched.status === 200 ? (fetched.body.xs2a_account_snapshot?.days ?? fetched.body.account_holder) : fetched.body.message}`,
    `listRiskEvents: ${history.status === 200 ? history.body.to : history.body.message}`,
    `downloadAccountSnapshot: ${snapshot.status === 200 ? typeof snapshot.body : snapshot.body.message}`,
    `downloadFactSheet: ${sheet.status === 200 && sheet.body instanceof Blob ? sheet.body.size : sheet.status}`,
    `deleteRisk: ${deleted.status === 410 ? deleted.body.code : deleted.status}`,
  ];
}

async function payments(call: Call): Promise<string[]> {
  const created = await call('createPayment', {
    body: {
      amount: 100,
      currency_id: 'EUR',
      purpose: 'Invoice 4711',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
      metadata: { orderid: '12345' },
    },
  });
  const list = await call('listPayments', { query: { recipient_country_id: 'DE' } });
  const fetched = await call('getPayment', { path: payment });
  const history = await call('listPaymentEvents', { path: payment });
  const received = await call('markPaymentAsReceived', { path: payment });
  const lost = await call('markPaymentAsLoss', { path: payment });
  const deleted = await call('deletePayment', { path: payment });
  return [
    `createPayment: ${created.status === 422 ? Object.keys(created.body.errors) : created.status}`,
    `listPayments: ${list.status === 200 ? list.body.data.map(({ amount }) => amount) : list.body.message}`,
    `getPayment: ${fetched.status === 200 ? fetched.body.metadata?.orderid : fetched.body.message}`,
    `listPaymentEvents: ${history.status === 200 ? history.body.data[0]?.id : history.body.message}`,
    `markPaymentAsReceived: ${received.status === 200 ? received.body.payment_status : received.body.message}`,
    `markPaymentAsLoss: ${lost.status === 200 ? lost.body.payment_status : lost.body.message}`,
    `deletePayment: ${deleted.status === 204 ? 'gone' : deleted.body.code}`,
  ];
}

async function bankUsers(call: Call): Promise<string[]> {
  const created = await call('createBankUser', { body: { name: 'Hartmut Mustermann', email: 'user@example.com' } });
  const list = await call('listBankUsers');
  const fetched = await call('getBankUser', { path: user });
  const issued = await call('createAccessToken', { path: user });
  const tokens = await call('listAccessTokens', { path: user });
  const read = await call('getAccessToken', { path: token });
  const renewed = await call('refreshAccessToken', { path: token });
  const revoked = await call('deleteAccessToken', { path: token });
  const deleted = await call('deleteBankUser', { path: user });
  return [
    `createBankUser: ${created.status === 200 ? created.body.id : created.body.message}`,
    `listBankUsers: ${list.status === 200 ? list.body.data.map(({ email }) => email) : list.body.message}`,
    `getBankUser: ${fetched.status === 200 ? fetched.body.name : fetched.body.message}`,
    `createAccessToken: ${issued.status === 200 ? issued.body.token : issued.body.message}`,
    `listAccessTokens: ${tokens.status === 200 ? tokens.body.per_page : tokens.body.message}`,
    `getAccessToken: ${read.status === 200 ? read.body.valid_until : read.body.message}`,
    `refreshAccessToken: ${renewed.status === 200 ? renewed.body.valid_until : renewed.body.message}`,
    `deleteAccessToken: ${revoked.status === 204 ? 'gone' : revoked.body.message}`,
    `deleteBankUser: ${deleted.status === 204 ? 'gone' : deleted.body.message}`,
  ];
}

async function bankConnections(call: Call): Promise<string[]> {
  const created = await call('createBankConnection', { body: { sync_mode: 'shared', bic: 'TESTDE88XXX' } });
  const list = await call('listBankConnections');
  const fetched = await call('getBankConnection', { path: connection });
  const synced = await call('syncBankConnection', { path: connection, body: { force: true } });
  const deleted = await call('deleteBankConnection', { path: connection });
  return [
    `createBankConnection: ${created.status === 200 ? created.body.transaction : created.body.message}`,
    `listBankConnections: ${list.status === 200 ? list.body.data.map(({ sync_mode }) => sync_mode) : list.body.message}`,
    `getBankConnection: ${fetched.status === 200 ? fetched.body.last_synced : fetched.body.message}`,
    `syncBankConnection: ${synced.status === 202 ? synced.body.wizard_session_key : synced.status}`,
    `deleteBankConnection: ${deleted.status === 204 ? 'gone' : deleted.body.message}`,
  ];
}

async function bankAccounts(call: Call): Promise<string[]> {
  const list = await call('listBankAccounts', { query: { per_page: 2 } });
  const fetched = await call('getBankAccount', { path: account });
  const balance = await call('getBankAccountBalance', { path: account });
  const turnovers = await call('getBankAccountTurnovers', { path: account, query: { only_new: true } });
  const seen = await call('markTurnoversAsSeen', { path: account });
  return [
    `listBankAccounts: ${list.status === 200 ? list.body.data.map((entry) => entry.iban) : list.body.message}`,
    `getBankAccount: ${fetched.status === 200 ? fetched.body.transaction_possible : fetched.body.message}`,
    `getBankAccountBalance: ${balance.status === 200 ? balance.body.balance : balance.body.message}`,
    `getBankAccountTurnovers: ${turnovers.status === 200 ? turnovers.body.turnovers.length : turnovers.body.message}`,
    `markTurnoversAsSeen: ${seen.status === 204 ? 'seen' : seen.body.message}`,
  ];
}

async function events(call: Call): Promise<string[]> {
  const list = await call('listEvents', { query: { type: 'transaction.created' } });
  const fetched = await call('getEvent', { path: { event_id: 'ev_fhDFdPRtECqwOlys' } });
  const failed =
    fetched.status === 200 && fetched.body.type === 'bank_accounts.sync_failed' ? fetched.body.data.sync_message : '';
  return [
    `listEvents: ${list.status === 200 ? list.body.data.map(({ type }) => type) : list.body.message}`,
    `getEvent: ${failed || fetched.status}`,
  ];
}

async function wizard(call: Call): Promise<string[]> {
  const step = await call('submitWizardStep', { body: { key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK' } });
  const fields = step.status === 200 ? step.body.form.elements.filter(isKnownElement).flatMap(fieldsOf) : [];
  return [`submitWizardStep: ${fields}`];
}

function fieldsOf(element: WizardElement): string[] {
  if (element.type === 'multi') return element.elements.flatMap((option) => option.elements.flatMap(fieldsOf));
  return 'validation' in element ? [element.name] : [];
}
