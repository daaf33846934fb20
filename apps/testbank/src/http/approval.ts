/** The page of the bank on which a bank user approves a login or a payment. */
import {
  type Answer,
  answerProblem,
  type Mount,
  methodNotAllowed,
  notFound,
  parseForm,
  validationFailed,
} from '@xs2a/server';
import type { Log } from '@xs2a/server/log';

const prefix = '/_testbank/approvals/';

/** Path of the page of a session. Whoever knows its id may decide: it cannot be guessed. */
export function approvalPath(sessionId: string): string {
  return prefix + sessionId;
}

export type Decision = 'approved' | 'refused';

/** @returns whether something was waiting for a decision; `undefined` if there is no such session */
export type Decide = (sessionId: string, decision: Decision | undefined) => Promise<boolean | undefined>;

/** @param decide without a decision, only looks */
export function createApprovalPage(decide: Decide, log: Log): Mount {
  async function answer(id: string, method: string, readBody: () => Promise<Buffer>): Promise<Answer> {
    const isReading = method === 'GET' || method === 'HEAD';
    if (!isReading && method !== 'POST') throw methodNotAllowed('GET, HEAD, POST');
    const decision = isReading ? undefined : readDecision(await readBody());
    const isOpen = await decide(id, decision);
    if (isOpen === undefined) throw notFound();
    return page(isOpen && decision === undefined ? question : decision === undefined || !isOpen ? nothing : done);
  }

  return ({ method, path, readBody }) => {
    if (!path.startsWith(prefix)) return undefined;
    const id = path.slice(prefix.length);
    return answer(id, method, () => readBody(1024)).catch((error: unknown) => answerProblem(error, log));
  };
}

function readDecision(body: Buffer): Decision {
  const { decision } = parseForm(body.toString('utf8')) as { decision?: unknown };
  if (decision !== 'approved' && decision !== 'refused') {
    throw validationFailed({ decision: ['The decision must be approved or refused.'] });
  }
  return decision;
}

const question = `<p>Your bank asks you to approve what you have started.</p>
<form method="post">
<button name="decision" value="approved">Approve</button>
<button name="decision" value="refused">Refuse</button>
</form>`;
const nothing = '<p>Nothing is waiting for your approval.</p>';
const done = '<p>Thank you. Go back to the window that you came from.</p>';

function page(content: string): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
    },
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Testbank</title></head>
<body><main><h1>Testbank</h1>
${content}
</main></body>
</html>
`,
  };
}
