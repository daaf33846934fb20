import { describe, expect, it } from 'vitest';
import { isSequence, readSequence, sequenceOf } from '../../src/site/sequence.ts';

const participants = 'sequenceDiagram\n  participant S as Your server\n  participant X as XS2A API\n';

describe('the drawing of a sequence', () => {
  it('names the participants from left to right', () => {
    expect(sequenceOf(participants).participants).toEqual(['Your server', 'XS2A API']);
  });

  it.each([
    ['S->>X: POST /v1/risks', { kind: 'message', text: 'POST /v1/risks', from: 0, to: 1, isAnswer: false }],
    ['X-->>S: key: one', { kind: 'message', text: 'key: one', from: 1, to: 0, isAnswer: true }],
    ['X->>X: run checks', { kind: 'message', text: 'run checks', from: 1, to: 1, isAnswer: false }],
    ['Note over X: days later', { kind: 'note', text: 'days later', at: 1 }],
  ])('has a row for "%s"', (line, row) => {
    expect(sequenceOf(participants + line).rows).toEqual([row]);
  });

  it.each([
    ['loop bank, login', ['repeat bank, login']],
    ['opt polling.interval', ['if polling.interval']],
    ['alt paid\n  S->>X: a\n  else not paid', ['if paid', 'else not paid']],
  ])('says the condition of "%s" in words', (head, conditions) => {
    const [block] = sequenceOf(`${participants}  ${head}\n  S->>X: b\n  end`).rows;
    expect(block?.kind === 'block' && block.branches.map(({ word, condition }) => `${word} ${condition}`)).toEqual(
      conditions,
    );
    expect(block?.kind === 'block' && block.branches.every(({ rows }) => rows.length === 1)).toBe(true);
  });

  it('keeps blocks inside of blocks', () => {
    const [outer] = sequenceOf(`${participants}loop a\nopt b\nS->>X: c\nend\nend`).rows;
    const [inner] = (outer?.kind === 'block' && outer.branches[0]?.rows) || [];
    expect(inner).toMatchObject({ kind: 'block', branches: [{ word: 'if', condition: 'b' }] });
  });

  it('refuses a message to somebody who is not a participant', () => {
    expect(() => sequenceOf(`${participants}S->>B: log in`)).toThrow('no participant "B", which "S->>B: log in" names');
  });
});

describe('a sequence', () => {
  it.each([
    ['S->>X without a text', 'cannot be read: "S->>X without a text"'],
    ['loop on and on\n  S->>X: one', 'no end of "loop on and on"'],
    ['alt there\n  S->>X: one', 'no end of "alt there"'],
    ['S->>X: one\n  end', '"end" without a beginning'],
  ])('is not read from "%s"', (text, message) => {
    expect(() => readSequence(text)).toThrow(message);
  });

  it.each([
    ['\n  sequenceDiagram\n  S->>X: one', true],
    ['flowchart TD\n  a --> b', false],
  ])('is recognised by its first line: %j', (source, expected) => {
    expect(isSequence(source)).toBe(expected);
  });
});
