/** The fields that a page adds to the forms of the widget. */
import { validationFailed } from '@xs2a/server';
import type { WizardInput } from '@xs2a/types';
import type { WizardSession } from '../../wizard/index.ts';

/** Limits of `metadata` in the contract: entries, and characters of a name and of a value. */
const most = { entries: 3, name: 20, value: 128 };

/**
 * Adds to the metadata of a transaction what the bank user has entered: `metadata[email]` in a step is the entry `email`,
 * beside those that the transaction was created with. Only a step in JSON can have such a field: in a form, it would be a
 * part of an object, and the contract allows no objects in a step.
 *
 * @returns the same session if nothing was entered
 * @throws {Problem} 422 for what the metadata cannot take
 * @see Reference, section "Extending the xs2a forms"
 */
export function addMetadata(session: WizardSession, input: WizardInput): WizardSession {
  const entered = entriesOf(input);
  if (entered.length === 0) return session;
  const known = (session.parameters.metadata ?? {}) as Record<string, unknown>;
  const metadata = { ...known, ...Object.fromEntries(entered) };
  for (const [name, value] of entered) check(name, value, Object.keys(metadata).length);
  return { ...session, parameters: { ...session.parameters, metadata } };
}

function entriesOf(input: Record<string, unknown>): [name: string, value: unknown][] {
  return Object.entries(input).flatMap(([field, value]): [string, unknown][] => {
    const [, name] = /^metadata\[(.+)\]$/.exec(field) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
}

function check(name: string, value: unknown, entries: number): void {
  const refuse = (message: string) => {
    throw validationFailed({ [`metadata.${name}`]: [message] });
  };
  if (typeof value !== 'string' && typeof value !== 'number') refuse('The value must be a text or a number.');
  if (name.length > most.name) refuse(`The name may not have more than ${most.name} characters.`);
  if (`${value}`.length > most.value) refuse(`The value may not have more than ${most.value} characters.`);
  if (entries > most.entries) refuse(`The metadata of a transaction may not have more than ${most.entries} entries.`);
}
