/** The demo of the widget, in a page: it plays a recording, switches themes, and lists the callbacks. */
import '@xs2a/widget';
import type { WizardElement } from '@xs2a/widget';
import { part } from './part.ts';
import { playRecording, type Recording } from './playback.ts';
import recording from './recording.json' with { type: 'json' };

const callbacks = ['bank', 'login', 'account', 'tan', 'render', 'finish', 'abort'];

for (const demo of document.querySelectorAll<HTMLElement>('.widget-demo')) {
  const wizard = part<WizardElement>(demo, 'xs2a-wizard');
  const theme = part<HTMLSelectElement>(demo, 'select');
  const sheet = part<HTMLLinkElement>(demo, 'link[data-theme]');
  const log = part<HTMLElement>(demo, '.log');

  const start = () => {
    log.textContent = '';
    wizard.transport = playRecording(recording as Recording);
    // The element starts anew whenever its key is set.
    wizard.setAttribute('session-key', 'recording');
  };
  for (const name of callbacks) {
    wizard.addEventListener(name, () => {
      log.textContent += `${log.textContent === '' ? '' : ', '}${name}`;
    });
  }
  theme.addEventListener('change', () => {
    sheet.href = new URL(`${theme.value}.css`, sheet.href).href;
  });
  part(demo, '.restart').addEventListener('click', start);
  start();
}
