import type { WizardInput } from '@xs2a/types';
import { invalid } from './refusal.ts';

/** A step with the one name of its session that was checked. */
export type Step = WizardInput & { readonly key: string };

/** Lists and objects may hold values, and no further lists and objects: metadata is the deepest that a step has. */
const maxDepth = 1;

/** @throws Refusal (422) for a body that is not JSON */
export function parseBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid('body', 'The body is not JSON.');
  }
}

/**
 * Reads a step. What is forwarded has `key` alone: with two keys, one could be checked here and the other used there.
 *
 * @throws Refusal (422) naming the field
 */
export function toStep(body: unknown): Step {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalid('body', 'The body must be an object.');
  }
  const { wizard_session_key, ...fields } = body as Record<string, unknown>;
  const { key = wizard_session_key } = fields;
  if (typeof key !== 'string' || key === '') throw invalid('key', 'The key of the session is required.');
  if (wizard_session_key !== undefined && wizard_session_key !== key) {
    throw invalid('wizard_session_key', 'The wizard session key must be the same as the key.');
  }
  for (const [name, value] of Object.entries(fields)) {
    if (!isFlat(value, maxDepth)) throw invalid(name, 'The value is nested too deeply.');
  }
  return { ...fields, key };
}

function isFlat(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isFlat(member, depth - 1));
}
