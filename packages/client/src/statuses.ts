/**
 * Which calls answer a status, by the contract. Rules, because a list for each operation takes more room; a test
 * compares them with the contract, operation by operation.
 */
const rules: Record<number, RegExp | undefined> = {
  202: /sync$/,
  204: /DELETE (?!.*blacklist)|sync$|Seen$/,
  404: /{|bankcodes$/,
  410: /{(veri|ri|pay|tr)/,
};

/** @returns whether the contract documents a status for a call, which is given as `GET /v1/payments/{payment_id}` */
export function isDocumented(call: string, status: number): boolean {
  // Nothing that may answer a 204 answers a 200.
  if (status === 200) return !rules[204]?.test(call);
  return [401, 403, 422, 500].includes(status) || !!rules[status]?.test(call);
}
