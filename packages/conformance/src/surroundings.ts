import type { Screen } from './progress.ts';

/** What a command needs from its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
}
