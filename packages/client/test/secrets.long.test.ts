import { testFailingCalls } from './support/secrets.ts';

testFailingCalls(10_000);
