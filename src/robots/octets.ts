const UNRESERVED = /[A-Za-z0-9\-._~]/;
/** What stands for itself: unreserved and reserved characters of RFC 3986, without the two that are special in a pattern. */
const PLAIN = /[A-Za-z0-9\-._~:/?#[\]@!&'()+,;=]/;
/** Nearly every path: nothing in it has another form. */
const PLAIN_WHOLE = /^[A-Za-z0-9\-._~:/?#[\]@!&'()+,;=]*$/;
const HEX = /^[0-9A-Fa-f]{2}$/;
/** Reserved characters that mean the same in a query whether they are encoded or not. */
const SAME_IN_QUERY = /%(2F|3A|3F|40|27|21|28|29|2C|3B|5B|5D)/g;

/**
 * Octets in the one form in which RFC 9309 compares them: encoded unreserved characters are decoded, everything outside
 * ASCII and everything that no URL holds is encoded, encoded reserved characters stay (`%2F` is no `/`).
 * `keep` names characters that are left as they are.
 */
export function normalise(octets: string, keep = ''): string {
  if (PLAIN_WHOLE.test(octets)) return octets;
  let out = '';
  for (let i = 0; i < octets.length; i++) {
    const char = octets[i]!;
    if (char === '%' && HEX.test(octets.slice(i + 1, i + 3))) {
      out += decodeUnreserved(octets.slice(i + 1, i + 3));
      i += 2;
    } else out += PLAIN.test(char) || keep.includes(char) ? char : encode(char);
  }
  return out;
}

function decodeUnreserved(hex: string): string {
  const char = String.fromCharCode(Number.parseInt(hex, 16));
  return UNRESERVED.test(char) ? char : `%${hex.toUpperCase()}`;
}

const encode = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** `?to=https%3A%2F%2Fa` and `?to=https://a` are one address; before the question mark they would be two. */
export function plainQuery(normalised: string): string {
  const mark = normalised.indexOf('?');
  if (mark < 0) return normalised;
  const query = normalised
    .slice(mark)
    .replace(SAME_IN_QUERY, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return normalised.slice(0, mark) + query;
}

/** Path and query of a URL as patterns are compared with them: as they stand, and with a plain query where that is another form. */
export function formsOf(url: URL): string[] {
  const { href, protocol } = url;
  const hash = href.indexOf('#');
  const octets = href.slice(href.indexOf('/', protocol.length + 2), hash < 0 ? undefined : hash);
  const form = normalise(octets);
  const plain = plainQuery(form);
  return plain === form ? [form] : [form, plain];
}
