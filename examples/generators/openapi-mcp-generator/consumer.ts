import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { fillForm } from '../elements.ts';
import { apiKey, baseUrl, describeFile, riskInput, step, walk } from '../steps.ts';

const agent = new Client({ name: 'consumer', version: '1.0.0' });
await agent.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: ['generated/server/build/index.js'],
    env: {
      NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
      XS2A_CALLS: process.env.XS2A_CALLS ?? '',
      API_BASE_URL: baseUrl,
      // The environment of the generated server names each credential after its security scheme.
      BASIC_USERNAME_APIKEY: 'api',
      BASIC_PASSWORD_APIKEY: apiKey,
    },
    stderr: 'ignore',
  }),
);

/** Calls a tool, and takes what the server writes above the body off its answer. */
async function call(name: string, given: Record<string, unknown>): Promise<string> {
  const { content } = (await agent.callTool({ name, arguments: given })) as { content: { text: string }[] };
  const text = content[0]?.text ?? '';
  const [head = ''] = text.split('\n', 1);
  if (!head.startsWith('API Response')) throw new Error(text);
  return text.slice(head.length + 1);
}

await step('list', async () => {
  const { data } = JSON.parse(await call('listVerifications', { check_passed: true, per_page: 2 }));
  return data.map(({ transaction }: { transaction: string }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await createSession();
  const risk = JSON.parse(await call('getRisk', { risk_id: transaction }));
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () =>
  describeFile(new Blob([await call('downloadFactSheet', { risk_id: '10001-xr-UCnK-0K3Q', format: 'pdf' })])),
);

await step('wizard', async () => {
  const { wizard_session_key: key } = await createSession();
  return walk(
    async (values) => JSON.parse(await call('submitWizardStep', { requestBody: { key, ...values } })),
    fillForm,
  );
});

await agent.close();

async function createSession(): Promise<{ wizard_session_key: string; transaction: string }> {
  return JSON.parse(await call('createRisk', { requestBody: riskInput }));
}
