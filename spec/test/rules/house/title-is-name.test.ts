import rule from '../../../rules/house/title-is-name.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('title-is-name', rule, [
  {
    name: 'a schema without a title passes, one with its name, and a field called title',
    given: `
      components:
        schemas:
          Flag: { type: boolean }
          Amount: { title: Amount, type: number }
          Text: { properties: { title: { type: string } } }`,
    want: [],
  },
  {
    name: 'a title that is not the name is found',
    given: `
      components:
        schemas:
          FlagInput: { title: Flag in a request, type: boolean }
          Amount: { title: amount, type: number }`,
    want: [
      '#/components/schemas/FlagInput/title: the title "Flag in a request"',
      '#/components/schemas/Amount/title: the title "amount"',
    ],
  },
  {
    name: 'a title of a schema without a name is found',
    given: `
      components:
        schemas:
          Risk: { properties: { checks: { title: Checks, items: { title: Check } } } }`,
    want: [
      '#/components/schemas/Risk/properties/checks/title: the title "Checks"',
      '#/components/schemas/Risk/properties/checks/items/title: the title "Check"',
    ],
  },
]);
