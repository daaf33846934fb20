import { type Contract, openContract } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { type Call, createServer, type HttpRequest } from '@xs2a/server';
import { createRecorder, Journal } from '@xs2a/server/journal';
import { createLog, type LogLevel } from '@xs2a/server/log';
import { createControl } from './control/control.ts';
import { createPreviews } from './control/preview.ts';
import { Delays } from './delays.ts';
import type { Refusals } from './document/refusals.ts';
import { createFaults } from './faults.ts';
import { createMockPage } from './page/page.ts';
import { withFileName } from './prism/downloads.ts';
import { createMocker, type Mocker } from './prism/prism.ts';
import { Catalogue } from './situations/catalogue.ts';
import { chooseAnswer } from './situations/choose.ts';
import { createDeclaredAnswers, listScenarios } from './situations/declarations.ts';
import { Pins } from './situations/pins.ts';
import { createRequestedChecks } from './situations/requested-checks.ts';

export interface MockOptions {
  /** An OpenAPI document (3.0 to 3.2), or a JSON or YAML file that contains one. Default: the bundle of `@xs2a/openapi`. */
  openapi?: object | string;
  /** Largest request body in bytes. Default: 1 MiB. */
  bodyLimit?: number;
  /** Time limit for receiving a request, in milliseconds. Default: 30,000. */
  requestTimeoutMs?: number;
  /** Delay of each answer in milliseconds. Default: 0. */
  delayMs?: number;
  /** Share of the requests that are answered with 500, from 0 to 1. Default: 0. */
  errorRate?: number;
  /** With a seed, the same requests fail in each run, and generated data are the same. Default: none. */
  seed?: string;
  /** What is written to the standard error stream. Default: `error`, only errors of the mock itself. */
  logLevel?: LogLevel;
  /**
   * Whether requests are checked against the contract. Default: `true`; if `false`, every request that can be parsed is
   * answered.
   */
  validate?: boolean;
  /** Lets `POST /_mock/webhooks` reach any address, not only loopback and private ones. Default: `false`. */
  allowRemoteWebhooks?: boolean;
}

export interface MockServer {
  /** Number of operations that are served. */
  operations: number;
  /** Operations of the document that cannot be read, each with place and reason. */
  leftOut: readonly string[];
  /**
   * Answers like `fetch`, in this process and without a port: `createXs2aClient({ fetch: mock.fetch, … })`. The host of the
   * URL does not matter.
   */
  fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /**
   * Starts to serve.
   *
   * @param port 0 chooses a free port
   * @returns the address, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  /** Answers open requests, without further delay, then closes all connections. */
  close(): Promise<void>;
}

/**
 * Compiles a contract to a server that answers it.
 *
 * @throws Error naming the file, and the place in it, when the contract cannot be read or served
 */
export async function createMockServer(options: MockOptions = {}): Promise<MockServer> {
  const { openapi, seed, allowRemoteWebhooks = false, delayMs = 0, errorRate = 0 } = options;
  const { contract, mocker, refuse } = await (openapi === undefined ? bundled() : readOther(openapi));
  const log = createLog(options.logLevel ?? 'error');
  const delays = new Delays();
  const catalogue = new Catalogue(contract);
  const scenarios = listScenarios(contract);
  const pins = new Pins();
  const journal = new Journal();
  const sources = { contract, catalogue, pins, declared: createDeclaredAnswers(contract), seed };
  const checks = createRequestedChecks(contract);
  const previews = createPreviews(sources, mocker);
  /** The names of answered examples, until they are written into the journal. */
  const examples = new WeakMap<HttpRequest, string | undefined>();

  async function handle(call: Call<unknown>) {
    const choice = chooseAnswer(sources, call);
    if (!choice.dynamic) examples.set(call.request, choice.example);
    await delays.wait(choice.delayMs);
    const answer = checks.sessionFor(await mocker(call.operation, choice), call, choice);
    const result = checks.resultFor(answer, call, choice);
    // A result is put together from several examples.
    if (result !== answer) examples.delete(call.request);
    return withFileName(result, call);
  }

  const { operations, fetch, listen, close } = createServer({
    contract,
    handle,
    ...(refuse !== undefined && { refuse }),
    intercept: createFaults({ delayMs, errorRate, seed, delays }),
    onExchange: createRecorder(contract, journal, (request) => examples.get(request)),
    mounts: [
      createMockPage(contract),
      createControl(contract, { catalogue, pins, journal, scenarios, previews, allowRemoteWebhooks, log }),
    ],
    log,
    ...(options.bodyLimit !== undefined && { bodyLimit: options.bodyLimit }),
    ...(options.validate !== undefined && { validate: options.validate }),
    ...(options.requestTimeoutMs !== undefined && { timeouts: { requestMs: options.requestTimeoutMs } }),
  });
  return {
    operations,
    leftOut: contract.leftOut.map(({ operation, reason }) => `${operation}: ${reason}`),
    fetch,
    listen,
    close: () => {
      const closed = close();
      delays.end();
      return closed;
    },
  };
}

interface Source {
  contract: Contract;
  mocker: Mocker;
  /** Default: the errors of the XS2A API. */
  refuse?: Refusals;
}

/** Another document has errors and media types of its own, and is not tested. What that needs is loaded only for it. */
async function readOther(openapi: object | string): Promise<Source> {
  const [{ createDocumentMocker }, { createRefusals }] = await Promise.all([
    import('./document/answers.ts'),
    import('./document/refusals.ts'),
  ]);
  const contract = typeof openapi === 'object' ? openContract(openapi, 'The document') : await readContract(openapi);
  // Without Prism, answers are generated from their schemas alone: it fails at documents that are unusual, not wrong.
  const prism = await createMocker(contract).catch(() => undefined);
  const mocker = createDocumentMocker(contract, prism);
  return { contract, mocker, refuse: createRefusals(contract) };
}

async function read(): Promise<Source> {
  const contract = await readContract();
  return { contract, mocker: await createMocker(contract) };
}

let bundle: Promise<Source> | undefined;

/** The bundle of `@xs2a/openapi`, which all mocks of a process share: reading it takes half a second. */
function bundled(): Promise<Source> {
  bundle ??= read();
  return bundle;
}
