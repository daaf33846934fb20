import type { Repair } from './shell/repair.ts';

/** What Redoc's markup lacks for those who do not see it, or do not use a mouse. */
export const repairs: readonly Repair[] = [
  {
    reason: 'The menu is a landmark, so that one can jump to it and over it.',
    rule: 'region',
    selector: '#content .menu-content',
    set: { role: 'navigation', 'aria-label': 'Operations, webhooks and schemas' },
  },
  {
    reason: 'Request and Responses stand below the heading of their operation, with no level between them left out.',
    rule: 'heading-order',
    selector: 'h4[data-component-name="Typography/H4"]',
    set: { 'aria-level': '3' },
  },
  {
    reason: 'Path, Query and Body stand below Request.',
    rule: 'heading-order',
    selector: '#content h5',
    set: { 'aria-level': '4' },
  },
  {
    reason: 'A menu is called by what it chooses and by what is chosen: who speaks the text on the screen reaches it.',
    rule: 'label-content-name-mismatch',
    selector: 'button[aria-haspopup="menu"][aria-label]',
    set: { 'aria-label': '$label: $text' },
  },
  {
    reason: 'A table that is wider than the screen is scrolled by the arrow keys.',
    rule: 'scrollable-region-focusable',
    selector: '.md-table-wrapper',
    set: { tabindex: '0', role: 'group', 'aria-label': 'Table' },
  },
  {
    reason: 'The search is reached by Tab and opened by Enter, not by a shortcut alone.',
    rule: 'keyboard',
    selector: '[data-testid="search-trigger"]',
    set: { tabindex: '0', role: 'button' },
  },
  {
    reason: 'The switch says what it does, not only "light" or "dark".',
    rule: 'keyboard',
    selector: '[data-testid="color-mode-switcher"]',
    set: { 'aria-label': 'Colours: $label' },
  },
  {
    reason: 'The search is a dialog, with a name.',
    rule: 'region',
    selector: '[data-testid="search-dialog"]',
    set: { role: 'dialog', 'aria-label': 'Search the reference' },
  },
  {
    reason: 'The page has one head; that of the search is none.',
    rule: 'landmark-no-duplicate-banner',
    selector: '[data-testid="search-dialog"] header',
    set: { role: 'none' },
  },
  {
    reason: 'A cross has a name.',
    rule: 'button-name',
    selector: '[data-component-name="Search/SearchInput"] button',
    set: { 'aria-label': 'Clear' },
  },
  {
    reason: 'The details of the security are a dialog, with a name.',
    rule: 'region',
    selector: 'body > div > [tabindex="0"]:has(> button)',
    set: { role: 'dialog', 'aria-label': 'Security' },
  },
  {
    reason: 'A cross has a name.',
    rule: 'button-name',
    selector: 'body > div > [tabindex="0"] > button:first-child',
    set: { 'aria-label': 'Close' },
  },
  {
    reason: 'An open menu stands at the end of the page, outside of every landmark.',
    rule: 'region',
    selector: 'body > div:has(> ul[role="menu"])',
    set: { role: 'region', 'aria-label': 'Choices' },
  },
];
