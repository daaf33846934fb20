import { createMockServer } from '@xs2a/mock';
import { curlArguments, readCurl } from '@xs2a/tools-lib';
import { expect } from 'vitest';
import { toCurl } from '../../src/samples/curl.ts';
import { isForm, pairsOf, type SampleRequest } from '../../src/samples/requests.ts';
import { openRecorder, type RecordedRequest } from './recorder.ts';
import { nameOf, requests } from './written.ts';

/** The variables from which samples take their credentials. */
export const secrets = { XS2A_API_KEY: 'key', XS2A_ACCESS_TOKEN: 'token' };

/** The server that samples name. */
const origin = 'https://api.xs2a.com';

/** A server of this machine that compares what it gets with what the samples for curl send. A mock answers. */
export interface Comparison {
  address: string;
  /** The program with this server in place of the real one; nothing else about it is changed. */
  move(program: string): string;
  /** Sends a request to this server in place of the real one. */
  send(url: string, init: RequestInit): Promise<void>;
  /**
   * Expects that the only requests since the last call are those of the samples for curl, and that they succeeded.
   *
   * @returns the statuses of their answers
   */
  expectRequests(want: readonly SampleRequest[]): number[];
  /** The requests since the last call, and the statuses of their answers. */
  take(): { request: RecordedRequest; status: number }[];
  close(): Promise<void>;
}

export async function openComparison(): Promise<Comparison> {
  const mock = await createMockServer({ logLevel: 'silent' });
  const recorder = await openRecorder(await mock.listen(0));
  const send = async (url: string, init: RequestInit) => {
    expect(url.startsWith(`${origin}/`), url).toBe(true);
    await (await fetch(recorder.address + url.slice(origin.length), init)).arrayBuffer();
  };

  for (const words of await curlArguments(requests.map(toCurl), secrets)) {
    const { url, init } = readCurl(words);
    await send(url, init);
  }
  const sent = recorder.take();
  expect(sent).toHaveLength(requests.length);
  const wanted = new Map(requests.map((request, index) => [request, sent[index]?.request]));

  return {
    address: recorder.address,
    move: (program) => {
      expect(program).toContain(`${origin}/`);
      return program.replaceAll(origin, recorder.address);
    },
    send,
    expectRequests: (want) => {
      const got = recorder.take();
      expect(got.map(({ request }) => named(request))).toEqual(want.map((request) => named(wanted.get(request))));
      for (const [index, request] of want.entries()) {
        expect(got[index]?.request, nameOf(request)).toEqual(wanted.get(request));
        expect([200, 202, 204], nameOf(request)).toContain(got[index]?.status);
      }
      return got.map(({ status }) => status);
    },
    take: recorder.take,
    close: async () => {
      recorder.close();
      await mock.close();
    },
  };
}

function named(request: RecordedRequest | undefined): string {
  return `${request?.method} ${request?.path}`;
}

/** The body of a request as it arrives when nothing of it is lost: a form has texts only. */
export function arrivingBody({ body }: SampleRequest): unknown {
  return body !== undefined && isForm(body) ? Object.fromEntries(pairsOf(body)) : body?.value;
}
