import { readFile } from 'node:fs/promises';
import newman from 'newman';
import postman, { type Request } from 'postman-collection';
import { fillForm } from '../elements.ts';
import { apiKey, baseUrl, describeFile, riskInput, step, walk } from '../steps.ts';

const collection = new postman.Collection(JSON.parse(await readFile('generated/collection.json', 'utf8')));

/** Values of the variables that the collection leaves open. */
const envVar = Object.entries({ baseUrl, basicAuthUsername: 'api', basicAuthPassword: apiKey }).map(([key, value]) => ({
  key,
  value,
}));

/** Runs requests, and returns their answers by the names of the requests. */
function run(item: unknown[]): Promise<Map<string, Buffer>> {
  const answers = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    newman
      .run({ collection: { info: { name: 'XS2A' }, item } as never, envVar }, (error) => {
        if (error) reject(error);
        else resolve(answers);
      })
      .on('request', (error, { item: { name }, response }) => {
        if (error) reject(error);
        else if (response.code >= 300) reject(new Error(`${name}: ${response.code} ${response.stream}`));
        else answers.set(name, response.stream);
      });
  });
}

/** Runs a request of the collection after a change. */
async function send(name: string, change: (request: Request) => void): Promise<Buffer> {
  const item = new postman.Item(collection.oneDeep(name).toJSON());
  change(item.request);
  return (await run([item.toJSON()])).get(name) ?? Buffer.of();
}

const sendBody = (name: string, body: unknown) =>
  send(name, (request) => request.body?.update({ mode: 'raw', raw: JSON.stringify(body) }));

await step('list', async () => {
  // The whole collection as it was converted: every parameter has the example of the contract.
  const answers = await run(collection.toJSON().item);
  const { data } = JSON.parse(String(answers.get('List verifications')));
  return data.map(({ transaction }: { transaction: string }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await createSession();
  const risk = await send('Get a risk', ({ url }) => url.variables.one('risk_id').update({ value: transaction }));
  return { passed: JSON.parse(String(risk)).xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const file = await send('Download the fact sheet', ({ url }) =>
    url.query.one('format').update({ key: 'format', value: 'pdf' }),
  );
  return describeFile(new Blob([file]));
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await createSession();
  return walk(
    async (values) => JSON.parse(String(await sendBody('Submit a step of the wizard', { key, ...values }))),
    fillForm,
  );
});

async function createSession(): Promise<{ wizard_session_key: string; transaction: string }> {
  return JSON.parse(String(await sendBody('Create a risk', riskInput)));
}
