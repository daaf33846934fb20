import rule from '../../../rules/house/no-dom-global-names.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('no-dom-global-names', rule, [
  {
    name: 'names of our own pass',
    given: 'components: { schemas: { Payment: {}, TextElement: {}, ErrorBody: {} } }',
    want: [],
  },
  {
    name: 'globals of the browser and of JavaScript are reported',
    given: 'components: { schemas: { Event: {}, Error: {} } }',
    want: [
      '#/components/schemas/Event: a schema called Event, like a global of JavaScript or of the browser',
      '#/components/schemas/Error: a schema called Error, like a global of JavaScript or of the browser',
    ],
  },
]);
