export { type ApiKeys, createTestbank, type Testbank, type TestbankOptions } from './testbank.ts';
