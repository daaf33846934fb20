export { buildDocs, page } from './build.ts';
export { createDocsServer, type DocsServer } from './serve.ts';
