import { Buffer } from 'node:buffer';
import { decodeForm, isJson, isSecretName, object, parseJson, redacted } from '@xs2a/contract';
import type { RequestPlan } from '../types.ts';
import type { Check, Subject } from './subject.ts';

/**
 * Traces of the inside of a server, as the usual platforms leave them. Each pattern begins with a fixed text, and runs over
 * a limited one from there: what takes longer for every start would stand still at an answer that is one long word.
 */
const traces: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a JavaScript stack trace', pattern: /\bat [^\n]{1,300}?\.[cm]?[jt]sx?:\d{1,9}:\d/ },
  { name: 'a Java stack trace', pattern: /\bat [\w.$]{1,300}\([\w$]{1,300}\.(?:java|kt|scala):\d/ },
  {
    name: 'a Python stack trace',
    pattern: /Traceback \(most recent call last\)|File \\?"[^"]{1,300}\.py\\?", line \d/,
  },
  {
    name: 'a PHP error',
    pattern:
      /(?:Fatal error|Uncaught [\w\\]{0,300}(?:Exception|Error)|Stack trace:\s{0,9}(?:\\n|\n)?#0)|\w\.php(?::| on line | line )\d/,
  },
  { name: 'a .NET stack trace', pattern: /\bat [\w.`]{1,300}\([^)]{0,300}\) in [^\n]{1,300}?:line \d/ },
  { name: 'a Go panic', pattern: /goroutine \d+ \[|panic: runtime error/ },
  { name: 'a Ruby stack trace', pattern: /\w\.rb:\d{1,9}:in [`']/ },
  {
    name: 'an error of a database',
    pattern: /SQLSTATE\[|ORA-\d{5}|You have an error in your SQL syntax|duplicate key value violates/,
  },
];

/** Whoever tells the inside of a server does so at the beginning. */
const searched = 1_000_000;

/** A secret that is shorter is a word that occurs everywhere. */
const shortest = 6;

/** An answer tells nothing about the inside of the server, and repeats no secret of the client. */
export const checkLeaks: Check = function* ({ answer, text, type, sent, operation, case: one }) {
  const { status, headers } = answer;
  const place = String(status);
  if (status >= 400) {
    const beginning = text.slice(0, searched);
    const trace = traces.find(({ pattern }) => pattern.test(beginning));
    if (trace !== undefined) {
      yield {
        rule: 'leak',
        place,
        found: trace.name,
        expected: 'an error without the inside of the server',
        repair: 'Log it, and answer the documented error.',
      };
    }
    const isHtml = /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
    if (isHtml && type !== 'text/html') {
      yield {
        rule: 'leak',
        place,
        found: `HTML under ${type || 'no content type'}`,
        expected: 'the documented error',
        repair: 'Answer errors of the framework in the shape of the contract.',
      };
    }
  }
  const repeated = status < 400 ? undefined : secretsOf(one.request).find(({ value }) => text.includes(value));
  if (repeated !== undefined) {
    yield {
      rule: 'secret',
      place,
      found: `the value of "${repeated.name}": ${redacted}`,
      expected: 'an error that repeats no secret',
      repair: `Leave the value of "${repeated.name}" out of errors.`,
    };
  }
  const everything = `${text}\n${Object.values(headers).join('\n')}`;
  const forms = sent
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, ...encoded(secret, operation)]);
  if (forms.some((form) => everything.includes(form))) {
    yield {
      rule: 'secret',
      place,
      found: `the credentials of the client: ${redacted}`,
      expected: 'no secret that was sent',
      repair: 'Never repeat credentials, in errors least of all.',
    };
  }
};

/** As HTTP Basic carries it. */
function encoded(secret: string, operation: Subject['operation']): string[] {
  const users = new Set(['', ...(operation?.security ?? []).flat().map(({ user }) => user ?? '')]);
  return [...users].map((user) => Buffer.from(`${user}:${secret}`).toString('base64'));
}

/** Secrets in a body, long enough to be told from words. */
function secretsOf({ body, headers }: RequestPlan): { name: string; value: string }[] {
  if (typeof body !== 'string') return [];
  const sent = isJson(headers['content-type'] ?? '') ? parseJson(body) : decodeForm(body);
  return Object.entries(object(sent)).flatMap(([name, value]) =>
    isSecretName(name) && typeof value === 'string' && value.length >= shortest ? [{ name, value }] : [],
  );
}
