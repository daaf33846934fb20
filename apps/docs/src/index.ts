export { createDocsServer, type DocsServer } from './server.ts';
