import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '@xs2a/tools-lib';

/** A step as the widget sends it. */
export type Step = Record<string, unknown>;

/** Answers a step: with a status and a body, or late. */
export type Answering = (step: Step) => Promise<Answer> | Answer;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A page of a merchant. */
export interface SitePage {
  /** What is in the body, before the scripts. */
  readonly html?: string;
  /** The script of the merchant, after `xs2a.js`. */
  readonly script?: string;
  /** Whether the scripts are in the head. */
  readonly isEarly?: boolean;
}

export interface Site {
  readonly address: string;
  /** Steps that have arrived. */
  readonly steps: Step[];
  /** What the page shows and how steps are answered. */
  show(page: SitePage, answering: Answering): void;
  close(): Promise<void>;
}

/** The policy that a merchant may set, at its strictest. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Where the wizard of a page is, unless a test says otherwise. */
export const container = '<div id="XS2A-Form" data-xs2a="session-key"></div>';

/** Starts the site of a merchant, with the built script and an endpoint for its steps. */
export async function startSite(): Promise<Site> {
  const script = await readFile(new URL('../../dist/xs2a.js', import.meta.url));
  const steps: Step[] = [];
  let page: SitePage = {};
  let answering: Answering = () => ({ status: 500, body: {} });

  const files: Record<string, () => { type: string; body: string | Buffer }> = {
    '/': () => {
      const main = `<main>${page.html ?? container}</main>`;
      const scripts = '<script src="/xs2a.js"></script><script src="/page.js"></script>';
      const [head, body] = page.isEarly ? [scripts, main] : ['', main + scripts];
      return {
        type: 'text/html',
        body: `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body>${body}</body></html>`,
      };
    },
    '/xs2a.js': () => ({ type: 'text/javascript', body: script }),
    '/page.js': () => ({ type: 'text/javascript', body: page.script ?? '' }),
    '/favicon.ico': () => ({ type: 'image/x-icon', body: '' }),
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/widget/wizard' || pathname === '/wizard') {
      const step = JSON.parse(await textOf(request)) as Step;
      steps.push(step);
      const { status, body } = await answering(step);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    const file = files[pathname]?.();
    response.writeHead(file ? 200 : 404, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(file?.body ?? '');
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    steps,
    show(shown, answers) {
      page = shown;
      answering = answers;
      steps.splice(0);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
