/** Several works in one transaction: making a commit durable costs more than most writes. */

/** What a group runs on its connection. */
export interface Statements {
  begin(): void;
  commit(): void;
  rollback(): void;
  savepoint(): void;
  /** Keeps what was done since the savepoint. */
  release(): void;
  /** Undoes what was done since the savepoint. */
  undo(): void;
}

interface Member {
  work(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The statements around the work of a member, so that it can be undone alone. */
interface Section {
  begin(): void;
  keep(): void;
  undo(): void;
}

/** The last commit. */
interface LastCommit {
  /** When it was done, by `performance.now()`. */
  readonly at: number;
  readonly durationMs: number;
  readonly members: number;
}

/** The clients of so many members are expected to come again as soon as they are answered. */
const manyMembers = 6;

/** A commit that is quicker costs less than waiting for others, in milliseconds. */
const quickMs = 0.3;

/** How long a group waits for others, in milliseconds, however long commits take. */
const longestWaitMs = 10;

/** Members of a group at most, so that the first does not wait for an endless queue. */
const maxMembers = 64;

/**
 * Runs works one after the other. Those that are waiting when one begins share its transaction, each behind a
 * savepoint of its own: one that fails does not undo the others. All of them are answered after the commit.
 *
 * Under load, a group begins when as many works are there as last time, or when it has waited for as long as a commit
 * takes. Otherwise the clients would part into two groups, each of which waits for the commits of both.
 *
 * The first one needs no savepoint, for which SQLite copies every page that it changes: nothing was done before it.
 */
export class GroupCommit {
  readonly #statements: Statements;
  readonly #whole: Section;
  readonly #part: Section;
  readonly #isDurable: boolean;
  readonly #waiting: Member[] = [];
  #running: Promise<void> | undefined;
  #last: LastCommit = { at: Number.NEGATIVE_INFINITY, durationMs: 0, members: 0 };
  /** Ends the wait for others, while there is one. */
  #begin: (() => void) | undefined;

  /** @param isDurable whether a commit waits for the disk. Otherwise no group waits for others */
  constructor(statements: Statements, isDurable = false) {
    this.#isDurable = isDurable;
    const { begin, rollback, savepoint, release, undo } = statements;
    this.#statements = statements;
    this.#part = { begin: savepoint, keep: release, undo };
    this.#whole = {
      begin: () => {},
      keep: () => {},
      undo: () => {
        rollback();
        begin();
      },
    };
  }

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as Member['resolve'], reject });
      if (this.#waiting.length >= this.#last.members) this.#begin?.();
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when nothing is running or waiting. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #drain(): Promise<void> {
    // Requests that arrive in the same turn of the event loop belong to one group.
    await new Promise<void>((next) => setImmediate(next));
    while (this.#waiting.length > 0) {
      if (this.#isDurable) await this.#gather();
      await this.#runGroup();
    }
    this.#running = undefined;
  }

  /** Waits for the works of clients that were answered just now. */
  async #gather(): Promise<void> {
    const { at, durationMs, members } = this.#last;
    if (members < manyMembers || durationMs < quickMs || this.#waiting.length >= members) return;
    const waitMs = Math.min(Math.ceil(durationMs), longestWaitMs);
    // The clients of a commit that was long ago have gone.
    if (performance.now() - at > waitMs) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#begin = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#begin = undefined;
  }

  async #runGroup(): Promise<void> {
    const answers: (() => void)[] = [];
    const members: Member[] = [];
    try {
      this.#statements.begin();
      for (let member = this.#waiting.shift(); member !== undefined; member = this.#next(members)) {
        members.push(member);
        answers.push(await this.#runMember(member, members.length === 1 ? this.#whole : this.#part));
      }
      this.#commit(members.length);
    } catch (error) {
      // The commit itself failed: a full disk, for example. Or there is no transaction, and those that wait get none.
      this.#abandon();
      for (const { reject } of members.length > 0 ? members : this.#waiting.splice(0)) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  #commit(members: number): void {
    const started = performance.now();
    this.#statements.commit();
    const at = performance.now();
    this.#last = { at, durationMs: at - started, members };
  }

  #next(members: readonly Member[]): Member | undefined {
    return members.length < maxMembers ? this.#waiting.shift() : undefined;
  }

  /** @returns answers the member; to be called after the commit */
  async #runMember({ work, resolve, reject }: Member, { begin, keep, undo }: Section): Promise<() => void> {
    begin();
    try {
      const value = await work();
      keep();
      return () => resolve(value);
    } catch (error) {
      undo();
      return () => reject(error);
    }
  }

  #abandon(): void {
    try {
      this.#statements.rollback();
    } catch {
      // SQLite has ended the transaction already.
    }
  }
}
