/** A process in which one part imports the client, and another part, such as a CommonJS plugin, requires it. */
import { createRequire } from 'node:module';
import { createXs2aClient, Xs2aNotFoundError } from '@xs2a/client';

const required = createRequire(import.meta.url)('@xs2a/client');
const fetch = async () => Response.json({ code: 404, message: 'Not found' }, { status: 404 });
const input = { path: { payment_id: 'unknown' } };

const error = await createXs2aClient({ apiKey: 'key', fetch })
  .getPayment(input)
  .orThrow()
  .catch((reason) => reason);
console.log(
  JSON.stringify({
    own: error instanceof Xs2aNotFoundError,
    other: error instanceof required.Xs2aNotFoundError,
    kind: error.kind,
    name: error.name,
  }),
);
