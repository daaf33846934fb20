/**
 * Reads a users file: bank users of your own, with their accounts and turnovers. Its form is described by
 * `users.schema.json`, which editors can use.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { BankUser } from '../types.ts';
import { bankUserOf, type UsersInput } from './bank-user.ts';
import { formMistakes } from './form.ts';
import { describe, offsetOf, UsersFileError } from './mistake.ts';
import { valueMistakes } from './values.ts';

/**
 * @param text YAML or JSON
 * @param file its name, for errors
 * @throws {UsersFileError} with a line for each mistake: file, line, column, pointer, what was expected and found
 */
export function readUsersFile(text: string, file: string): BankUser[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fail = (mistakes: readonly { offset: number; message: string }[]) => {
    const messages = mistakes.map(({ offset, message }) => {
      const { line, col } = lines.linePos(offset);
      return `${file}:${line}:${col}: ${message}`;
    });
    throw new UsersFileError(messages.join('\n'));
  };
  if (document.errors.length > 0) {
    fail(document.errors.map(({ pos, message }) => ({ offset: pos[0], message })));
  }
  const input: unknown = document.toJS();
  const inForm = formMistakes(input);
  const mistakes = inForm.length > 0 ? inForm : valueMistakes(input as UsersInput);
  if (mistakes.length > 0) {
    fail(
      mistakes.map((mistake) => ({
        offset: offsetOf(document, mistake.path),
        message: describe(document, mistake),
      })),
    );
  }
  return (input as UsersInput).users.map(bankUserOf);
}
