/** For dredd, which expects every documented status: the mock answers the one that it is asked for. */
const hooks = require('hooks');

hooks.beforeEach((transaction, done) => {
  transaction.request.headers.Prefer = `code=${transaction.expected.statusCode}`;
  done();
});
