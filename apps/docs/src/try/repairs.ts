import type { Repair } from '../reference/shell/repair.ts';

/** What the markup of Swagger UI lacks for those who do not see it. */
export const repairs: readonly Repair[] = [
  {
    reason: 'The headings Parameters and Request body are one level below the heading of the page.',
    rule: 'heading-order',
    selector: '#operation-panel h4',
    set: { 'aria-level': '2' },
  },
  {
    reason: 'The headings inside an answer are one level below the heading of the answer.',
    rule: 'heading-order',
    selector: '#operation-panel h5',
    set: { 'aria-level': '3' },
  },
  {
    reason: 'The name of a parameter is next to its field, but is not marked as its label.',
    rule: 'select-name',
    selector: '[data-param-name] .parameters-col_description > :is(input, select)',
    set: { 'aria-label': '$parameter' },
  },
  {
    reason: 'The menu of examples has a name.',
    rule: 'select-name',
    selector: '.examples-select-element',
    set: { 'aria-label': 'Example' },
  },
  {
    reason: 'The field of the body has a name.',
    rule: 'label',
    selector: 'textarea.body-param__text',
    set: { 'aria-label': 'Request body' },
  },
  {
    reason: 'Code that is larger than its frame can be scrolled with the arrow keys.',
    rule: 'scrollable-region-focusable',
    selector: '#operation-panel pre.microlight',
    set: { tabindex: '0', role: 'group', 'aria-label': 'Code' },
  },
];
