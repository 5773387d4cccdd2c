/** The headers and the body of a form post whose answer should be JSON. */
export function encodeForm(pairs: readonly (readonly [string, string])[]): {
  headers: Record<string, string>;
  body: string;
} {
  return {
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString(),
  };
}
