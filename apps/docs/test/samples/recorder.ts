import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { decodeForm } from '@xs2a/contract';
import { listen } from '@xs2a/tools-lib';

/** A request as it arrived, in the form in which those of two languages can be compared. */
export interface RecordedRequest {
  method: string;
  path: string;
  /** Decoded: some languages write a space as a plus. */
  query: [name: string, value: string][];
  authorization: string | undefined;
  /** Without its parameters; of a body without content, the type says nothing. */
  contentType: string | undefined;
  /** The value of JSON, the decoded form, a text that is neither, or nothing. */
  body: unknown;
}

export interface Recorder {
  address: string;
  /** The requests since the last call, with the statuses of their answers. */
  take(): { request: RecordedRequest; status: number }[];
  close(): void;
}

/** A server that records requests, and lets another one answer them. */
export async function openRecorder(target: string): Promise<Recorder> {
  let recorded: ReturnType<Recorder['take']> = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const body = await buffer(incoming);
    const { authorization = '', 'content-type': contentType } = headers;
    const answer = await fetch(target + url, {
      method,
      headers: { authorization, ...(contentType && { 'content-type': contentType }) },
      ...(body.length > 0 && { body }),
    });
    const [path = '', search] = url.split('?', 2);
    recorded.push({
      request: {
        method,
        path,
        query: [...new URLSearchParams(search)],
        authorization: headers.authorization,
        contentType: body.length === 0 ? undefined : contentType?.replace(/;.*/, ''),
        body: readBody(body.toString(), contentType),
      },
      status: answer.status,
    });
    outgoing.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** The text itself if it is not JSON: the server answers it all the same. */
function readBody(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined;
  if (!contentType?.startsWith('application/json')) return decodeForm(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
