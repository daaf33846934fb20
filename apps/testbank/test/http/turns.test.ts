import type { HttpRequest } from '@xs2a/server';
import { beforeEach, expect, it } from 'vitest';
import { Turns } from '../../src/http/turns.ts';

const newRequest = (): HttpRequest => ({}) as HttpRequest;

let turns: Turns;
let first: HttpRequest;
let second: HttpRequest;

beforeEach(() => {
  turns = new Turns();
  first = newRequest();
  second = newRequest();
});

it('a request that arrived before another one took its turn is late', () => {
  turns.arrive(first);
  turns.arrive(second);
  turns.of(first, 'session').take();
  expect(turns.of(second, 'session').isLate()).toBe(true);
});

it('a request whose caller was looked up for longer than the other one took is late', () => {
  turns.arrive(second);
  turns.arrive(first);
  turns.of(first, 'session').take();
  expect(turns.of(second, 'session').isLate()).toBe(true);
});

it('a request that arrived after the turn of the other one is not late', () => {
  turns.arrive(first);
  turns.of(first, 'session').take();
  turns.arrive(second);
  expect(turns.of(second, 'session').isLate()).toBe(false);
});

it('the first of two is not late', () => {
  turns.arrive(first);
  turns.arrive(second);
  expect(turns.of(first, 'session').isLate()).toBe(false);
});

it('a turn about another thing makes nobody late', () => {
  turns.arrive(first);
  turns.arrive(second);
  turns.of(first, 'another session').take();
  expect(turns.of(second, 'session').isLate()).toBe(false);
});

it.each([
  { others: 9999, isLate: true },
  { others: 10_000, isLate: false },
])('a turn is known while $others others are newer: $isLate', ({ others, isLate }) => {
  turns.arrive(first);
  turns.arrive(second);
  turns.of(first, 'session').take();
  for (let other = 0; other < others; other += 1) turns.of(first, `other ${other}`).take();
  expect(turns.of(second, 'session').isLate()).toBe(isLate);
});
