import { describe, expect, test } from 'vitest';
import { readJavaRequest } from '../../src/index.ts';

/** A program with these statements in its method `main`. */
const programOf = (statements: string, methods = '') => `public class Program {
  public static void main(String[] args) throws Exception {
    ${statements}
  }
  ${methods}
}`;

const send = 'HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());';
const build = (calls: string) => `HttpRequest request = HttpRequest.newBuilder()${calls}.build();
    HttpResponse<String> response = ${send}
    System.exit(response.statusCode());`;

describe('the request of a program in Java', () => {
  test('has what the program gives its builder, by variables and methods of its own', async () => {
    const program = programOf(
      `String name = "a" + "b";
    ${build(`.uri(URI.create("http://127.0.0.1/" + twice(name))).header("X-Key", System.getenv("KEY")).PUT(HttpRequest.BodyPublishers.ofString("c"))`)}`,
      'static String twice(String text) { return text + text; }',
    );
    expect(await readJavaRequest(program, { KEY: 'secret' })).toEqual({
      method: 'PUT',
      url: 'http://127.0.0.1/abab',
      headers: { 'x-key': 'secret' },
      body: 'c',
    });
  });

  test('is that of the first one that is sent', async () => {
    const [first, second] = ['a', 'b'].map((name) => `.uri(URI.create("http://127.0.0.1/${name}")).GET()`);
    const program = programOf(build(first ?? '') + build(second ?? ''));
    expect(await readJavaRequest(program, {})).toMatchObject({ url: 'http://127.0.0.1/a' });
  });

  test('has fields as URLEncoder writes them', async () => {
    const program = programOf(
      build('.uri(URI.create("http://127.0.0.1/?" + URLEncoder.encode("a b*-._~!\'()ä", StandardCharsets.UTF_8)))'),
    );
    expect((await readJavaRequest(program, {})).url).toBe('http://127.0.0.1/?a+b*-._%7E%21%27%28%29%C3%A4');
  });
});

describe('a program in Java is refused if it', () => {
  test.each([
    ['cannot be parsed', programOf('String a = ;'), /line: 3/],
    ['has no method main', 'public class Program {}', 'no method `main`'],
    ['sends nothing', programOf('String a = "b";'), 'sends nothing'],
    ['calls what is not known', programOf('String a = Secrets.read();'), 'line 3: Secrets.read is not known'],
    ['has a variable that is not known', programOf('String a = b;'), 'line 3: b is not known'],
    ['calls a method that the builder does not have', programOf(build('.put()')), 'line 3: put is not known'],
    ['has another statement before its request', programOf('while (true) {}'), 'line 3: this statement is not known'],
    ['subtracts', programOf('int a = 2 - 1;'), 'line 3: this operator is not known'],
    ['sends what was not built', programOf(`String request = "a"; ${send}`), /./],
    ['calls an address that is none', programOf(build('.uri(URI.create("http://a/b c"))')), 'URI.create refuses  '],
  ])('%s', async (_, program, message) => {
    await expect(readJavaRequest(program, {})).rejects.toThrow(message);
  });
});
