import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/documents.ts';
import { buildIndex, Search } from '../../src/search/engine.ts';

const empty = { name: '', address: '', description: '', aliases: [], headings: [], text: '' };

function searchIn(...documents: Partial<SearchDocument>[]): (query: string) => string[] {
  const complete = documents.map((document, index) => ({
    ...empty,
    url: `${index}`,
    kind: 'guide',
    title: '',
    ...document,
  }));
  const search = new Search(buildIndex(complete as SearchDocument[]));
  return (query) => search.find(query).map(({ url }) => url);
}

describe('results', () => {
  test('with all words come before those with some', () => {
    const find = searchIn({ url: 'one', text: 'payment payment payment' }, { url: 'both', text: 'a payment is lost' });
    expect(find('lost payment')).toEqual(['both', 'one']);
  });

  test('that are guides come before operations, and these before schemas', () => {
    const find = searchIn(
      { url: 'schema', kind: 'schema', title: 'Payment', name: 'Payment' },
      { url: 'operation', kind: 'operation', title: 'Payment', name: 'getPayment' },
      { url: 'guide', title: 'Payment' },
    );
    expect(find('payments')).toEqual(['guide', 'operation', 'schema']);
  });

  test('with a word in the title come before those with it in the text', () => {
    const find = searchIn({ url: 'text', text: 'webhook webhook webhook' }, { url: 'title', title: 'Webhooks' });
    expect(find('webhook')).toEqual(['title', 'text']);
  });

  test.each(['getPayment', 'getpayment', 'GET /v1/payments'])('for %s begin with what is called so', (query) => {
    const find = searchIn(
      { url: 'guide', title: 'Get payments', text: 'getPayment' },
      { url: 'operation', kind: 'operation', title: 'Read', name: 'getPayment', address: 'GET /v1/payments' },
    );
    expect(find(query)[0]).toBe('operation');
  });

  test('for the name of a schema begin with it only if no other word is written so', () => {
    const find = searchIn(
      { url: 'guide', title: 'Risk', text: 'RiskInput' },
      { url: 'Risk', kind: 'schema', title: 'Risk', name: 'Risk', address: 'schema Risk' },
      { url: 'RiskInput', kind: 'schema', title: 'RiskInput', name: 'RiskInput', address: 'schema RiskInput' },
    );
    expect(find('Risk')[0]).toBe('guide');
    expect(find('schema risk')[0]).toBe('Risk');
    expect(find('RiskInput')[0]).toBe('RiskInput');
  });

  test('for another word of a page begin with this page', () => {
    const find = searchIn({ url: 'text', title: 'Code', text: 'bank code' }, { url: 'banks', aliases: ['bank code'] });
    expect(find('bank codes')[0]).toBe('banks');
  });

  test('are twenty at most', () => {
    const find = searchIn(...Array.from({ length: 25 }, () => ({ title: 'Payment' })));
    expect(find('payment')).toHaveLength(20);
  });
});

describe('a word', () => {
  const find = searchIn(
    { url: 'a', title: 'authentication' },
    { url: 'b', title: 'refund' },
    { url: 'c', title: 'tan' },
    { url: 'd', title: 'loan' },
    { url: 'e', title: 'balance' },
    { url: 'f', title: 'standing' },
  );

  test.each([
    ['with a letter too many', 'authentiication', ['a']],
    ['with two letters less', 'athenticaton', ['a']],
    ['with two letters swapped', 'refnud', ['b']],
    ['with one letter less, if it is short', 'refnd', ['b']],
    ['of four letters that is one letter off', 'loxn', ['d']],
    ['of eight letters that is two letters off', 'stxndxng', ['f']],
    ['that is not finished', 'authen', ['a']],
    ['of which there are two letters', 'au', ['a']],
  ])('%s is understood', (_, query, want) => {
    expect(find(query)).toEqual(want);
  });

  test.each([
    ['of three letters that is one letter off', 'tam'],
    ['of seven letters that is two letters off', 'bxlaxce'],
    ['of eight letters that is three letters off', 'stxxdxng'],
    ['of which there is one letter', 'l'],
    ['that is too far off', 'rxfyz'],
    ['that is nowhere', 'zebra'],
  ])('%s finds nothing', (_, query) => {
    expect(find(query)).toEqual([]);
  });
});

test('a result has the headings that fit the query, three at most', () => {
  const headings = ['Payments', 'Other', 'A payment', 'Pay', 'Payment again', 'Payment, the last'].map((title, id) => ({
    title,
    id: `${id}`,
  }));
  const search = new Search(buildIndex([{ ...empty, url: 'a', kind: 'guide', title: 'A', headings }]));
  expect(search.find('payment')[0]?.headings.map(({ title }) => title)).toEqual([
    'Payments',
    'A payment',
    'Payment again',
  ]);
});
