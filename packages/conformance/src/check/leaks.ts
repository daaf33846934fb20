import { Buffer } from 'node:buffer';
import { decodeForm, isJson, isSecretName, object, parseJson, redacted } from '@xs2a/contract';
import { isError } from '../statuses.ts';
import type { RequestPlan } from '../types.ts';
import type { Check, Subject } from './subject.ts';

/**
 * Traces of the inside of a server, as the usual platforms leave them. Each pattern begins with a fixed text and
 * continues over a limited one, so that no answer takes it more than linear time.
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
  { name: 'a PHP stack trace', pattern: /#\d{1,4} [^\n]{1,300}?\.php\(\d{1,9}\)/ },
  {
    name: 'a stack trace in JSON',
    pattern:
      /"(?:file|fileName|filename|source)":\s{0,9}"[^"]{1,300}\.(?:[cm]?[jt]sx?|java|kt|scala|py|php|rb|go|cs|rs|ex)",\s{0,99}"(?:line|lineNumber|lineno)":\s{0,9}"?\d/,
  },
  { name: 'a .NET stack trace', pattern: /\bat [\w.`]{1,300}\([^)]{0,300}\) in [^\n]{1,300}?:line \d/ },
  { name: 'a Go panic', pattern: /goroutine \d+ \[|panic: runtime error|\w\.go:\d{1,9} \+0x/ },
  { name: 'a Ruby stack trace', pattern: /\w\.rb:\d{1,9}:in [`']/ },
  {
    name: 'a connection string',
    pattern:
      /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|amqps?|jdbc:[a-z]{2,20}):\/\/[^\s"'<>]{3}|(?:Data Source|Server)=[^;"]{1,300};[^"]{0,300}(?:Password|Pwd)=/i,
  },
  {
    name: 'a statement of a database',
    pattern:
      /\bSELECT\s[^"\n]{1,300}?\sFROM\s[\w.`]{1,100}\s(?:WHERE|LIMIT|ORDER|LEFT|INNER|JOIN)\b|\bINSERT INTO\s[^"\n]{1,300}?\sVALUES\s?\(|\bUPDATE\s[\w.`]{1,100}\sSET\s[\w.`]{1,100}\s?=/,
  },
  {
    name: 'an error of a database',
    pattern:
      /SQLSTATE\[|ORA-\d{5}|You have an error in your SQL syntax|duplicate key value violates|syntax error at or near \\?"|SQLITE_[A-Z]{3}|ER_[A-Z]{3,20}_[A-Z]{2}/,
  },
];

/** Characters of an answer that are searched for traces: they stand at its beginning. */
const maxSearched = 1_000_000;

/** Characters of the shortest secret that is searched for. A shorter one may occur anywhere. */
const minSecretLength = 6;

/** An answer shows nothing of the inside of the server, and repeats no secret of the client. */
export const checkLeaks: Check = function* ({ answer, text, type, sent, operation, case: testCase }) {
  const { status, headers } = answer;
  const place = String(status);
  if (isError(status)) {
    const beginning = text.slice(0, maxSearched);
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
  const repeated = isError(status) ? secretsOf(testCase.request).find(({ value }) => text.includes(value)) : undefined;
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
    .filter((secret) => secret.length >= minSecretLength)
    .flatMap((secret) => [secret, ...encoded(secret, operation)]);
  if (forms.some((form) => everything.includes(form))) {
    yield {
      rule: 'secret',
      place,
      found: `the credentials of the client: ${redacted}`,
      expected: 'no secret that was sent',
      repair: 'Never repeat credentials, above all not in errors.',
    };
  }
};

/** The secret as HTTP Basic encodes it. */
function encoded(secret: string, operation: Subject['operation']): string[] {
  const users = new Set(['', ...(operation?.security ?? []).flat().map(({ user }) => user ?? '')]);
  return [...users].map((user) => Buffer.from(`${user}:${secret}`).toString('base64'));
}

/** Secrets in a body that are long enough to be recognized. */
function secretsOf({ body, headers }: RequestPlan): { name: string; value: string }[] {
  if (typeof body !== 'string') return [];
  const sent = isJson(headers['content-type'] ?? '') ? parseJson(body) : decodeForm(body);
  return Object.entries(object(sent)).flatMap(([name, value]) =>
    isSecretName(name) && typeof value === 'string' && value.length >= minSecretLength ? [{ name, value }] : [],
  );
}
