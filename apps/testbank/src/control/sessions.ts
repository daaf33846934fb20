import { Problem, validationFailed } from '@xs2a/server';
import type { Decision } from '../http/approval.ts';
import type { Caller } from '../http/authenticate.ts';
import { findSessionById, findSessionByReference, readState, saveSession } from '../store/sessions.ts';
import { readNow } from '../store/virtual-time.ts';
import { decideApproval, expire } from '../wizard/index.ts';
import { accountOf, type ControlServices, flagOf, missing, refuse } from './context.ts';
import { defaultParameters, places } from './products.ts';
import type { Handlers, Input, Output } from './types.ts';
import { walkWizard } from './walk.ts';
import type { WizardOutput } from './wizard-types.ts';

type Ids = 'createFinishedSession' | 'decideApproval';
export function sessionHandlers(services: ControlServices): Pick<Handlers, Ids> {
  const { store } = services;
  return {
    createFinishedSession: async (input) => {
      const account = await store.read((db) => accountOf(db, input.account_id));
      const caller = { accountId: account.id, accountNumber: account.number, testmode: flagOf(input.mode) };
      const merchant = { ...caller, bankUserId: undefined };
      if (input.product === 'connection') return connect(services, merchant, input);
      if (input.bank_user_id !== undefined) refuse('bank_user_id', 'Only a connection belongs to a bank user.');
      return services.passes.use(merchant, async (secret) => {
        const call = apiCall(services, secret);
        const { transaction } = await start(services, call, merchant, input);
        const { path } = places[input.product];
        const object = (await call('GET', `${path}/${transaction}`)) as Output<'createFinishedSession'>['object'];
        return {
          product: input.product,
          transaction,
          object,
          bank_user_id: null,
          access_token: null,
          credentials: null,
        };
      });
    },
    decideApproval: async ({ session_id, decision }) => {
      const isOpen = await decide(services, session_id, decision);
      if (isOpen === undefined) throw missing('session', session_id);
      if (!isOpen) refuse('session_id', 'This session does not wait for an approval.');
    },
  };
}

type ApiCall = (method: string, path: string, json?: object) => Promise<unknown>;

/** Calls the XS2A API in this process. @throws {Problem} 422 for what the API refuses */
function apiCall({ fetch }: ControlServices, secret: string): ApiCall {
  return async (method, path, json) => {
    const answer = await fetch(`http://testbank${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`api:${secret}`).toString('base64')}`,
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    const body = text === '' ? undefined : JSON.parse(text);
    if (answer.ok) return body;
    if (answer.status === 404) throw new Problem(404, body.message);
    const { errors = { '': [body.message] } } = body as { errors?: Record<string, string[]> };
    const named = Object.entries(errors).map(([field, messages]) => [fieldOf(field), messages]);
    throw validationFailed(Object.fromEntries(named));
  };
}

function fieldOf(field: string): string {
  return field === '' || field === 'body' ? 'parameters' : `parameters.${field}`;
}

/** Creates a session and walks its wizard. */
async function start(
  services: ControlServices,
  call: ApiCall,
  { testmode }: Caller,
  { product, parameters = {}, user_name = 'hartmut.mustermann', pin = '12345' }: Input<'createFinishedSession'>,
): Promise<{ transaction: string; end: WizardOutput }> {
  const { method, path } = places[product];
  const body = defaultParameters(product, testmode, parameters);
  const session = (await call(method, path, body)) as { wizard_session_key: string; transaction: string };
  const { wizard_session_key: key, transaction } = session;
  const end = await walkWizard(
    async (values) => (await call('POST', '/v1/wizard', { key, ...values })) as WizardOutput,
    async () => {
      await decide(services, transaction, 'approved');
    },
    { userName: user_name, pin },
  );
  if (end.form.name === 'finish' && Array.isArray(end.error)) return { transaction, end };
  const reason = Array.isArray(end.error) ? '' : `: ${(end.error as { message: string }).message}`;
  return refuse('pin', `The wizard has ended at the form ${end.form.name}${reason}`);
}

/** A bank connection of a bank user, who is created if none is named. */
async function connect(
  services: ControlServices,
  merchant: Caller,
  input: Input<'createFinishedSession'>,
): Promise<Output<'createFinishedSession'>> {
  return services.passes.use(merchant, async (secret) => {
    const call = apiCall(services, secret);
    const created = input.bank_user_id === undefined ? await createUser(call) : undefined;
    const user = `/v1/api/users/${encodeURIComponent(created ?? input.bank_user_id ?? '')}`;
    const { id: bankUserId } = (await call('GET', user)) as { id: string };
    try {
      const result = await connectUser(services, { ...merchant, bankUserId }, input);
      const { token } = (await call('PUT', `${user}/accesstokens`)) as { token: string };
      return { ...result, bank_user_id: bankUserId, access_token: token };
    } catch (error) {
      // What is refused leaves no trace.
      if (created !== undefined) await call('DELETE', user);
      throw error;
    }
  });
}

async function createUser(call: ApiCall): Promise<string> {
  const { id } = (await call('PUT', '/v1/api/users', { name: 'Testbank' })) as { id: string };
  return id;
}

async function connectUser(
  services: ControlServices,
  user: Caller,
  input: Input<'createFinishedSession'>,
): Promise<Pick<Output<'createFinishedSession'>, 'product' | 'transaction' | 'object' | 'credentials'>> {
  return services.passes.use(user, async (secret) => {
    const call = apiCall(services, secret);
    const { transaction, end } = await start(services, call, user, input);
    const page = (await call('GET', '/v1/connections?per_page=1')) as {
      data: Output<'createFinishedSession'>['object'][];
    };
    const [object] = page.data;
    if (object === undefined) throw new Error('The wizard has finished without a connection.');
    const credentials = end.additional_data?.login_credentials ?? null;
    return { product: 'connection', transaction, object, credentials };
  });
}

/**
 * Answers for the bank user, who was asked to approve outside of the wizard.
 *
 * @param session id or reference
 * @param decision without one, only looks
 * @returns whether something was waiting for a decision; `undefined` if there is no such session
 */
export async function decide(
  services: Pick<ControlServices, 'store' | 'clock' | 'vault' | 'queue'>,
  session: string,
  decision: Decision | undefined,
): Promise<boolean | undefined> {
  const { store, clock, vault } = services;
  return store.write(async (db) => {
    const now = await readNow(db, clock);
    const row = await (session.includes('-') ? findSessionByReference(db, session) : findSessionById(db, session));
    const stored = row === undefined ? undefined : readState(row, vault);
    if (row === undefined || stored === undefined) return undefined;
    const state = expire(stored, now).session;
    const decided = decideApproval(state, decision ?? 'approved');
    if (decided === state) return false;
    if (decision !== undefined) await saveSession(db, vault, row.id, decided, now);
    return true;
  });
}
