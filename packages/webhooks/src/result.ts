/**
 * The event of a genuine delivery. Nothing but `id` and `type` has been checked.
 *
 * @see Reference, section "Events and Webhook"
 */
export interface ReceivedEvent {
  /** Id of the event, the same in every repetition of its delivery. */
  readonly id: string;
  /** What happened, such as `transaction.created`. */
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A verified delivery. */
export interface Verified<Event = ReceivedEvent> {
  readonly ok: true;
  readonly event: Event;
}

/** Why a signature is not accepted: the sender is not the platform, or you do not have its secret. */
export type SignatureProblem =
  /** There is no `X-Payload-Signature`, or it is blank. */
  | 'missing-header'
  /** The header has `v1` twice, or its `v1` is not 64 lower-case hex digits. */
  | 'malformed-header'
  /** The header has no `v1`, the only version known today. */
  | 'unsupported-version'
  /** The signature belongs to another body or another secret. */
  | 'signature-mismatch';

/** A delivery that is not accepted. It contains no secret, no signature and no value of the body. */
export type Refused =
  | { readonly ok: false; readonly reason: SignatureProblem }
  /** The signature is genuine, but the body is not JSON in UTF-8, or begins with a byte order mark. */
  | { readonly ok: false; readonly reason: 'invalid-json' }
  /** The signature is genuine, but the body is not an event, or breaks the schema of its `type`. */
  | {
      readonly ok: false;
      readonly reason: 'invalid-payload';
      /** JSON pointer (RFC 6901) to the place in the body. */
      readonly pointer: string;
      /** The broken keyword of JSON Schema with its limit, such as `type string`. */
      readonly rule: string;
    };

/** Every reason for a refusal; the set is closed. */
export type RefusalReason = Refused['reason'];
