import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Interpreter, openPhp, openPython } from '../src/index.ts';

const server = createServer(async (incoming, outgoing) => {
  const { method, url, headers } = incoming;
  outgoing.end(JSON.stringify([method, url, headers.authorization, headers['content-type'], await text(incoming)]));
});
let address: string;
beforeAll(async () => {
  address = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => {
  server.close();
});

const languages = [
  {
    language: 'Python',
    open: openPython,
    variables: 'import os\nprint(sorted(os.environ.items()))',
    variablesWant: "[('A', 'ä'), ('B', '')]\n",
    write: 'open("a.txt", "w").write("ä")',
    list: 'import os\nprint(os.listdir("."))',
    listWant: '[]\n',
    fail: 'print("before")\nraise ValueError("as it should")',
    set: 'leftover = 1',
    get: 'print("leftover" in globals())',
    getWant: 'False\n',
    // `fetch` would find our server by this name.
    otherHost: 'localhost',
    visit: (url: string) => `import requests\nrequests.get("${url}", timeout=5)`,
    call: (url: string) => `import requests
answer = requests.patch("${url}/a", params={"q": "x y"}, auth=("api", "key"), json={"a": [1, None]}, timeout=5)
print(answer.text)`,
    callWant: ['PATCH', '/a?q=x+y', 'Basic YXBpOmtleQ==', 'application/json', '{"a": [1, null]}'],
  },
  {
    language: 'PHP',
    open: openPhp,
    variables: "<?php echo getenv('A'), '|', getenv('B'), '|', var_export(getenv('XS2A_OTHER'), true);",
    variablesWant: 'ä||false',
    write: "<?php file_put_contents('a.txt', 'ä');",
    list: "<?php echo json_encode(glob('*'));",
    listWant: '[]',
    fail: "<?php echo 'before'; throw new RuntimeException('as it should');",
    set: '<?php $leftover = 1;',
    get: '<?php echo json_encode(isset($leftover));',
    getWant: 'false',
    // The bridge connects to this machine only, whatever the host is.
    otherHost: 'example.com',
    visit: (url: string) =>
      `<?php $curl = curl_init('${url}'); curl_setopt($curl, CURLOPT_RETURNTRANSFER, true); curl_exec($curl) !== false or throw new RuntimeException(curl_error($curl));`,
    call: (url: string) => `<?php
$curl = curl_init('${url}/a?q=x+y');
curl_setopt_array($curl, [
    CURLOPT_USERPWD => 'api:key',
    CURLOPT_CUSTOMREQUEST => 'PATCH',
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_POSTFIELDS => json_encode(['a' => [1, null]]),
]);
curl_exec($curl);`,
    callWant: ['PATCH', '/a?q=x+y', 'Basic YXBpOmtleQ==', 'application/json', '{"a":[1,null]}'],
  },
];

describe.each(languages)('a program in $language', ({ open, fail, ...programs }) => {
  let interpreter: Interpreter;
  beforeAll(async () => {
    interpreter = await open();
  });
  afterAll(() => interpreter.close());

  test('has the variables of its environment, and no others', async () => {
    const { output } = await interpreter.run(programs.variables, { A: 'ä', B: '' });
    expect(output).toBe(programs.variablesWant);
  });

  test('hands over the files that it writes, and the next one starts in an empty folder', async () => {
    expect((await interpreter.run(programs.write)).files).toEqual({ 'a.txt': 'ä' });
    expect(await interpreter.run(programs.list)).toEqual({ output: programs.listWant, files: {} });
  });

  test('leaves no variables to the next one', async () => {
    await interpreter.run(programs.set);
    expect((await interpreter.run(programs.get)).output).toBe(programs.getWant);
  });

  test('that fails says why, with what it printed before', async () => {
    const { output, error } = await interpreter.run(fail);
    expect([output.trim(), error]).toEqual(['before', expect.stringContaining('as it should')]);
  });

  test('that cannot be parsed fails', async () => {
    expect((await interpreter.run('<?php if (')).error).toMatch(/Parse error|SyntaxError/);
  });

  test('calls a server of this machine', async () => {
    const { output, error } = await interpreter.run(programs.call(address));
    expect(error).toBeUndefined();
    expect(JSON.parse(output)).toEqual(programs.callWant);
  });

  test.each(['http://192.0.2.1/', 'http://example.com/', 'http://127.0.0.1.example.com/'])(
    'reaches no other machine: %s',
    async (url) => {
      expect((await interpreter.run(programs.visit(url))).error).toMatch(/./);
    },
  );

  test('reaches no other host, even if our server would get the request', async () => {
    const url = address.replace('127.0.0.1', programs.otherHost);
    expect((await interpreter.run(programs.visit(url))).error).toMatch(/./);
  });
});

describe('the library requests', () => {
  let python: Interpreter;
  beforeAll(async () => {
    python = await openPython();
  });
  afterAll(() => python.close());

  test('sends forms', async () => {
    const program = `import requests
print(requests.post("${address}/", data={"a[b]": "x&y", "c": "ä"}, timeout=5).json()[3:])`;
    expect((await python.run(program)).output).toBe(
      "['application/x-www-form-urlencoded', 'a%5Bb%5D=x%26y&c=%C3%A4']\n",
    );
  });

  test('refuses an argument that it does not know, and a call without a time limit', async () => {
    const run = async (call: string) => (await python.run(`import requests\n${call}`)).error;
    expect(await run(`requests.get("${address}", timeout=5, verify=False)`)).toContain('TypeError');
    expect(await run(`requests.get("${address}")`)).toContain('TypeError');
  });
});

test('a warning of PHP is an error', async () => {
  const php = await openPhp();
  const { output, error } = await php.run('<?php echo $unknown, "after";');
  expect([output, error]).toEqual(['after', expect.stringContaining('Undefined variable $unknown')]);
  await php.close();
});
