import { policyHash } from '../../policy-hash.ts';

/** The text of everything in a page that may run or style it, and the hosts that it may talk to. */
export interface Allowed {
  scripts: readonly string[];
  styles: readonly string[];
  /** Sources for `connect-src`, apart from the site itself. */
  connect?: readonly string[];
}

/**
 * What the page may do in a browser: use the listed scripts and styles, and those of the site, for its search. It may
 * send requests only to the site and to the hosts in `connect`.
 */
export function policyFor({ scripts, styles, connect = [] }: Allowed): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(policyHash).join(' ')}`,
    `style-src 'self' ${styles.map(policyHash).join(' ')}`,
    'img-src data:',
    'font-src data:',
    ['connect-src', "'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
