import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/http/answer.ts';
import { send } from '../../src/http/send.ts';

const lingerMs = 2000;

/** Sends an answer to a request of which all was received, or only the beginning. */
function answer(given: Partial<Answer>, { isComplete }: { isComplete: boolean }) {
  const request = Object.assign(new EventEmitter(), { complete: isComplete, resume: vi.fn() });
  const response = { writeHead: vi.fn(), write: vi.fn(), end: vi.fn() };
  const whole: Answer = { status: 413, headers: {}, body: 'no', ...given };
  send(request as unknown as IncomingMessage, response as unknown as ServerResponse, whole, lingerMs);
  return { request, response };
}

const closing = { headers: { Connection: 'close', 'Content-Type': 'text/plain' } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer is sent at once', () => {
  it.each([
    ['a request that is complete', closing, true],
    ['a connection that stays open', { headers: { 'Content-Type': 'text/plain' } }, false],
    ['a request that is complete on a connection that stays open', { headers: {} }, true],
  ])('to %s', (_, given, isComplete) => {
    const { request, response } = answer(given, { isComplete });
    expect(response.end).toHaveBeenCalledTimes(1);
    expect(response.write).not.toHaveBeenCalled();
    expect(request.resume).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a connection that closes while its client is still sending', () => {
  it('has its answer at once, and stays open for a while', () => {
    const { request, response } = answer(closing, { isComplete: false });
    expect(response.write).toHaveBeenCalledExactlyOnceWith(Buffer.from('no'));
    expect(request.resume).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(lingerMs - 1);
    expect(response.end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(response.end).toHaveBeenCalledExactlyOnceWith();
  });

  it.each(['end', 'close'])('is closed with the %s of the request, and its timer stopped', (event) => {
    const { request, response } = answer(closing, { isComplete: false });
    request.emit(event);
    expect(response.end).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('writes nothing for an answer without a body', () => {
    const { response } = answer({ ...closing, body: undefined }, { isComplete: false });
    expect(response.write).not.toHaveBeenCalled();
  });
});
