import { content, inOperation, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const answer = (schema: unknown) => ({ content: content(schema) });
const change = (before: object, after: object) => inOperation({ responses: before }, { responses: after });
const [limited, text] = [answer({ type: 'string', maxLength: 5 }), answer(string)];

export const cases: Case[] = await describePolicy('response-regrouped', [
  {
    name: 'a status that its range covered gets an entry',
    ...change({ 200: {}, '4XX': text }, { 200: {}, '4XX': text, 404: text }),
    want: { bump: 'minor', rule: 'response-regrouped' },
  },
  {
    name: 'a status that gets an entry is compared with its range',
    ...change({ 200: {}, '4XX': limited }, { 200: {}, '4XX': limited, 404: text }),
    want: { bump: 'major', rule: ['constraint-loosened', 'response-regrouped'] },
  },
  {
    name: 'a status that gets an entry is compared with default where it has no range',
    ...change({ 200: {}, default: limited }, { 200: {}, default: limited, 404: text }),
    want: { bump: 'major', rule: ['constraint-loosened', 'response-regrouped'] },
  },
  {
    name: 'a range comes before default',
    ...change({ 200: {}, '4XX': text, default: limited }, { 200: {}, '4XX': text, default: limited, 404: text }),
    want: { bump: 'minor', rule: 'response-regrouped' },
  },
  {
    name: 'a status that loses its entry is compared with its range',
    ...change({ 200: {}, '4XX': text, 404: limited }, { 200: {}, '4XX': text }),
    want: { bump: 'major', rule: ['constraint-loosened', 'response-regrouped'] },
  },
  {
    name: 'a success that becomes a range is compared with it, and other successes are new',
    ...change({ 200: limited }, { '2XX': text }),
    want: { bump: 'major', rule: ['constraint-loosened', 'response-added', 'response-regrouped'] },
  },
  {
    name: 'a range of successes that becomes one of them promises more precisely',
    ...change({ '2XX': text }, { 200: limited }),
    want: { bump: 'minor', rule: ['constraint-tightened', 'response-regrouped'] },
  },
  {
    name: 'a range of errors that becomes default is compared with it',
    ...change({ 200: {}, '4XX': limited }, { 200: {}, default: text }),
    want: { bump: 'major', rule: ['constraint-loosened', 'error-response-added', 'response-regrouped'] },
  },
  {
    name: 'default is no success beside one',
    ...change({ 200: {}, default: text }, { 200: {}, 202: text, default: text }),
    want: { bump: 'major', rule: 'response-added' },
  },
  {
    name: 'default alone covers a success',
    ...change({ default: limited }, { 200: text, default: limited }),
    want: { bump: 'major', rule: ['constraint-loosened', 'response-regrouped'] },
  },
  {
    name: 'a success that default takes over is compared with it',
    ...change({ 200: answer(pet) }, { default: answer(string) }),
    want: { bump: 'major', rule: ['response-added', 'response-regrouped', 'type-changed', 'property-removed'] },
  },
  {
    name: 'a default beside a success is one more error',
    ...change({ 200: {} }, { 200: {}, default: {} }),
    want: { bump: 'minor', rule: 'error-response-added' },
  },
  {
    name: 'a default that goes from beside a success is one error less',
    ...change({ 200: {}, default: {} }, { 200: {} }),
    want: { bump: 'minor', rule: 'error-response-removed' },
  },
  {
    name: 'a status of another range is not covered',
    ...change({ 200: {}, '4XX': text }, { 200: {}, '4XX': text, 500: text }),
    want: { bump: 'minor', rule: 'error-response-added' },
  },
]);
