import { find } from '@xs2a/server/page/dom.js';
import { showView } from './tabs.js';

const list = find('operation-list', HTMLDivElement);
const filter = find('filter', HTMLInputElement);

/** The elements that the arrow keys move between, in the order of the page. A preview is next to its answer, with Tab. */
function focusableElements() {
  return [...list.querySelectorAll('summary, button:not(.preview)')].filter(
    (node) => node instanceof HTMLElement && node.checkVisibility(),
  );
}

/** @param {KeyboardEvent} event */
function moveInList(event) {
  const active = document.activeElement;
  const focused = active?.matches('.preview') ? active.previousElementSibling : active;
  if (!focused?.matches('summary, button')) return;
  const row = focused.closest('details');
  const isRow = focused.matches('summary');
  switch (event.key) {
    case 'ArrowDown':
      step(focused, 1);
      break;
    case 'ArrowUp':
      step(focused, -1);
      break;
    case 'ArrowRight':
      if (isRow && row && !row.open) row.open = true;
      else step(focused, 1);
      break;
    case 'ArrowLeft':
    case 'Escape':
      if (isRow && row) row.open = false;
      else row?.querySelector('summary')?.focus();
      break;
    default:
      return;
  }
  event.preventDefault();
}

/**
 * @param {Element} from
 * @param {number} by
 */
function step(from, by) {
  const all = focusableElements();
  const next = all[all.indexOf(from) + by] ?? (by < 0 ? filter : undefined);
  if (next instanceof HTMLElement) next.focus();
}

/** @param {KeyboardEvent} event */
function moveFromFilter(event) {
  if (event.key === 'ArrowDown' || event.key === 'Enter') {
    const [first] = focusableElements();
    if (first instanceof HTMLElement) first.focus();
  } else if (event.key === 'Escape' && filter.value !== '') {
    filter.value = '';
    filter.dispatchEvent(new Event('input'));
  } else {
    return;
  }
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function focusFilter(event) {
  const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  showView('operations');
  filter.focus();
  filter.select();
}

list.addEventListener('keydown', moveInList);
filter.addEventListener('keydown', moveFromFilter);
document.addEventListener('keydown', focusFilter);
