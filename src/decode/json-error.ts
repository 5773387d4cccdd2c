import { RetryableError } from '../core/errors.ts';
import type { JsonSyntaxError } from './json-syntax.ts';

/** What a text that is no JSON becomes: with the byte and a glimpse of what stands there, long tokens left out. */
export function badJson(error: JsonSyntaxError, bytes: Buffer, length: number): RetryableError {
  const breaksOff = error.at >= length;
  const where = breaksOff ? `breaks off at byte ${length}` : `is not valid at byte ${error.at} (${error.message})`;
  const code = error.code === 'bad_json' && breaksOff ? 'truncated_json' : error.code;
  return new RetryableError(code, `the JSON ${where}, near ${glimpse(bytes, Math.min(error.at, length), length)}`, {
    remedy:
      code === 'too_deep'
        ? 'No real record nests this deep: look at the answer.'
        : 'If this stays so, look at the answer: the server sends something that is not JSON.',
    cause: error,
  });
}

function glimpse(bytes: Buffer, at: number, length: number): string {
  const text = bytes
    .toString('utf8', Math.max(0, at - 24), Math.min(length, at + 16))
    .replace(/[\u0000-\u001f\u007f\ufffd]+/g, ' ')
    .replace(/[\w+/=.~-]{13,}/g, '…');
  return JSON.stringify(text);
}
