import { isObject } from './json.ts';
import { isSecretName } from './secrets/names.ts';
import { redacted } from './secrets/redact.ts';

/** Characters of a value that is shown whole. */
const maxLength = 80;

/** A value as JSON in at most 88 characters, for a message. Values under the name of a secret are left out. */
export function abbreviate(value: unknown): string {
  if (value === undefined) return 'nothing';
  const hide = (name: string, inner: unknown) => (typeof inner === 'string' && isSecretName(name) ? redacted : inner);
  const text = JSON.stringify(value, hide) ?? String(value);
  const kind = isObject(value) ? 'object ' : Array.isArray(value) ? 'list ' : '';
  return text.length > maxLength ? `${kind}${text.slice(0, maxLength - 3)}…` : text;
}
