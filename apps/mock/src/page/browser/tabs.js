import { find } from '@xs2a/server/page/dom.js';

const tabs = /** @type {const} */ (['operations', 'scenarios', 'webhooks', 'requests']).map((name) => ({
  name,
  button: find(`tab-${name}`, HTMLButtonElement),
  panel: find(name, HTMLElement),
}));

/** Whether there is room for the requests next to the other views. */
const wide = matchMedia('(min-width: 64rem)');

/**
 * Shows a view and hides the others. The requests stay visible where there is room for them.
 *
 * @param {'operations' | 'scenarios' | 'webhooks' | 'requests'} name
 */
export function showView(name) {
  const selected = name === 'requests' && wide.matches ? 'operations' : name;
  find('views', HTMLElement).dataset.view = selected;
  for (const tab of tabs) {
    const isSelected = tab.name === selected;
    tab.button.setAttribute('aria-selected', String(isSelected));
    tab.button.tabIndex = isSelected ? 0 : -1;
    tab.panel.hidden = !isSelected && !(tab.name === 'requests' && wide.matches);
  }
}

/**
 * Shows the tab of a view, or hides it if the view is empty.
 *
 * @param {'scenarios' | 'webhooks'} name
 * @param {number} count of the items in the view
 */
export function offerView(name, count) {
  const tab = tabs.find((candidate) => candidate.name === name);
  if (tab === undefined) return;
  tab.button.hidden = count === 0;
  if (count === 0 && tab.button.ariaSelected === 'true') showView('operations');
}

for (const { name, button } of tabs) button.addEventListener('click', () => showView(name));

find('tabs', HTMLDivElement).addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const offered = tabs.filter(({ button }) => button.checkVisibility());
  const index = offered.findIndex(({ button }) => button === event.target);
  if (step === undefined || index === -1) return;
  const next = offered.at((index + step) % offered.length);
  if (next === undefined) return;
  event.preventDefault();
  showView(next.name);
  next.button.focus();
});

wide.addEventListener('change', () =>
  showView(tabs.find(({ button }) => button.ariaSelected === 'true')?.name ?? 'operations'),
);
showView('operations');
