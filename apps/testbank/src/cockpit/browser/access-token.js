import { api, control } from './caller.js';

/**
 * An access token of a bank user: one that is valid for another minute, or a new one.
 *
 * @param {string} userId
 * @returns {Promise<string>}
 */
export async function accessTokenOf(userId) {
  const path = `/v1/api/users/${encodeURIComponent(userId)}/accesstokens`;
  const [{ now }, { data }] = await Promise.all([control('GET', 'clock'), api('GET', `${path}?per_page=50`)]);
  const tokens = /** @type {{ token: string, valid_until: string }[]} */ (data);
  const valid = tokens.find(({ valid_until }) => Date.parse(valid_until) > Date.parse(now) + 60_000);
  return valid?.token ?? (await api('PUT', path)).token;
}
