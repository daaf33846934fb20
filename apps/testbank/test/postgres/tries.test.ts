import { describe, expect, it } from 'vitest';
import { faultsOf, type Interruption, type StoredEvent, type Try } from '../support/postgres-tries.ts';

const event: StoredEvent = { id: 'ev', committedAt: 100.7, concluded: 2 };
const first: Try = { number: 1, event: 'ev', process: 10, startedAt: 200 };
const second: Try = { number: 2, event: 'ev', process: 11, startedAt: 300 };
const kill: Interruption = { process: 10, from: 250, to: 260 };
const crash: Interruption = { process: undefined, from: 250, to: 260 };

describe('tries without a fault', () => {
  it.each([
    { name: 'one that was concluded', tries: [second], interruptions: [] },
    { name: 'a second one after its process was killed', tries: [first, second], interruptions: [kill] },
    { name: 'a second one after the database was ended', tries: [first, second], interruptions: [crash] },
    { name: 'one that begins with the commit', tries: [{ ...second, startedAt: 100 }], interruptions: [] },
    {
      name: 'a first one that begins when the interruption ends, and a second one when it begins',
      tries: [
        { ...first, startedAt: 260 },
        { ...second, startedAt: 260 },
      ],
      interruptions: [{ ...kill, from: 260 }],
    },
  ])('$name', ({ tries, interruptions }) => {
    expect(faultsOf([event], tries, interruptions)).toEqual([]);
  });
});

describe('tries with a fault', () => {
  const again = ['ev: try 2 after try 1, which nothing had interrupted'];
  it.each([
    { name: 'none', tries: [], interruptions: [], want: ['ev: the concluded try 2 is not the last one'] },
    { name: 'a second one without a kill', tries: [first, second], interruptions: [], want: again },
    {
      name: 'a second one after another process was killed',
      tries: [first, second],
      interruptions: [{ ...kill, process: 11 }],
      want: again,
    },
    {
      name: 'a second one before the kill',
      tries: [first, second],
      interruptions: [{ ...kill, from: 301, to: 310 }],
      want: again,
    },
    {
      name: 'a first one after the database was back',
      tries: [{ ...first, startedAt: 261 }, second],
      interruptions: [crash],
      want: again,
    },
    {
      name: 'one after the concluded one',
      tries: [{ ...first, startedAt: 400 }, second],
      interruptions: [{ process: 11, from: 350, to: 360 }],
      want: ['ev: the concluded try 2 is not the last one'],
    },
    {
      name: 'one before the commit',
      tries: [{ ...second, startedAt: 99 }],
      interruptions: [],
      want: ['ev: try 2 before its event'],
    },
    {
      name: 'one of an unknown event',
      tries: [second, { ...first, event: 'other' }],
      interruptions: [],
      want: ['other: an event that is not stored'],
    },
  ])('$name', ({ tries, interruptions, want }) => {
    expect(faultsOf([event], tries, interruptions)).toEqual(want);
  });
});
