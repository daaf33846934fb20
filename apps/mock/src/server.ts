import { type Contract, listOperations } from './contract.ts';
import { withControl } from './control/control.ts';
import { Delays } from './delays.ts';
import { checkDocument } from './document.ts';
import { withHealth } from './health.ts';
import { createHttpServer } from './http.ts';
import { Journal } from './journal/journal.ts';
import { createRecorder } from './journal/recorder.ts';
import { loadContract } from './load.ts';
import { createLog, type LogLevel } from './log.ts';
import { withPage } from './page/page.ts';
import { createPipeline } from './pipeline.ts';
import { Catalogue } from './situations/catalogue.ts';
import { createDeclaredAnswers, listScenarios } from './situations/declarations.ts';
import { Pins } from './situations/pins.ts';

export interface MockOptions {
  /** An OpenAPI 3.1 document, or the JSON or YAML file that holds one. Default: the bundle of `@xs2a/openapi`. */
  openapi?: Contract | string;
  /** Largest request body in bytes. Default: 1 MiB. */
  bodyLimit?: number;
  /** How long a client may take to send a request, in milliseconds. Default: 30 seconds. */
  requestTimeoutMs?: number;
  /** By how many milliseconds each answer is late. Default: 0. */
  delayMs?: number;
  /** Share of the requests that are answered with 500, from 0 to 1. Default: 0. */
  errorRate?: number;
  /** Makes the choice of these requests, and generated data, repeatable. Default: none. */
  seed?: string;
  /** What is written to the standard error stream. Default: `error`, faults of the mock itself. */
  logLevel?: LogLevel;
  /** Whether requests are held to the contract. Default: `true`; otherwise whatever can be parsed is answered. */
  validate?: boolean;
  /** Lets `POST /_mock/webhooks` reach any address, not only loopback and private ones. Default: `false`. */
  allowRemoteWebhooks?: boolean;
}

export interface MockServer {
  /** Number of operations that are served. */
  operations: number;
  /**
   * Starts to serve.
   *
   * @param port 0 takes any free port
   * @returns the address, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  /** Answers what is under way, without further delay, then closes all connections. */
  close(): Promise<void>;
}

/**
 * Compiles a contract to a server that answers it.
 *
 * @throws Error naming the file, and the place in it, when the contract cannot be read or served
 */
export async function createMockServer(options: MockOptions = {}): Promise<MockServer> {
  const { openapi, allowRemoteWebhooks = false, requestTimeoutMs = 30_000 } = options;
  const contract = typeof openapi === 'object' ? checkDocument(openapi, 'The document') : await loadContract(openapi);
  const delays = new Delays();
  const log = createLog(options.logLevel ?? 'error');
  const catalogue = new Catalogue(contract);
  const pins = new Pins();
  const journal = new Journal();
  const declared = createDeclaredAnswers(contract);
  const pipeline = await createPipeline(contract, {
    bodyLimit: options.bodyLimit ?? 1024 * 1024,
    validate: options.validate ?? true,
    delayMs: options.delayMs ?? 0,
    errorRate: options.errorRate ?? 0,
    seed: options.seed,
    log,
    delays,
    sources: { contract, catalogue, pins, declared, seed: options.seed },
    record: createRecorder(contract, journal),
  });
  const operations = listOperations(contract).length;
  const scenarios = listScenarios(contract);
  const control = withControl(pipeline, contract, { catalogue, pins, journal, scenarios, allowRemoteWebhooks, log });
  const handle = withHealth(withPage(control, contract), operations);
  const { listen, close } = createHttpServer(handle, requestTimeoutMs);
  return {
    operations,
    listen,
    close: () => {
      const closed = close();
      delays.end();
      return closed;
    },
  };
}
