/** Each product of the API, from the start of a session to what the API shows of its result. */
import type { Control } from '@xs2a/testbank/control';
import type {
  AccountSnapshotJson,
  BankAccount,
  BankAccountBalance,
  BankAccountTurnover,
  Payment,
  Risk,
  RiskInput,
  Verification,
} from '@xs2a/types';
import { createXs2aClient, type Wizard, type Xs2aClient } from '../../../src/index.ts';
import { type BankUser, type Walked, walkWizard } from './bank-user.ts';

/** A Testbank on a port. */
export interface Served {
  readonly url: string;
  readonly control: Control;
}

/** An account of its own at a Testbank, and clients that speak for it and for one bank user. */
export interface Merchant {
  readonly client: Xs2aClient;
  readonly user: Xs2aClient<'accessToken'>;
  readonly control: Control;
}

export async function createMerchant({ url, control }: Served): Promise<Merchant> {
  const { keys } = await control.createAccount();
  const client = createXs2aClient({ apiKey: keys.test, baseUrl: url });
  const { id: user_id } = await client.createBankUser({ body: { name: 'Hartmut' } }).orThrow();
  // Longer than any test travels.
  const body = { valid_until: '2027-06-01 00:00:00' };
  const { token } = await client.createAccessToken({ path: { user_id }, body }).orThrow();
  return { client, control, user: createXs2aClient({ accessToken: token, baseUrl: url }) };
}

/** All that a bank connection shows of one account. */
export interface SeenAccount {
  readonly account: BankAccount;
  readonly balance: BankAccountBalance;
  readonly turnovers: readonly BankAccountTurnover[];
}

/** A risk with its account snapshot of a year. */
interface SeenRisk {
  readonly risk: Risk;
  readonly snapshot: AccountSnapshotJson;
}

export interface Results {
  readonly verify: Verification;
  readonly risk: SeenRisk;
  readonly pay: Payment;
  readonly connection: readonly SeenAccount[];
  readonly sync: readonly SeenAccount[];
}

export type ProductName = keyof Results;

export interface Session<Name extends ProductName> extends Walked {
  readonly wizard: Wizard;
  /** Reference of the transaction. */
  readonly transaction: string;
  /** `undefined` if the session has left no result. */
  readonly result: Results[Name] | undefined;
}

interface Started<Name extends ProductName> {
  readonly wizard: Wizard;
  readonly transaction: string;
  readonly read: () => Promise<Results[Name] | undefined>;
}

/** Every check that takes no more than an amount. */
const checks = {
  xs2a_account_snapshot: { days: 364 },
  xs2a_all_accounts_check: {},
  xs2a_balance_check: { check_amount: 0.01, check_currency_id: 'EUR' },
  xs2a_balance_overview: {},
  xs2a_cashflow_overview: {},
  xs2a_chargeback_check: {},
  xs2a_children_check: {},
  xs2a_overdraft_limit_check: {},
  xs2a_seizure_check: {},
  xs2a_standing_orders_check: {},
} satisfies RiskInput;

export const order = {
  amount: 12.34,
  currency_id: 'EUR',
  purpose: 'Order 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
} as const;

/** @param checkAmount that a verification asks for, in euros */
type Start<Name extends ProductName> = (merchant: Merchant, checkAmount: number) => Promise<Started<Name>>;

const starts: { readonly [Name in ProductName]: Start<Name> } = {
  verify: async ({ client }, check_amount) => {
    const body = { check_amount, check_currency_id: 'EUR' } as const;
    const { wizard_session_key, transaction } = await client.createVerification({ body }).orThrow();
    return {
      transaction,
      wizard: await client.openWizard(wizard_session_key),
      read: async () => found(await client.getVerification({ path: { verification_id: transaction } })),
    };
  },
  risk: async ({ client }) => {
    const { wizard_session_key, transaction } = await client.createRisk({ body: checks }).orThrow();
    return {
      transaction,
      wizard: await client.openWizard(wizard_session_key),
      read: async () => {
        const risk = found<Risk>(await client.getRisk({ path: { risk_id: transaction } }));
        if (risk === undefined) return undefined;
        const query = { format: 'json' } as const;
        const file = await client.downloadAccountSnapshot({ path: { risk_id: risk.id }, query }).orThrow();
        return { risk, snapshot: (await new Response(file.stream).json()) as AccountSnapshotJson };
      },
    };
  },
  pay: async ({ client }) => {
    const { wizard_session_key, transaction } = await client.createPayment({ body: order }).orThrow();
    return {
      transaction,
      wizard: await client.openWizard(wizard_session_key),
      read: async () => found(await client.getPayment({ path: { payment_id: transaction } })),
    };
  },
  connection: async ({ user }) => {
    const { wizard_session_key, transaction } = await user.createBankConnection({ body: {} }).orThrow();
    return {
      transaction,
      wizard: await user.openWizard(wizard_session_key),
      read: async () => {
        const { total } = await user.listBankConnections().orThrow();
        return total === 0 ? undefined : readAccounts(user);
      },
    };
  },
  /** Of the first connection of the bank user. */
  sync: async ({ user }) => {
    const { data } = await user.listBankConnections().orThrow();
    const connection_id = data[0]?.id ?? '';
    const session = await user.syncBankConnection({ path: { connection_id } }).orThrow();
    if (session === undefined) throw new Error('The sync has not asked for the bank user.');
    return {
      transaction: session.transaction,
      wizard: await user.openWizard(session.wizard_session_key),
      read: () => readAccounts(user),
    };
  },
};

export const productNames = Object.keys(starts) as ProductName[];

/** Starts a session, and lets a bank user walk its wizard. */
export async function visit<Name extends ProductName>(
  name: Name,
  merchant: Merchant,
  user: BankUser,
  checkAmount = 0.01,
): Promise<Session<Name>> {
  const { wizard, transaction, read } = await starts[name](merchant, checkAmount);
  const walked = await walkWizard(wizard, user, (decision) =>
    merchant.control.decideApproval({ session_id: transaction, decision }),
  );
  return { ...walked, wizard, transaction, result: await read() };
}

function found<Body>(answer: { status: number; body?: unknown }): Body | undefined {
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new Error(`Expected 200 or 404, not ${answer.status}.`);
  return answer.body as Body;
}

async function readAccounts(user: Xs2aClient<'accessToken'>): Promise<SeenAccount[]> {
  const { data } = await user.listBankAccounts().orThrow();
  return Promise.all(
    data.map(async (account) => {
      const path = { account_id: account.id };
      const { turnovers } = await user.getBankAccountTurnovers({ path }).orThrow();
      return { account, turnovers, balance: await user.getBankAccountBalance({ path }).orThrow() };
    }),
  );
}
