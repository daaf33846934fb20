import type { Xs2aClient } from '../client.ts';

/** Why a step was not forwarded, or not answered with a form; for your log and your metrics. No secret is in it. */
export type ProxyFailure =
  /** Your server has not created the session, as `isOwnSession` says. */
  | { readonly reason: 'unknown-session' }
  /** The body is larger than `maxBytes`. */
  | { readonly reason: 'too-large' }
  /** The API refuses the request: your API key is wrong, or the wizard is not activated for your account. */
  | { readonly reason: 'refused'; readonly status: number; readonly requestId: string | undefined }
  /**
   * The API could not be called, with an `Xs2aError`; or one of your functions threw, or the proxy is set up wrongly.
   */
  | { readonly reason: 'error'; readonly error: unknown };

/** How a server forwards the steps of a widget. */
export interface ProxyOptions {
  /** The client that creates your sessions. Its API key never reaches the page. */
  readonly client: Pick<Xs2aClient, 'submitWizardStep'>;
  /**
   * Says whether your server has created the session with this `wizard_session_key`, for the visitor if you know them.
   * The steps of other sessions are refused with `422`, and not forwarded.
   */
  readonly isOwnSession: (key: string) => boolean | PromiseLike<boolean>;
  /**
   * Gets your half of the shared credentials when a login has created one, before the page gets its answer, in which it
   * is missing. Without this function, the half is lost.
   *
   * @see Reference, section "Wizard-API"
   */
  readonly onLoginCredentials?: ((credentials: string, key: string) => unknown) | undefined;
  /** Largest body that is read, in bytes; by default 64 KiB. */
  readonly maxBytes?: number | undefined;
  /**
   * Gets every failure. By default `refused` and `error` go to `console.error`, and the others are dropped: anybody can
   * cause them. It cannot change an answer, and its own errors are ignored.
   */
  readonly onFailure?: ((failure: ProxyFailure) => void) | undefined;
}
