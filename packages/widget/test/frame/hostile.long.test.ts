/** Messages that neither the page of a shop nor the frame may believe. */
import { describe, expect, test } from 'vitest';
import { example } from '../support/answers.ts';
import { bank, shop, useShop } from '../support/shop.ts';

const under = useShop();
const frameAddress = `${bank}/xs2aframe.html`;
const other = 'http://other.test';
const ready = 'xs2aframe-ready';
const login = () => example('form-login');

const page = (script: string) => `<!doctype html><title>Other</title><script>${script}</script>`;

describe('the page of a shop', () => {
  const recording = `
    globalThis.heard = [];
    addEventListener('message', ({ data, origin }) => heard.push([data, origin]));
    globalThis.calls = [];
    globalThis.heights = [];
    for (const name of ['finish', 'abort', 'render', 'bank', 'login', 'account', 'tan']) {
      xs2aframe[name]((...details) => calls.push([name, ...details]));
    }
    xs2aframe.init();
    new MutationObserver(() => heights.push(document.querySelector('iframe').style.height)).observe(
      document.querySelector('iframe'),
      { attributes: true, attributeFilter: ['style'] },
    );
  `;
  const heights = () => under.page.evaluate('heights');

  /** Opens the shop with a frame that runs a script of an attacker. */
  const withFrame = (script: string, files: Record<string, string> = {}, html?: string) =>
    under.open({
      script: recording,
      files: { [frameAddress]: page(script), ...files },
      ...(html !== undefined && { html }),
    });

  /** Keeps what arrives in a frame. */
  const telling = `
    globalThis.got = [];
    addEventListener('message', ({ data, ports }) => got.push([data, ports.length]));
  `;
  const got = async () => under.page.frames()[1]?.evaluate('got');

  /** Waits until everything has arrived that the page has sent to a frame, and takes it. */
  async function gotBefore(index = 1): Promise<unknown[]> {
    await under.page.evaluate(`frames[${index - 1}].postMessage('marker', '*')`);
    const frame = under.page.frames()[index];
    await expect.poll(() => frame?.evaluate('got')).toContainEqual(['marker', 0]);
    const all = (await frame?.evaluate<[unknown, number][]>('got')) ?? [];
    return all.filter(([data]) => data !== 'marker');
  }

  /** Waits until so many messages have arrived in the page. */
  const heard = (count: number, from: string) =>
    expect
      .poll(() => under.page.evaluate<number>(`heard.filter(([, origin]) => origin === '${from}').length`))
      .toBeGreaterThanOrEqual(count);

  test('gives the key to the first one that is ready, once', async () => {
    await withFrame(`${telling} for (let i = 0; i < 3; i++) parent.postMessage('${ready}', '*');`);
    await expect.poll(got).toHaveLength(1);
    await under.page.frames()[1]?.evaluate(`parent.postMessage('${ready}', '*')`);
    await heard(4, bank);
    expect(await gotBefore()).toEqual([[{ type: 'xs2aframe-start', key: 'session-key', language: '' }, 1]]);
  });

  test('gives it to no other window, whatever that says', async () => {
    const html = `<iframe title="Other" src="${other}/"></iframe><iframe title="Twin" src="${bank}/twin.html"></iframe><div data-xs2a="session-key"></div>`;
    const loud = `${telling} setInterval(() => parent.postMessage('${ready}', '*'), 5);`;
    await withFrame(telling, { [`${other}/`]: page(loud), [`${bank}/twin.html`]: page(loud) }, html);
    await under.page.evaluate(`postMessage('${ready}', '*')`);
    for (const origin of [shop, other, bank]) await heard(1, origin);
    for (const index of [1, 2, 3]) expect(await gotBefore(index)).toEqual([]);
  });

  test('gives it to no other origin in the same frame', async () => {
    const loud = `${telling} setInterval(() => parent.postMessage('${ready}', '*'), 5);`;
    await withFrame(`location.href = '${other}/';`, { [`${other}/`]: page(loud) });
    await heard(3, other);
    expect(await gotBefore()).toEqual([]);
  });

  test.each(['xs2aframe-ready ', '', 'ready', 'null', "{ type: 'xs2aframe-ready' }", "['xs2aframe-ready']"])(
    'gives nothing for the message %s',
    async (message) => {
      const sent = /^[{[n]/.test(message) ? message : JSON.stringify(message);
      await withFrame(`${telling} parent.postMessage(${sent}, '*');`);
      await heard(1, bank);
      expect(await gotBefore()).toEqual([]);
    },
  );

  /** The frame has a port, and sends messages through it. */
  const sending = (messages: string) => `
    addEventListener('message', ({ ports: [port] }) => {
      for (const message of ${messages}) port.postMessage(message);
    });
    parent.postMessage('${ready}', '*');
  `;

  test('knows seven events without details, and an end is the last', async () => {
    const messages = `[
      null, 1, 'finish', [], {}, { type: 'event' }, { type: 'event', name: 'init' }, { type: 'event', name: 'toString' },
      { type: 'event', name: '__proto__' }, { type: 'event', name: ['finish'] }, { type: 'start' },
      { type: 'event', name: 'bank', detail: 'secret' },
      { type: 'event', name: 'finish' }, { type: 'event', name: 'finish' }, { type: 'event', name: 'abort' },
      { type: 'event', name: 'login' }, { type: 'height', height: 500 },
    ]`;
    await withFrame(sending(messages));
    await expect.poll(heights).toEqual(['500px']);
    expect(await under.calls()).toEqual([['bank'], ['finish']]);
  });

  test.each([
    { height: 63, want: '64px' },
    { height: 64, want: '64px' },
    { height: 65, want: '65px' },
    { height: 5999, want: '5999px' },
    { height: 6000, want: '6000px' },
    { height: 6001, want: '6000px' },
    { height: -1, want: '64px' },
  ])('gives a frame that asks for $height pixels $want', async ({ height, want }) => {
    await withFrame(sending(`[{ type: 'height', height: ${height} }]`));
    await expect.poll(heights).toEqual([want]);
  });

  test('keeps its height for what is no number, and reads a huge message', async () => {
    const messages = `[
      { type: 'height', height: NaN }, { type: 'height', height: Infinity }, { type: 'height', height: '900' },
      { type: 'height' }, { type: 'height', height: { valueOf: 1 } }, { type: 'x'.repeat(1e7), name: 'finish' },
      { type: 'height', height: 321 },
    ]`;
    await withFrame(sending(messages));
    await expect.poll(heights).toEqual(['321px']);
    expect(await under.calls()).toEqual([]);
  });
});

describe('the frame', () => {
  /** A page that frames the wizard by itself, and has the functions to attack it. */
  const attacker = `
    globalThis.frame = document.querySelector('iframe');
    globalThis.start = (data, ports = [new MessageChannel().port2], target = frame.contentWindow) =>
      target.postMessage(data, '*', ports);
    globalThis.valid = (key) => ({ type: 'xs2aframe-start', key, language: '' });
  `;
  const html = (hash: string) => `<iframe title="Frame" src="${frameAddress}#${hash}"></iframe>`;
  const openFrame = async (hash = shop) => {
    const opened = await under.open({ html: html(hash), scripts: [], script: attacker, answering: login });
    await loaded();
    return opened;
  };
  const loaded = () => expect.poll(() => under.page.frames()[1]?.evaluate('document.readyState')).toBe('complete');
  const keys = () => under.steps.map(({ key }) => key);

  /** Waits until the frame, whose own listener is older, has had so many messages. */
  async function hadMessages(count: number, attack: () => Promise<unknown> | undefined): Promise<void> {
    const frame = under.page.frames()[1];
    await frame?.evaluate("globalThis.had = 0; addEventListener('message', () => { had += 1; })");
    await attack();
    await expect.poll(() => frame?.evaluate<number>('had')).toBeGreaterThanOrEqual(count);
  }

  test('takes a start from the page around it, and only the first', async () => {
    const opened = await openFrame();
    await opened.evaluate("start(valid('first')); start(valid('second'))");
    await opened.frameLocator('iframe').locator('form').waitFor();
    await hadMessages(1, () => opened.evaluate("start(valid('third'))"));
    expect(keys()).toEqual(['first']);
    expect(await opened.frameLocator('iframe').locator('xs2a-wizard').count()).toBe(1);
  });

  test.each([
    { name: 'without a port', attack: "start(valid('forged'), [])" },
    { name: 'of another type', attack: "start({ ...valid('forged'), type: 'start' })" },
    { name: 'without a type', attack: "start('forged')" },
    { name: 'of nothing', attack: 'start(null)' },
    { name: 'whose key is no text', attack: "start(valid(['forged']))" },
    { name: 'whose key has more than 256 letters', attack: "start(valid('k'.repeat(257)))" },
    { name: 'that is huge', attack: "start(valid('k'.repeat(1e7)))" },
    { name: 'in an unknown language', attack: "start({ ...valid('forged'), language: 'fr' })" },
    { name: 'in a language that is no text', attack: "start({ ...valid('forged'), language: ['x'] })" },
  ])('takes no start $name, and still a right one', async ({ attack }) => {
    const opened = await openFrame();
    await opened.evaluate(attack);
    await opened.evaluate("start(valid('k'.repeat(256)))");
    await opened.frameLocator('iframe').locator('form').waitFor();
    expect(keys()).toEqual(['k'.repeat(256)]);
  });

  test.each(['', other, `${shop}.evil.test`, `${shop}/`])(
    'takes no start from a page of another origin than its address names: %s',
    async (hash) => {
      const opened = await openFrame(hash);
      await hadMessages(1, () => opened.evaluate("start(valid('forged'))"));
      expect([keys(), await opened.frameLocator('iframe').locator('xs2a-wizard').count()]).toEqual([[], 0]);
    },
  );

  test('takes no start from a window beside it', async () => {
    const beside = `
      const { port2 } = new MessageChannel();
      parent.frames[0].postMessage({ type: 'xs2aframe-start', key: 'forged', language: '' }, '*', [port2]);
    `;
    const opened = await under.open({
      html: `${html(other)}<iframe title="Beside" src="${other}/"></iframe>`,
      scripts: [],
      script: attacker,
      files: { [`${other}/`]: page(`globalThis.attack = () => { ${beside} };`) },
      answering: login,
    });
    await loaded();
    await hadMessages(1, () => opened.frames()[2]?.evaluate('attack()'));
    expect([keys(), await opened.frames()[1]?.locator('xs2a-wizard').count()]).toEqual([[], 0]);
  });

  test('ignores what it does not know from its port, and warns of wrong looks', async () => {
    const opened = await openFrame();
    await opened.evaluate(`
      globalThis.channel = new MessageChannel();
      start(valid('first'), [channel.port2]);
      for (const message of [
        null, 1, 'theme', [], {}, { type: 'start', key: 'forged' }, valid('forged'), { type: 'x'.repeat(1e7) },
        { type: 'theme', name: { toString: 1 } }, { type: 'style', groups: 'global' }, { type: 'style' },
        { type: 'style', groups: Object.fromEntries(Array.from({ length: 1e5 }, (_, index) => ['g' + index, {}])) },
        { type: 'theme', name: 'xs2a-dark-flat' },
      ]) channel.port1.postMessage(message);
    `);
    const frame = opened.frameLocator('iframe');
    await expect.poll(() => frame.locator('#theme').getAttribute('href')).toBe('xs2a-dark-flat.css');
    await frame.locator('form').waitFor();
    expect(keys()).toEqual(['first']);
    await expect.poll(() => under.complaints.length).toBe(2);
    const [theme, style = ''] = under.complaints.splice(0).sort((a, b) => b.localeCompare(a));
    expect(theme).toMatch(/^xs2aframe: theme\(\)/);
    expect(style.length).toBeLessThan(300);
  });

  test('shows nothing if it is opened as a page', async () => {
    const opened = await under.open({ html: '', scripts: [], answering: login });
    await opened.goto(`${frameAddress}#${bank}`);
    await opened.evaluate(`new Promise((done) => {
      addEventListener('message', done);
      postMessage({ type: 'xs2aframe-start', key: 'forged', language: '' }, '*', [new MessageChannel().port2]);
    }).then(() => {})`);
    expect([keys(), await opened.locator('xs2a-wizard').count()]).toEqual([[], 0]);
  });

  test('may run its own scripts and talk to its own server, and nothing else', async () => {
    const opened = await openFrame();
    const attempt = (code: string) => opened.frames()[1]?.evaluate(code);
    expect(await attempt("fetch('http://other.test/').then(() => 'sent', () => 'refused')")).toBe('refused');
    expect(await attempt("try { document.body.setAttribute('onclick', 'a()'); 'written' } catch { 'refused' }")).toBe(
      'refused',
    );
    expect(await attempt("try { document.body.innerHTML = '<b>'; 'written' } catch { 'refused' }")).toBe('refused');
    await attempt("top.location = 'http://other.test/'")?.catch(() => {});
    expect(opened.url()).toBe(`${shop}/`);
    const refusals = under.complaints.splice(0).join('\n');
    for (const directive of ['connect-src', 'TrustedScript', 'TrustedHTML']) expect(refusals).toContain(directive);
  });
});
