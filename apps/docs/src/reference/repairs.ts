import type { Repair } from './shell/repair.ts';

/** What Redoc's markup lacks for those who do not see it, or do not use a mouse. */
export const repairs: readonly Repair[] = [
  {
    reason: 'The menu is a landmark: screen readers can jump to it or skip it.',
    rule: 'region',
    selector: '#content .menu-content',
    set: { role: 'navigation', 'aria-label': 'Operations, webhooks and schemas' },
  },
  {
    reason: 'The headings Request and Responses follow the heading of their operation without skipping a level.',
    rule: 'heading-order',
    selector: 'h4[data-component-name="Typography/H4"]',
    set: { 'aria-level': '3' },
  },
  {
    reason: 'The headings Path, Query and Body are one level below Request.',
    rule: 'heading-order',
    selector: '#content h5',
    set: { 'aria-level': '4' },
  },
  {
    reason: 'The name of a menu contains the visible choice, so that speech control can select it by that text.',
    rule: 'label-content-name-mismatch',
    selector: 'button[aria-haspopup="menu"][aria-label]',
    set: { 'aria-label': '$label: $text' },
  },
  {
    reason: 'A table that is wider than the screen can be scrolled with the arrow keys.',
    rule: 'scrollable-region-focusable',
    selector: '.md-table-wrapper',
    set: { tabindex: '0', role: 'group', 'aria-label': 'Table' },
  },
  {
    reason: 'The switch says what it does, not only "light" or "dark".',
    rule: 'keyboard',
    selector: '[data-testid="color-mode-switcher"]',
    set: { 'aria-label': 'Colours: $label' },
  },
  {
    reason: 'The details about security are a dialog with a name.',
    rule: 'region',
    selector: 'body > div > [tabindex="0"]:has(> button)',
    set: { role: 'dialog', 'aria-label': 'Security' },
  },
  {
    reason: 'The button with a cross has a name.',
    rule: 'button-name',
    selector: 'body > div > [tabindex="0"] > button:first-child',
    set: { 'aria-label': 'Close' },
  },
  {
    reason: 'An open menu is at the end of the page, outside every landmark.',
    rule: 'region',
    selector: 'body > div:has(> ul[role="menu"])',
    set: { role: 'region', 'aria-label': 'Choices' },
  },
];
