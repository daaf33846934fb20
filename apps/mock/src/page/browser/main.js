import { find } from '@xs2a/server/page/dom.js';
import { api } from './api.js';
import './keys.js';
import { repeat } from '@xs2a/server/page/poll.js';
import { openOperation, showOperations } from './operations.js';
import { refreshPins } from './pins.js';
import { refreshRequests } from './requests.js';
import { showScenarios } from './scenarios.js';
import { offerView, showView } from './tabs.js';
import { showWebhooks } from './webhooks.js';

const connection = find('connection', HTMLElement);
const pause = find('pause', HTMLButtonElement);

/** The contract as it was last shown, to notice a change. */
let shownText = '';

/** Reads the contract, and shows it if it has changed. */
async function refreshContract() {
  const [overview, scenarios, webhooks] = await Promise.all([api.operations(), api.scenarios(), api.webhooks()]);
  const text = JSON.stringify([overview, scenarios, webhooks]);
  if (text === shownText) return;
  shownText = text;
  const { title, version, tags } = overview;
  const count = tags.reduce((sum, { operations }) => sum + operations.length, 0);
  document.title = `${title} ${version} – mock`;
  find('title', HTMLElement).textContent = `${title} ${version}`;
  find('subtitle', HTMLElement).textContent = `Mock of ${count} operations at ${location.origin}`;
  showOperations(overview);
  showScenarios(scenarios);
  showWebhooks(webhooks);
  offerView('scenarios', scenarios.length);
  offerView('webhooks', webhooks.filter(({ examples }) => examples.length > 0).length);
}

/** @param {string} operationId */
function open(operationId) {
  showView('operations');
  openOperation(operationId);
}

/** Updates what changes by itself: requests, the pins that they use up, and the mock after a restart. */
async function refresh() {
  try {
    const isSame = await refreshRequests(open);
    if (!isSame || shownText === '' || !connection.hidden) await refreshContract();
    await refreshPins();
    connection.hidden = true;
  } catch (error) {
    const message = `${/** @type {Error} */ (error).message} Trying again …`;
    if (connection.textContent !== message) connection.textContent = message;
    connection.hidden = false;
  }
}

const polling = repeat(refresh);
pause.addEventListener('click', () => {
  const paused = pause.ariaPressed !== 'true';
  pause.ariaPressed = String(paused);
  polling.pause(paused);
});
