/** The script of the page in the frame: it takes the key of a session from the page around it, and shows the wizard. */
import type { WizardElement } from '../element.ts';
import { createLooks } from './looks.ts';
import { frameEvents, type Look, type Report, ready, type Start } from './messages.ts';

/** Letters of the longest key. */
const longestKey = 256;

const container = document.getElementById('XS2A-Form') as HTMLElement;
const looks = createLooks(container, document.getElementById('theme') as HTMLLinkElement);

/** The page around this one names its origin. Whoever it is, only the window around this one can use it. */
const pageOrigin = location.hash.slice(1);

addEventListener('message', function connect({ source, origin, data, ports }) {
  const [port] = ports;
  if (source !== parent || parent === window || origin !== pageOrigin || !port || !isStart(data)) return;
  removeEventListener('message', connect);
  start(port, data);
});
// Says nothing that others may not hear.
if (parent !== window) parent.postMessage(ready, '*');

function start(port: MessagePort, { key, language }: Start): void {
  const report = (message: Report) => port.postMessage(message);
  port.onmessage = ({ data }) => take(data);
  const wizard = document.createElement('xs2a-wizard') as WizardElement;
  wizard.setAttribute('session-key', key);
  if (language) wizard.lang = document.documentElement.lang = language;
  const { endpoint } = container.dataset;
  if (endpoint) wizard.setAttribute('endpoint', endpoint);
  for (const name of frameEvents) wizard.addEventListener(name, () => report({ type: 'event', name }));
  container.replaceChildren(wizard);
  const { body } = document;
  new ResizeObserver(() => report({ type: 'height', height: Math.ceil(body.getBoundingClientRect().height) })).observe(
    body,
  );
}

function isStart(data: Partial<Start> | null): data is Start {
  return (
    data?.type === 'xs2aframe-start' &&
    typeof data.key === 'string' &&
    data.key.length <= longestKey &&
    /^(de|en|es)?$/.test(`${data.language}`)
  );
}

function take(look: Partial<Look & { name: unknown; groups: unknown }> | null): void {
  if (look?.type === 'theme') looks.theme(look.name);
  if (look?.type === 'style') looks.style(look.groups);
}
