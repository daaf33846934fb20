import { isSecretName, redacted } from '@xs2a/contract';
import { type FieldErrors, newErrors, type Problem } from '../problem.ts';

/** Why a request was refused. */
export interface Refusal {
  message: string;
  /** Messages by field; none if the reason is not a field. */
  errors: FieldErrors;
  /** How many further fields were refused: a request with too many of them would fill the memory. */
  left_out: number;
}

/** Characters of names and messages that are kept. */
const capacity = 4096;

/** What is kept of a refusal: the first fields, as many as fit. */
export function keepRefusal({ message, errors, instead }: Problem): Refusal {
  // A 404 for the form of an id has no fields in its answer.
  const entries = Object.entries(errors ?? instead?.errors ?? {});
  let size = 0;
  const tooLong = entries.findIndex(([field, messages]) => {
    size += field.length + messages.join('').length;
    return size > capacity;
  });
  const kept = tooLong === -1 ? entries : entries.slice(0, tooLong);
  return { message, errors: Object.fromEntries(kept), left_out: entries.length - kept.length };
}

/**
 * A refusal as it may be shown. Messages never repeat values, but names inside a value that is hidden may be secrets.
 *
 * @param documented names of the fields that the operation documents; the values of others are hidden
 */
export function redactRefusal({ errors, ...plain }: Refusal, documented: ReadonlySet<string> | undefined): Refusal {
  const isHidden = (name: string, depth: number) =>
    isSecretName(name) || (depth === 0 && documented?.has(name) === false);
  const shown = newErrors();
  for (const [field, messages] of Object.entries(errors)) {
    const names = field.split('.');
    const depth = names.findIndex(isHidden);
    const name =
      depth === -1 || depth === names.length - 1 ? field : `${names.slice(0, depth + 1).join('.')}.${redacted}`;
    const hide = (message: string) =>
      depth === -1 ? message : message.replaceAll(field, name).replace(/^The key ".*" of /su, 'A key of ');
    shown[name] = [...(shown[name] ?? []), ...messages.map(hide)];
  }
  return { ...plain, errors: shown };
}
