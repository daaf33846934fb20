/** Draws forms while the site is built, by the widget itself: a page shows them before its script runs, and without one. */
import { createContext, runInContext } from 'node:vm';
import type { WizardResponse } from '@xs2a/types';
import type { WizardElement as WizardTag } from '@xs2a/widget';
import { parseHTML } from 'linkedom';
import { readFile } from '../widget/files.ts';

/** Language of the examples. */
const language = 'de';

/** The widget in a window of its own: the globals of the build stay as they are. */
const { document } = loadWidget();

function loadWidget(): Window & typeof globalThis {
  const window = parseHTML('<!doctype html><body></body>');
  const { document, customElements, HTMLElement, HTMLInputElement, CustomEvent } = window;
  // Two properties of inputs that linkedom does not know.
  Object.defineProperties(HTMLInputElement.prototype, {
    checked: {
      get(this: HTMLInputElement) {
        return this.hasAttribute('checked');
      },
    },
    valueAsNumber: {
      get(this: HTMLInputElement) {
        return Number(this.getAttribute('value'));
      },
    },
  });
  const ofBrowser = { document, customElements, HTMLElement, CustomEvent, location: new URL('http://localhost/') };
  const ofNode = { AbortController, URL, addEventListener() {}, clearTimeout, queueMicrotask, setTimeout };
  runInContext(readFile('xs2a.js').toString(), createContext({ ...ofBrowser, ...ofNode }));
  return window;
}

/**
 * Draws the form of an answer.
 *
 * @returns HTML of what is in `<xs2a-wizard>`
 * @throws Error if the widget shows no form of this answer
 */
export async function drawForm(answer: WizardResponse): Promise<string> {
  const wizard = document.createElement('xs2a-wizard') as WizardTag;
  wizard.lang = language;
  wizard.transport = async () => ({ status: 200, body: answer });
  const drawn = new Promise((resolve) => {
    for (const name of ['render', 'finish', 'error']) wizard.addEventListener(name, resolve);
  });
  wizard.setAttribute('session-key', 'gallery');
  document.body.append(wizard);
  await drawn;
  const { innerHTML } = wizard;
  const isForm = wizard.querySelector('form') !== null;
  wizard.remove();
  if (!isForm) throw new Error(`The widget draws no form of ${JSON.stringify(answer)}: ${innerHTML}`);
  return innerHTML;
}
