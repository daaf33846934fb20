import { expect, test } from 'vitest';
import { toPhp } from '../../src/samples/php.ts';
import { requestOf, withBody } from './written.ts';

test('a sample for PHP encodes the query, checks the status and prints the answer', () => {
  expect(toPhp(requestOf('listRisks'))).toBe(`<?php

$query = http_build_query(['since' => '-2 weeks']);

$curl = curl_init("https://api.xs2a.com/v1/risks?$query");
curl_setopt_array($curl, [
    CURLOPT_USERPWD => 'api:' . getenv('XS2A_API_KEY'),
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
]);
$answer = curl_exec($curl);
if ($answer === false) {
    throw new RuntimeException(curl_error($curl));
}
$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status < 200 || $status > 299) {
    throw new RuntimeException("The API answered $status.");
}
print_r(json_decode($answer, flags: JSON_THROW_ON_ERROR));`);
});

test.each([
  ['say "hello"', `'say "hello"'`],
  ["it's", "'it\\'s'"],
  ['$HOME {$x}', "'$HOME {$x}'"],
  ['a\\b', "'a\\\\b'"],
  ['a\nb"$c\\', '"a\\nb\\"\\$c\\\\"'],
  ['\u0000\u2028\u{e0001}', '"\\u{0}\\u{2028}\\u{e0001}"'],
  ['ä 🦊', "'ä 🦊'"],
])('a string of PHP: %j', (value, literal) => {
  expect(toPhp(withBody({ value }))).toContain(`$body = ['value' => ${literal}];`);
});

test.each([
  ['empty', {}, 'new stdClass()'],
  ['numbered from 0', { 0: 'a', 1: 'b' }, "(object) ['0' => 'a', '1' => 'b']"],
  ['numbered otherwise', { 1: 'a' }, "['1' => 'a']"],
])('an object of JSON stays one: %s', (_, value, literal) => {
  expect(toPhp(withBody({ value }))).toContain(`$body = ['value' => ${literal}];`);
});

test('a download is written to a file', () => {
  expect(toPhp(requestOf('downloadFactSheet'))).toContain("file_put_contents('downloadFactSheet.json', $answer);");
});
