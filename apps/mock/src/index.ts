export { createMockServer, type MockOptions, type MockServer } from './server.ts';
