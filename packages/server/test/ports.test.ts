import { expect, it } from 'vitest';
import { portTaken } from '../src/ports.ts';

it('a port that another process has is named, with what to do', () => {
  const error = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
  expect(portTaken(error, 4010, '--port')).toBe('Port 4010 is taken. Choose another one with --port.');
});

it('other errors are left to others', () => {
  expect(portTaken(Object.assign(new Error('no'), { code: 'EACCES' }), 80, '--port')).toBeUndefined();
  expect(portTaken(new Error('EADDRINUSE'), 80, '--port')).toBeUndefined();
});
