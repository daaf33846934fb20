/** Who is in the diagrams, against a Testbank: your server, the page with the widget, the webhooks. */
import type { Contract, Operation } from '@xs2a/contract';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import type { WebhookEvent, WizardResponse } from '@xs2a/types';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayloadStrictly } from '@xs2a/webhooks/schemas';
import { readContract } from '../../src/contract.ts';

const secret = 'shared-with-the-testbank';
const contract: Contract = readContract();

interface Answer {
  readonly operation: string;
  readonly status: number;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a step reads the members that it expects
  readonly body: any;
}

export interface Scene {
  readonly testbank: Testbank;
  /** Events that your server has received and not looked at yet. */
  readonly events: WebhookEvent[];
  /** The last answer to your server. */
  readonly answer: Answer;
  /** What the page, or your app, shows. */
  readonly form: WizardResponse;
  /**
   * Sends the request that a line names, such as `GET /v1/risks/…`, with the API key.
   *
   * @throws Error if the contract has no such operation, or several
   */
  send(address: string, body?: object, query?: string): Promise<void>;
  /** Sends a step to the address of the widget, with the key of the session alone. */
  sendFromPage(values: object): Promise<void>;
  close(): Promise<void>;
}

/** The operation that a line means: `…` at the beginning is any path, and elsewhere a part of one. */
export function findOperation(address: string): Operation {
  const [method = '', path = ''] = address.split(' ');
  const escaped = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replace(/^…/, '/.+').replaceAll('…', '[^/]+')}$`);
  const meant = contract.operations.filter((operation) => operation.method === method && pattern.test(operation.path));
  const [operation] = meant;
  if (operation === undefined || meant.length > 1)
    throw new Error(`"${address}" means ${meant.length} operations of the contract. Name one.`);
  return operation;
}

/** @param now a moment, from which the virtual time goes on */
export async function openScene(now: string): Promise<Scene> {
  const events: WebhookEvent[] = [];
  const webhookReceiver = createFetchHandler({
    secrets: secret,
    check: checkPayloadStrictly,
    handle: (delivery) => {
      if (delivery.known) events.push(delivery.event);
    },
  });
  const testbank = await createTestbank({ now, webhookReceiver });
  await testbank.control.createWebhook({ url: 'https://shop.example/webhooks', secret });
  let answer: Answer | undefined;
  let form: WizardResponse | undefined;
  let transaction = '';
  let key = '';

  async function request(method: string, path: string, headers: Record<string, string>, body?: object) {
    const response = await testbank.fetch(`http://testbank${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const content = type.includes('json') ? await response.json() : await response.arrayBuffer();
    return { status: response.status, type, body: content };
  }

  return {
    testbank,
    events,
    get answer() {
      if (answer === undefined) throw new Error('Your server has asked for nothing yet.');
      return answer;
    },
    get form() {
      if (form === undefined) throw new Error('There is no form yet.');
      return form;
    },
    async send(address, body, query = '') {
      const { id, method, path } = findOperation(address);
      const headers = { authorization: `Basic ${btoa('api:testbank_test_key')}` };
      const filled = path.replaceAll(/\{\w+\}/g, transaction);
      const input = id === 'submitWizardStep' ? { key, ...body } : body;
      answer = { operation: id, ...(await request(method, filled + query, headers, input)) };
      if (answer.body.wizard_session_key) ({ wizard_session_key: key, transaction } = answer.body);
      if (answer.body.form) form = answer.body;
    },
    async sendFromPage(values) {
      const { status, body } = await request('POST', '/widget/wizard', {}, { key, ...values });
      if (status !== 200) throw new Error(`The page was answered with ${status}: ${JSON.stringify(body)}`);
      form = body;
    },
    close: () => testbank.close(),
  };
}
