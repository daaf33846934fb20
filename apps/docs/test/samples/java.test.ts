import { expect, test } from 'vitest';
import { toJava } from '../../src/samples/java.ts';
import { requestOf, withBody } from './written.ts';

test('a sample for Java encodes the query, checks the status and prints the answer', () => {
  expect(toJava(requestOf('listRisks'))).toBe(`import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

public class ListRisks {

  public static void main(String[] args) throws Exception {
    String credentials = "api:" + System.getenv("XS2A_API_KEY");
    String encoded = Base64.getEncoder().encodeToString(credentials.getBytes());
    String query = field("since", "-2 weeks");
    String url = "https://api.xs2a.com/v1/risks?" + query;

    HttpRequest request = HttpRequest.newBuilder()
      .uri(URI.create(url))
      .timeout(Duration.ofSeconds(30))
      .header("Authorization", "Basic " + encoded)
      .GET()
      .build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(
      request,
      HttpResponse.BodyHandlers.ofString()
    );
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw new IOException("The API answered " + status + ".");
    }
    System.out.println(response.body());
  }

  private static String field(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}`);
});

test.each([
  ['say "hello"', '"say \\"hello\\""'],
  ["it's", '"it\'s"'],
  ['$HOME {x} %s', '"$HOME {x} %s"'],
  ['a\\b', '"a\\\\b"'],
  ['"""', '"\\"\\"\\""'],
  ['a\nb', '"a\\nb"'],
  ['\u0000\u00ad\u2028\u{e0001}', '"\\000\\255\\u2028\\udb40\\udc01"'],
  ['\\u000a', '"\\\\u000a"'],
  ['ä 🦊', '"ä 🦊"'],
])('a string of Java: %j', (value, literal) => {
  expect(toJava(withBody({ value }, 'application/x-www-form-urlencoded'))).toContain(
    `String body = field("value", ${literal});`,
  );
});

test('fields that do not fit on a line have one each, and so do the parts of a field', () => {
  // With the comma or without it, 80 characters.
  const [fits, last] = ['x'.repeat(59), 'x'.repeat(60)];
  const bodyOf = (value: object) => toJava(withBody(value, 'application/x-www-form-urlencoded'));
  expect(bodyOf({ a: 'b', c: fits, d: last })).toContain(`
    String body = String.join(
      "&",
      field("a", "b"),
      field("c", "${fits}"),
      field("d", "${last}")
    );
`);
  expect(bodyOf({ a: last, b: `${last}x` })).toContain(`
    String body = String.join(
      "&",
      field(
        "a",
        "${last}"
      ),
      field(
        "b",
        "${last}x"
      )
    );
`);
});

test('JSON is a text block, with the backslashes of JSON doubled', () => {
  expect(toJava(withBody({ a: '"""\n\u2028', b: '' }))).toContain(`    String body = """
    {
      "a": "\\\\"\\\\"\\\\"\\\\n\\\\u2028",
      "b": ""
    }""";
`);
});

test('a download is written to a file', () => {
  const program = toJava(requestOf('downloadFactSheet'));
  expect(program).toContain('import java.nio.file.Files;\nimport java.nio.file.Path;\n');
  expect(program).toContain('Files.write(Path.of("downloadFactSheet.json"), response.body());');
});
