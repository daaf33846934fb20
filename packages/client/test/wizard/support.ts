import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import type { WizardInput, WizardResponse } from '@xs2a/types';
import {
  openWizard,
  type StepAnswer,
  type StepInit,
  type Wizard,
  type WizardTransport,
} from '../../src/wizard/index.ts';

interface Operation {
  responses: { 200: { content: { 'application/json': { examples: Record<string, unknown> } } } };
}

const { post } = bundle.paths['/v1/wizard'] as unknown as { post: Operation };
const values = bundle.components.examples as Record<string, { value: unknown }>;

/** The names of every situation of the wizard that the contract shows. */
export const situations: readonly string[] = Object.keys(post.responses[200].content['application/json'].examples);

/** What the API answers in a situation of the contract. */
export function situation(name: string): WizardResponse {
  const response = structuredClone(values[name]?.value);
  if (response === undefined) throw new Error(`The contract has no example called ${name}.`);
  return response as WizardResponse;
}

export const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';

/** A step as the transport got it. */
interface Sent {
  step: WizardInput;
  init: StepInit;
}

type Reply = WizardResponse | StepAnswer | Error | Promise<StepAnswer>;

/**
 * A transport that answers in turn, and remembers what it sent.
 *
 * @param replies bodies of a `200`, whole answers, or errors to reject with
 */
export function stub(...replies: Reply[]): { transport: WizardTransport; sent: Sent[] } {
  const sent: Sent[] = [];
  let calls = 0;
  const transport: WizardTransport = async (step, init) => {
    sent.push({ step, init });
    const reply = await replies[calls++];
    if (reply === undefined) throw new Error('The wizard has sent more than the test expects.');
    if (reply instanceof Error) throw reply;
    return 'status' in reply ? reply : { status: 200, body: reply };
  };
  return { transport, sent };
}

/** A wizard in a situation of the contract, and the requests that it sends from then on. */
export async function at(name: string, ...replies: Reply[]) {
  const { transport, sent } = stub(situation(name), ...replies);
  const wizard = await openWizard(transport, key);
  const first = sent.shift();
  return { wizard, sent, first };
}

/** Every way to take a step. */
export const steps: { name: string; take: (wizard: Wizard) => Promise<unknown> }[] = [
  { name: 'submit', take: (wizard) => wizard.submit({ bank_code: '88888888' }) },
  { name: 'submitCredentials', take: (wizard) => wizard.submitCredentials('crp_1|||x') },
  { name: 'back', take: (wizard) => wizard.back() },
  { name: 'switchTab', take: (wizard) => wizard.switchTab('tra_1') },
  { name: 'changeLanguage', take: (wizard) => wizard.changeLanguage('en') },
  { name: 'completeBankcodes', take: (wizard) => wizard.completeBankcodes({ bank_code: '8', country_id: 'DE' }) },
  { name: 'abort', take: (wizard) => wizard.abort() },
  { name: 'refresh', take: (wizard) => wizard.refresh() },
  { name: 'poll', take: (wizard) => wizard.poll() },
];
