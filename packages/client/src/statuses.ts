/**
 * Which calls answer a status, by the contract. Rules, because a list for each operation takes more room; a test
 * compares them with the contract, operation by operation.
 */
const rules: Record<number, RegExp> = {
  202: /sync$/,
  204: /DELETE (?!.*blacklist)|sync$|Seen$/,
  401: /^/,
  403: /^/,
  404: /{|bankcodes$/,
  410: /{(veri|ri|pay|tr)/,
  422: /^/,
  500: /^/,
};

/** @returns whether the contract documents a status for a call, which is given as `GET /v1/payments/{payment_id}` */
export function isDocumented(call: string, status: number): boolean {
  // Nothing that may answer a 204 answers a 200.
  return status === 200 ? !rules[204]?.test(call) : !!rules[status]?.test(call);
}
