import rule from '../../../rules/house/our-reading-explained.ts';
import { describeRule } from '../describe-rule.ts';

const order = '{ question: In which order?, decision: Newest first., reason: Nothing is said. }';

describeRule('our-reading-explained', rule, [
  {
    name: 'an operation, a parameter and a property with the name of a reading pass',
    given: `
      x-our-readings: { order: ${order} }
      paths:
        /a:
          get:
            description: Returns the list.
            x-our-reading: order
            parameters: [{ name: sort, description: How to sort., x-our-reading: [order] }]
      components:
        schemas:
          A: { properties: { place: { description: Place in the list., x-our-reading: order } } }`,
    want: [],
  },
  {
    name: 'the name of no reading is reported, alone and in a list',
    given: `
      x-our-readings: { order: ${order} }
      paths:
        /a:
          get: { description: Returns the list., x-our-reading: sequence }
          post: { description: Creates one., x-our-reading: [order, toString] }`,
    want: [
      '#/paths/~1a/get/x-our-reading: the reading "sequence"',
      '#/paths/~1a/post/x-our-reading: the reading "toString"',
    ],
  },
  {
    name: 'a reading that nothing is marked with is reported',
    given: `
      x-our-readings: { order: ${order} }
      paths: { /a: { get: { description: Returns the list. } } }`,
    want: ['#/x-our-readings/order: a reading that nothing is marked with'],
  },
  {
    name: 'a mark without a name is reported',
    given: `
      components:
        schemas:
          A: { description: A list., x-our-reading: [] }
          B: { description: A list., x-our-reading: true }`,
    want: ['#/components/schemas/A/x-our-reading: []', '#/components/schemas/B/x-our-reading: true'],
  },
  {
    name: 'a mark beside a $ref without a description of its own is reported',
    given: `
      x-our-readings: { order: ${order} }
      components:
        schemas:
          A: { properties: { list: { $ref: '#/components/schemas/B', x-our-reading: order } } }`,
    want: ['#/components/schemas/A/properties/list/x-our-reading: a mark without a description beside it'],
  },
  {
    name: 'a reading without a reason, or with a key that is not known, is reported',
    given: `
      x-our-readings:
        order: { question: In which order?, decision: Newest first., reason: '' }
        ends: { question: Which?, decision: Both., reason: Nothing is said., since: 1.0 }
      paths: { /a: { get: { description: Returns the list., x-our-reading: [order, ends] } } }`,
    want: ['#/x-our-readings/order: no reason', '#/x-our-readings/ends: the keys since'],
  },
  {
    name: 'a value that contains the mark is data',
    given: `
      paths: { /a: { get: { description: Returns the list., x-mock: { x-our-reading: nothing } } } }
      components:
        schemas:
          A: { examples: [{ x-our-reading: nothing }], example: { x-our-reading: nothing } }
          B: { default: { x-our-reading: nothing }, enum: [{ x-our-reading: nothing }], const: { x-our-reading: nothing } }`,
    want: [],
  },
  {
    name: 'a property that is called like a keyword of data is a place like any other',
    given: `
      components:
        schemas:
          A: { properties: { default: { description: What is taken., x-our-reading: nothing } } }`,
    want: ['#/components/schemas/A/properties/default/x-our-reading: the reading "nothing"'],
  },
]);
