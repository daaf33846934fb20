/** The request as code. Secrets are variables of the environment: what is copied can be shared. */

/**
 * @param {string} method
 * @param {string} url
 * @param {object} body
 * @param {string} secret name of the variable
 */
export function toCurl(method, url, body, secret) {
  const json = JSON.stringify(body).replaceAll("'", "'\\''");
  return [
    `curl${method === 'POST' ? '' : ` -X ${method}`} -u "api:$${secret}" '${url}'`,
    `  -H 'Content-Type: application/json'`,
    `  -d '${json}'`,
  ].join(' \\\n');
}

/**
 * @param {string} operation method of the client
 * @param {string} origin
 * @param {object} body
 * @param {'apiKey' | 'accessToken'} credential
 * @param {string} secret name of the variable
 */
export function toTypeScript(operation, origin, body, credential, secret) {
  return `import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  baseUrl: '${origin}',
  ${credential}: process.env.${secret} ?? '',
});
const session = await client
  .${operation}({
    body: ${literal(body).replaceAll('\n', '\n    ')},
  })
  .orThrow();
console.log(session.wizard_session_key);
`;
}

/**
 * A value as it is written in TypeScript.
 *
 * @param {unknown} value
 * @returns {string}
 */
function literal(value) {
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const lines = Object.entries(value).map(
    ([name, member]) => `  ${property(name)}: ${literal(member).replaceAll('\n', '\n  ')},`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`;
}

/** @param {string} name */
function property(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}
