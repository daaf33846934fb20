/** @import { Answer, Delivery, JournalEntry, Overview, Pin, PinRequest, Preview, Scenario, WebhookEvent, WebhookRequest } from '../types.ts' */
import { call as send } from '@xs2a/server/page/call.js';

/** The paths below `/_mock`. A call rejects with a `Refusal`, or with an error if the mock does not answer. */
export const api = {
  /** @returns {Promise<Overview>} */
  operations: () => call('GET', 'operations'),

  /** @returns {Promise<Scenario[]>} */
  scenarios: async () => (await call('GET', 'scenarios')).scenarios,

  /** @returns {Promise<WebhookEvent[]>} */
  webhooks: async () => (await call('GET', 'webhooks')).webhooks,

  /**
   * @param {number} since id of a request; only later requests are returned, newest first
   * @returns {Promise<JournalEntry[]>}
   */
  requests: async (since) => (await call('GET', `requests?since=${since}`)).requests,

  clearRequests: () => call('DELETE', 'requests'),

  /** @returns {Promise<Pin[]>} in the order of their use */
  pins: async () => (await call('GET', 'next')).next,

  /**
   * @param {PinRequest} pin
   * @returns {Promise<Pin[]>} all pins
   */
  pin: async (pin) => (await call('POST', 'next', pin)).next,

  /**
   * @param {string} operationId
   * @param {Answer} answer
   * @returns {Promise<Preview>}
   */
  preview: (operationId, { code, example }) => {
    const query = { operationId, code: String(code), ...(example !== null && { example }) };
    return call('GET', `preview?${new URLSearchParams(query)}`);
  },

  /** @param {string} [operationId] without it, the pins of all operations */
  unpin: (operationId) =>
    call('DELETE', operationId === undefined ? 'next' : `next?operationId=${encodeURIComponent(operationId)}`),

  /**
   * @param {WebhookRequest} webhook
   * @returns {Promise<Delivery>}
   */
  sendWebhook: (webhook) => call('POST', 'webhooks', webhook),
};

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
function call(method, path, body) {
  return send(method, `/_mock/${path}`, body);
}
