import type { Repair } from '../reference/shell/repair.ts';

/** What the markup of Swagger UI lacks for those who do not see it. */
export const repairs: readonly Repair[] = [
  {
    reason: 'Parameters and Request body stand directly below the heading of the page.',
    rule: 'heading-order',
    selector: '#operation-panel h4',
    set: { 'aria-level': '2' },
  },
  {
    reason: 'The parts of an answer stand below the answer.',
    rule: 'heading-order',
    selector: '#operation-panel h5',
    set: { 'aria-level': '3' },
  },
  {
    reason: 'A parameter is asked for by its name, which stands beside its field but is no label.',
    rule: 'select-name',
    selector: '[data-param-name] .parameters-col_description > :is(input, select)',
    set: { 'aria-label': '$parameter' },
  },
  {
    reason: 'The choice of an example has a name.',
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
    reason: 'Code that is larger than its frame is scrolled by the arrow keys.',
    rule: 'scrollable-region-focusable',
    selector: '#operation-panel pre.microlight',
    set: { tabindex: '0', role: 'group', 'aria-label': 'Code' },
  },
];
