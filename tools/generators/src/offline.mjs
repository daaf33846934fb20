/**
 * Loaded into every process of a generator: refuses connections that leave this machine, and writes down where they went
 * to, into the file that `XS2A_CALLS` names. A tool that reports its use is found out that way.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
const local = ['localhost', '127.0.0.1', '::1'];

Socket.prototype.connect = function (...args) {
  // Node itself passes the arguments on as a list.
  const [target, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof target === 'object' ? target.host : second;
  if (typeof host !== 'string' || local.includes(host)) return connect.apply(this, args);
  if (process.env.XS2A_CALLS) appendFileSync(process.env.XS2A_CALLS, `${host}\n`);
  // Later, as the network would: TLS still has to set up what it gets back.
  process.nextTick(() => this.destroy(new Error(`No connection leaves this machine: ${host}`)));
  return this;
};
