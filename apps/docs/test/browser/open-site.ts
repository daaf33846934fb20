import { type Browser, launch } from '@xs2a/browser';
import { createDocsServer } from '../../src/server.ts';

/** The built site, served from a folder of a server, and a browser to look at it. */
export interface OpenSite {
  /** Address of the site, without a slash at the end. */
  home: string;
  browser: Browser;
  close(): Promise<void>;
}

export async function openSite(): Promise<OpenSite> {
  const docs = await createDocsServer(undefined, '/any/folder');
  const [home, browser] = await Promise.all([docs.listen(0), launch()]);
  const close = async () => {
    await browser.close();
    await docs.close();
  };
  return { home, browser, close };
}
