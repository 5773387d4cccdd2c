import { IngestError, RetryableError, StreamError } from '../core/errors.ts';

/** What a failed connection means; `established` where the request may already have arrived. */
interface Meaning {
  readonly code: string;
  readonly text: (host: string) => string;
}

const RESET: Meaning = {
  code: 'reset',
  text: (host) => `${host} broke the connection off before its answer was complete`,
};
const TIMEOUT: Meaning = { code: 'timeout', text: (host) => `${host} did not answer in time` };
const STALLED: Meaning = { code: 'timeout', text: (host) => `${host} fell silent in the middle of its answer` };
const CONNECT: Meaning = { code: 'connect_timeout', text: (host) => `no connection to ${host} came about in time` };
const REFUSED: Meaning = { code: 'connection_refused', text: (host) => `${host} refuses connections` };
const UNREACHABLE: Meaning = { code: 'unreachable', text: (host) => `${host} cannot be reached from here` };
const DNS: Meaning = { code: 'dns_failed', text: (host) => `the name ${host} could not be looked up for now` };
const LENGTH: Meaning = {
  code: 'incomplete_body',
  text: (host) => `the body from ${host} does not have the length that was announced`,
};

const RETRYABLE: Readonly<Record<string, Meaning>> = {
  UND_ERR_SOCKET: RESET,
  ECONNRESET: RESET,
  ECONNABORTED: RESET,
  EPIPE: RESET,
  UND_ERR_HEADERS_TIMEOUT: TIMEOUT,
  UND_ERR_BODY_TIMEOUT: STALLED,
  ETIMEDOUT: CONNECT,
  UND_ERR_CONNECT_TIMEOUT: CONNECT,
  ECONNREFUSED: REFUSED,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  EHOSTDOWN: UNREACHABLE,
  ENETDOWN: UNREACHABLE,
  EADDRNOTAVAIL: UNREACHABLE,
  EAI_AGAIN: DNS,
  EAI_FAIL: DNS,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: LENGTH,
  HPE_INVALID_EOF_STATE: LENGTH,
};

/** These failed before the request can have arrived anywhere. */
const NEVER_SENT = new Set(['connect_timeout', 'connection_refused', 'unreachable', 'dns_failed', 'host_not_found']);
/** These name the host itself: with no success in the run, the whole stream is pointless. */
const HOST_ABSENT = new Set(['connection_refused', 'unreachable', 'connect_timeout', 'dns_failed']);

/** Whether a failed request is sure not to have been processed, so that even a POST may be repeated. */
export const neverSent = (code: string): boolean => NEVER_SENT.has(code);

/** Whether a failure says that nobody is there at all. */
export const hostAbsent = (code: string): boolean => HOST_ABSENT.has(code);

/** An error of undici, of a socket or of TLS in the run's own terms. Ours pass through. */
export function explainNetworkError(thrown: unknown, url: URL): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const codes = codesOf(thrown);
  const host = url.host;
  for (const code of codes) {
    const meaning = RETRYABLE[code];
    if (meaning) return new RetryableError(meaning.code, meaning.text(host), { cause: thrown });
  }
  if (codes.includes('ENOTFOUND') || codes.includes('ENODATA')) {
    return new RetryableError('host_not_found', `there is no host named ${url.hostname}`, {
      attempts: 1,
      whenSpent: 'stream',
      remedy: 'Check base_url for a misspelt host name.',
      cause: thrown,
    });
  }
  return explainProtocol(thrown, codes, host) ?? explainTls(thrown, codes, host) ?? unknown(thrown, host);
}

const NO_HTTP = 'Check that base_url names an HTTP server and not another service.';

function explainProtocol(thrown: unknown, codes: readonly string[], host: string): IngestError | undefined {
  if (codes.some((code) => code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')) {
    return new StreamError('oversized_headers', `${host} sent more than 64 KiB of response headers`, {
      remedy: 'Ask the operator of the source: no client accepts such headers.',
      cause: thrown,
    });
  }
  if (codes.includes('UND_ERR_INVALID_ARG')) {
    return new StreamError('bad_request', `the request to ${host} cannot be sent: ${messageOf(thrown)}`, {
      remedy:
        'A header value of the config, or the variable that it comes from, holds a line break or another control character.',
      cause: thrown,
    });
  }
  if (codes.some((code) => code.startsWith('HPE_'))) {
    return new RetryableError('bad_http', `${host} sent something that is not a valid HTTP answer`, {
      whenSpent: 'stream',
      remedy: NO_HTTP,
      cause: thrown,
    });
  }
  // undici does not always say which rule was broken
  if (thrown instanceof Error && thrown.name === 'HTTPParserError') {
    const text = `${host} sent something that is not a valid HTTP answer`;
    return new RetryableError('bad_http', text, { remedy: NO_HTTP, cause: thrown });
  }
  return undefined;
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const TLS_TEXT: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'ends in a self-signed authority',
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'belongs to another name',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes without its intermediate certificates',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an authority that is not trusted here',
  CERT_REVOKED: 'was revoked',
};

function explainTls(thrown: unknown, codes: readonly string[], host: string): IngestError | undefined {
  const known = codes.find((code) => code in TLS_TEXT);
  if (known === undefined && !codes.some((code) => /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_)/.test(code)))
    return undefined;
  if (known === undefined) {
    return new StreamError('tls_failed', `no secure connection to ${host} could be agreed on`, {
      remedy: 'Check that the port speaks TLS, and that base_url says https where it should.',
      cause: thrown,
    });
  }
  return new StreamError('tls_certificate', `the certificate of ${host} ${TLS_TEXT[known]}`, {
    remedy:
      'Have the certificate fixed, or trust its authority through NODE_EXTRA_CA_CERTS. Verification is never switched off.',
    cause: thrown,
  });
}

function unknown(thrown: unknown, host: string): IngestError {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new RetryableError('network', `the request to ${host} failed: ${detail}`, {
    remedy: 'Run again; if it lasts, ask the operator of the source.',
    cause: thrown,
  });
}

/** The code of an error, of its causes, and of each address that was tried. */
function codesOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : [];
  const tried = thrown instanceof AggregateError ? thrown.errors.flatMap((error) => codesOf(error, depth + 1)) : [];
  return [...own, ...tried, ...codesOf(thrown.cause, depth + 1)];
}
