/** @import { Answer, Operation, RequestExample } from '../types.ts' */
import { copy } from '@xs2a/server/page/clipboard.js';
import { element } from '@xs2a/server/page/dom.js';
import { announce, attempt } from '@xs2a/server/page/status.js';
import { pinAnswer } from './pins.js';
import { createPreview } from './preview.js';

/**
 * The answers of an operation by status: a click pins one, and a second button shows it first.
 *
 * @param {Operation} operation
 */
export function showAnswers(operation) {
  const byCode = Map.groupBy(operation.answers, ({ code }) => code);
  const previewButton = createPreview(operation);
  return [...byCode].map(([code, answers]) =>
    element(
      'div',
      { class: 'situations', role: 'group', 'aria-label': `Answers with status ${code}` },
      element('span', { class: `code s${Math.floor(code / 100)}` }, String(code)),
      element('div', {}, ...answers.map((answer) => answerButtons(operation, answer, previewButton))),
    ),
  );
}

/**
 * The requests of an operation by media type: a click copies one as a command.
 *
 * @param {Operation} operation
 */
export function showRequests({ requestExamples }) {
  const byType = Map.groupBy(requestExamples, ({ mediaType }) => mediaType);
  const command = element('code', { tabindex: 0, class: 'command', 'aria-label': 'Copied command' });
  const preview = element('pre', { hidden: true }, command);
  /**
   * @param {RequestExample} request
   * @param {Element | null} group
   */
  const choose = (request, group) =>
    attempt(async () => {
      command.textContent = request.curl;
      preview.hidden = false;
      group?.after(preview);
      await copy(request.curl);
      announce(`Copied “${request.summary}” as curl.`);
    });
  return [...byType].map(([mediaType, requests]) =>
    element(
      'div',
      { class: 'situations requests', role: 'group', 'aria-label': `Requests ${nameOf(mediaType)}` },
      element('span', { class: 'code' }, 'curl', element('small', {}, nameOf(mediaType))),
      element('div', {}, ...requests.map((request) => requestButton(request, choose))),
    ),
  );
}

/**
 * @param {Operation} operation
 * @param {Answer} answer
 * @param {ReturnType<typeof createPreview>} previewButton
 */
function answerButtons(operation, answer, previewButton) {
  const { code, example, mediaType, summary } = answer;
  const type = mediaType === null || mediaType === 'application/json' ? undefined : mediaType;
  const name = element('span', { class: 'name' }, example ?? mediaType ?? 'no content');
  const pinButton = element(
    'button',
    {
      type: 'button',
      class: 'situation',
      'data-code': code,
      'data-example': example ?? undefined,
      title: 'Pin this answer (with Shift: for 1000 requests)',
      click: (event) => pinAnswer(operation, answer, /** @type {MouseEvent} */ (event).shiftKey),
    },
    name,
    element('span', { class: 'muted' }, summary, type && example !== null ? ` · ${type}` : ''),
  );
  return element('div', { class: 'answer' }, pinButton, previewButton(answer, name));
}

/**
 * @param {RequestExample} request
 * @param {(request: RequestExample, group: Element | null) => void} choose
 */
function requestButton(request, choose) {
  const { example, summary } = request;
  const name = example === null ? undefined : element('span', { class: 'name' }, example);
  const title = 'Copy this request as a curl command';
  const button = element(
    'button',
    { type: 'button', class: 'situation', title },
    name,
    element('span', { class: 'muted' }, summary),
  );
  button.addEventListener('click', () => choose(request, button.closest('.situations')));
  return button;
}

/** @param {string | null} mediaType */
function nameOf(mediaType) {
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  if (mediaType === 'application/json') return 'JSON';
  return mediaType ?? '';
}
