import { createHash } from 'node:crypto';

/** The text of everything in a page that may run or style it, and the hosts that it may talk to. */
export interface Allowed {
  scripts: readonly string[];
  styles: readonly string[];
  /** Sources for `connect-src`; none by default. */
  connect?: readonly string[];
}

/**
 * What a browser lets the page do: run and style what is named, and nothing else. No host is asked for anything unless
 * `connect` says so.
 */
export function policyFor({ scripts, styles, connect = [] }: Allowed): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${styles.map(hash).join(' ')}`,
    'img-src data:',
    'font-src data:',
    ...(connect.length === 0 ? [] : [`connect-src ${connect.join(' ')}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
