import { element, find } from '@xs2a/server/page/dom.js';
import { repeat } from '@xs2a/server/page/poll.js';
import { caller, identify, onCaller } from './caller.js';
import { createClockView } from './clock.js';
import { createEventsView } from './events.js';
import { createFaultsView } from './faults.js';
import { createKeysView } from './keys.js';
import { createLogView } from './log.js';
import { createSessionsView } from './sessions.js';
import { createUsersView } from './users.js';
import { createWebhooksView } from './webhooks.js';

/**
 * A view: what it shows, and how it is brought up to date. `reset` is called when other data are to be shown.
 *
 * @typedef {{ nodes: Node[], refresh: () => Promise<void>, reset?: () => void }} View
 */

/** @type {Record<string, { title: string, create: () => View, needsKey?: boolean }>} */
const views = {
  transactions: { title: 'Transactions', create: createSessionsView },
  events: { title: 'Events', create: createEventsView, needsKey: true },
  webhooks: { title: 'Webhooks', create: createWebhooksView },
  users: { title: 'Bank users', create: createUsersView, needsKey: true },
  clock: { title: 'Clock', create: createClockView },
  faults: { title: 'Faults', create: createFaultsView },
  keys: { title: 'Accounts and keys', create: createKeysView },
  log: { title: 'Log', create: createLogView },
};

const main = find('main', HTMLElement);
const connection = find('connection', HTMLElement);
const links = Object.entries(views).map(([name, { title }]) => element('a', { href: `#${name}` }, title));
find('views', HTMLElement).replaceChildren(...links);

/** @type {Map<string, { view: View, section: HTMLElement }>} */
const created = new Map();
let shownName = '';

/** Shows the view that the address names. A view is created when it is shown first. */
function show() {
  // The link that skips to the content leaves the view as it is.
  if (location.hash === '#main' && shownName !== '') return;
  const chosen = location.hash.slice(1);
  const name = Object.hasOwn(views, chosen) ? chosen : 'transactions';
  const { title, create } = views[name] ?? { title: '', create: createSessionsView };
  shownName = name;
  document.title = `Testbank: ${title}`;
  for (const link of links) {
    if (link.hash === `#${name}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  let entry = created.get(name);
  if (entry === undefined) {
    const view = create();
    const heading = element('h2', { id: `${name}-heading` }, title);
    const section = element('section', { 'aria-labelledby': `${name}-heading` }, heading, ...view.nodes);
    entry = { view, section };
    created.set(name, entry);
  }
  main.replaceChildren(entry.section);
  polling?.now();
}

async function refresh() {
  const { needsKey } = views[shownName] ?? {};
  try {
    if (!needsKey || caller.key !== '') await created.get(shownName)?.view.refresh();
    connection.hidden = !needsKey || caller.key !== '';
    if (!connection.hidden) complain('Enter the API key of this account and mode, or create one.');
  } catch (error) {
    complain(`${/** @type {Error} */ (error).message} Trying again …`);
    connection.hidden = false;
  }
}

/** @param {string} message */
function complain(message) {
  if (connection.textContent !== message) connection.textContent = message;
}

/** @type {ReturnType<typeof repeat> | undefined} */
let polling;

async function start() {
  try {
    await identify();
  } catch (error) {
    complain(/** @type {Error} */ (error).message);
    connection.hidden = false;
    return;
  }
  find('columns', HTMLElement).hidden = false;
  show();
  polling = repeat(refresh);
  addEventListener('hashchange', show);
  onCaller(() => {
    for (const { view } of created.values()) view.reset?.();
    polling?.now();
  });
}

start();
