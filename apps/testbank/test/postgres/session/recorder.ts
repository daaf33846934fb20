/** Records what a Testbank answers, with ids, keys and references replaced by their numbers. */
import { encodePath, type Operation } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import type { Testbank } from '../../../src/testbank.ts';
import { type Answer, type CallOptions, call } from '../../call.ts';

const { operations } = await readContract();

/** Random texts: ids, references, keys and tokens, and the second part of shared credentials. */
const random =
  /\b[a-z]{2,5}_[0-9A-Za-z]{16}\b|\b\d{5}-[a-z]{2,3}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}\b|\|\|\|[0-9A-Za-z+/=]+|\b[0-9A-Za-z]{32,}\b/g;

export interface Exchange {
  readonly operation: string;
  readonly request: string;
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

export interface AskOptions extends Omit<CallOptions, 'method'> {
  readonly query?: Readonly<Record<string, string | number>>;
}

export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #testbank: Pick<Testbank, 'fetch'>;
  readonly #numbers = new Map<string, string>();

  constructor(testbank: Pick<Testbank, 'fetch'>) {
    this.#testbank = testbank;
  }

  /** Calls an operation of the contract. */
  async ask(
    id: string,
    values: Record<string, string> = {},
    { query = {}, ...options }: AskOptions = {},
  ): Promise<Answer> {
    const operation = operations.find((candidate) => candidate.id === id) as Operation;
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    const path = `${encodePath(operation, values)}${search === '' ? '' : `?${search}`}`;
    const answer = await call(this.#testbank, path, { ...options, method: operation.method });
    this.exchanges.push({
      operation: id,
      request: this.replace(path),
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: await this.#show(answer.body),
    });
    return answer;
  }

  /** A text whose random parts are replaced by their numbers, in the order in which they were seen first. */
  replace(text: string): string {
    return text.replace(random, (found) => {
      const number = this.#numbers.get(found) ?? `<${this.#numbers.size + 1}>`;
      this.#numbers.set(found, number);
      return number;
    });
  }

  async #show(body: unknown): Promise<unknown> {
    if (body instanceof Uint8Array) return this.replace(await textOf(body));
    return body === undefined ? undefined : JSON.parse(this.replace(JSON.stringify(body)));
  }
}

/** The text of a PDF: its bytes contain a number that is made from the id. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { extractText } = await import('unpdf');
  return (await extractText(pdf.slice(), { mergePages: true })).text;
}
