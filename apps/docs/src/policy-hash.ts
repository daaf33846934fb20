import { createHash } from 'node:crypto';

/** The hash of an inline script or style, as a Content-Security-Policy lists it. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
