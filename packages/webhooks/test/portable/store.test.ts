import { expect, test } from 'vitest';
import { memoryStore } from '../../src/deduplicate.ts';

test('an event is claimed by one, in progress for the others, and a duplicate once it is complete', () => {
  const store = memoryStore();
  expect(store.claim('ev_1')).toBe('claimed');
  expect(store.claim('ev_1')).toBe('in-progress');
  store.complete('ev_1');
  expect(store.claim('ev_1')).toBe('duplicate');
});

test('an event that is released can be claimed again', () => {
  const store = memoryStore();
  store.claim('ev_1');
  store.release('ev_1');
  expect(store.claim('ev_1')).toBe('claimed');
});

test('the oldest handled event is forgotten first, one in progress never', () => {
  const store = memoryStore(2);
  store.claim('running');
  for (const id of ['ev_1', 'ev_2', 'ev_3']) {
    store.claim(id);
    store.complete(id);
  }
  expect(['ev_1', 'ev_2', 'ev_3', 'running'].map((id) => store.claim(id))).toEqual([
    'claimed',
    'duplicate',
    'duplicate',
    'in-progress',
  ]);
});

test('10,000 handled events are remembered by default', () => {
  const store = memoryStore();
  for (let count = 1; count <= 10_000; count++) store.complete(`ev_${count}`);
  expect([store.claim('ev_1'), store.claim('ev_10000')]).toEqual(['duplicate', 'duplicate']);
  store.complete('ev_10001');
  expect([store.claim('ev_1'), store.claim('ev_2'), store.claim('ev_10001')]).toEqual([
    'claimed',
    'duplicate',
    'duplicate',
  ]);
});
