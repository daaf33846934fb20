/** A request that a server has answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A server that is ready for one program. */
interface Prepared {
  /** Variables of the environment that only this program gets. */
  readonly env: Readonly<Record<string, string>>;
  /** @returns the requests of the program */
  exchanges(): Promise<readonly Exchange[]>;
  /** @returns what was prepared and not used */
  takeBack(): Promise<readonly object[]>;
}

/** A server that programs of the guides run against. */
export interface SnippetServer {
  /** Address and credentials, as the quick start sets them. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether its ids differ between runs. */
  readonly isRandom: boolean;
  /**
   * Prepares it for a program.
   *
   * @param source the program, whose comments say what is to be prepared
   * @throws Error naming what cannot be prepared
   */
  prepare(source: string): Promise<Prepared>;
  close(): Promise<void>;
}
