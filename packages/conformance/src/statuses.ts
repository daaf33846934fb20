/** What the first digit of a status says. */

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

export function isError(status: number): boolean {
  return status >= 400;
}

/** Whether it is the fault of the server. */
export function isServerError(status: number): boolean {
  return status >= 500;
}
