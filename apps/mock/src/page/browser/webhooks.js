/** @import { Delivery, WebhookEvent } from '../types.ts' */
import { Refusal } from '@xs2a/server/page/call.js';
import { element, find } from '@xs2a/server/page/dom.js';
import { labelled, showErrors } from '@xs2a/server/page/fields.js';
import { announce, attempt } from '@xs2a/server/page/status.js';
import { api } from './api.js';

/** @param {WebhookEvent[]} webhooks */
export function showWebhooks(webhooks) {
  const sendable = webhooks.filter(({ examples }) => examples.length > 0);
  const event = element('select', { id: 'webhook-event' }, ...sendable.map(eventOption));
  const example = element('select', { id: 'webhook-example' });
  const url = element('input', {
    id: 'webhook-url',
    type: 'url',
    required: true,
    placeholder: 'http://127.0.0.1:3000/hook',
  });
  const secret = element('input', { id: 'webhook-secret', type: 'password', required: true, autocomplete: 'off' });
  const fields = { event, example, url, secret };
  const result = element('div', { id: 'webhook-result' });

  const offerExamples = () => {
    const chosen = sendable.find((webhook) => webhook.event === event.value);
    example.replaceChildren(...(chosen?.examples ?? []).map(exampleOption));
  };
  event.addEventListener('change', offerExamples);
  offerExamples();

  const form = element(
    'form',
    { 'aria-labelledby': 'webhooks-heading' },
    labelled('Event', event),
    labelled('Example', example),
    labelled('URL of your receiver', url),
    labelled('Signing secret', secret),
    element('button', { class: 'primary' }, 'Send'),
  );
  form.addEventListener('submit', (submission) => {
    submission.preventDefault();
    attempt(async () => {
      showErrors(fields, {});
      result.replaceChildren();
      try {
        const values = { event: event.value, example: example.value, url: url.value, secret: secret.value };
        const delivery = await api.sendWebhook(values);
        result.replaceChildren(...showDelivery(delivery));
        announce(outcomeOf(delivery), delivery.delivered ? 'done' : 'problem');
      } catch (error) {
        if (error instanceof Refusal) showErrors(fields, error.errors);
        throw error;
      }
    });
  });

  find('webhooks', HTMLDivElement).replaceChildren(
    element('h2', { id: 'webhooks-heading' }, 'Webhooks'),
    element('p', { class: 'muted' }, 'Sends a signed example of an event to your receiver, and shows the answer.'),
    form,
    result,
  );
}

/** @param {WebhookEvent} webhook */
function eventOption({ event, summary }) {
  return element('option', { value: event }, summary === event ? event : `${event}: ${summary}`);
}

/** @param {{ example: string, summary: string }} example */
function exampleOption({ example, summary }) {
  return element('option', { value: example }, `${example}: ${summary}`);
}

/** @param {Delivery} delivery */
function outcomeOf({ delivered, status, reason, duration_ms }) {
  const outcome = delivered
    ? `Delivered: the receiver answered ${status}`
    : `Not delivered: ${reason?.replace(/\.$/, '')}`;
  return `${outcome} (${duration_ms} ms).`;
}

/** @param {Delivery} delivery */
function showDelivery(delivery) {
  const { delivered, request, response } = delivery;
  const sent = [request.url, headerLines(request.headers), '', request.body].join('\n');
  const answered = response && [response.status, headerLines(response.headers), '', response.body].join('\n');
  return [
    element('p', { class: delivered ? 'outcome done' : 'outcome problem' }, outcomeOf(delivery)),
    element('h3', {}, 'Sent'),
    element('pre', { tabindex: 0, role: 'region', 'aria-label': 'What was sent' }, sent),
    ...(answered === undefined
      ? []
      : [
          element('h3', {}, 'Answered'),
          element('pre', { tabindex: 0, role: 'region', 'aria-label': 'What was answered' }, answered),
        ]),
  ];
}

/** @param {Record<string, unknown>} headers */
function headerLines(headers) {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
