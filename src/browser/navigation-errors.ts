import { IngestError, PageError, RetryableError, StreamError } from '../core/errors.ts';
import type { Gate } from './gate.ts';

/** A failed navigation in the run's own terms, by the names that the other requests' failures have. */
export function explainNavigation(thrown: unknown, asked: URL, at: URL, gate: Gate): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const cause = { cause: thrown };
  if (thrown instanceof Error && thrown.name === 'TimeoutError') return timedOut(asked, cause);
  if (/download is starting/i.test(said)) return notHtml(asked, 'a download', cause);
  const code = /net::(ERR_\w+)/.exec(said)?.[1] ?? '';
  if (/^ERR_(SOCKS_CONNECTION|PROXY|TUNNEL)/.test(code)) return notConnected(at, gate, cause);
  if (code === 'ERR_ACCESS_DENIED') return refused(at, 'the address may not be asked');
  return explainCode(code, asked, cause) ?? unknown(asked, code || said.split('\n')[0]!, cause);
}

type Cause = { readonly cause: unknown };

export const timedOut = (url: URL, cause?: Cause): RetryableError =>
  new RetryableError('timeout', `${show(url)} was not rendered in time`, {
    remedy: 'If the site is slow, raise `browser.timeout`.',
    ...cause,
  });

export const notHtml = (url: URL, what: string, cause?: Cause): PageError =>
  new PageError('not_html', `${show(url)} gave ${what} instead of a page of HTML`, {
    remedy: 'Check the address; a file or an API is read by a stream of an `api` source.',
    ...cause,
  });

export const refused = (url: URL, why: string): PageError =>
  new PageError('address_refused', `the browser may not ask ${url.host}: ${why}`, {
    remedy: `If this is meant, add ${url.hostname} to allow_hosts.`,
  });

function explainCode(code: string, url: URL, cause: Cause): IngestError | undefined {
  const { host } = url;
  switch (code) {
    case 'ERR_ABORTED':
      return notHtml(url, 'nothing to show', cause);
    case 'ERR_TOO_MANY_REDIRECTS':
      return new PageError('redirect_limit', `${show(url)} was redirected too many times`, cause);
    case 'ERR_UNSAFE_REDIRECT':
    case 'ERR_INVALID_REDIRECT':
    case 'ERR_UNKNOWN_URL_SCHEME':
    case 'ERR_BLOCKED_BY_CLIENT':
      return new PageError(
        'redirect_refused',
        `${show(url)} leads to an address that is neither http nor https`,
        cause,
      );
    case 'ERR_CONNECTION_RESET':
    case 'ERR_CONNECTION_CLOSED':
    case 'ERR_EMPTY_RESPONSE':
      return new RetryableError('reset', `${host} broke the connection off before its answer was complete`, cause);
    case 'ERR_CONTENT_LENGTH_MISMATCH':
    case 'ERR_INCOMPLETE_CHUNKED_ENCODING':
      return new RetryableError('incomplete_body', `the body from ${host} broke off`, cause);
    case 'ERR_INVALID_HTTP_RESPONSE':
    case 'ERR_INVALID_CHUNKED_ENCODING':
    case 'ERR_RESPONSE_HEADERS_TRUNCATED':
      return new RetryableError('bad_http', `${host} sent something that is not a valid HTTP answer`, cause);
  }
  return explainTls(code, host, cause);
}

function explainTls(code: string, host: string, cause: Cause): IngestError | undefined {
  if (code.startsWith('ERR_CERT_')) {
    return new StreamError('tls_certificate', `the certificate of ${host} is not accepted by the browser (${code})`, {
      remedy:
        'Have the certificate fixed, or make its authority known to the browser. Verification is never switched off.',
      ...cause,
    });
  }
  if (!/^ERR_(SSL|TLS)_/.test(code)) return undefined;
  return new StreamError('tls_failed', `no secure connection to ${host} could be agreed on (${code})`, {
    remedy: 'Check that the port speaks TLS, and that base_url says https where it should.',
    ...cause,
  });
}

function notConnected(url: URL, gate: Gate, cause: Cause): IngestError {
  const { host } = url;
  const failure = gate.failure(url);
  switch (failure?.code) {
    case 'REFUSED':
      return refused(url, failure.message);
    case 'ECONNREFUSED':
      return new RetryableError('connection_refused', `${host} refuses connections`, cause);
    case 'ETIMEDOUT':
      return new RetryableError('connect_timeout', `no connection to ${host} came about in time`, cause);
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
      return new RetryableError('dns_failed', `the name ${host} could not be looked up for now`, cause);
    case 'ENOTFOUND':
    case 'ENODATA':
      return new RetryableError('host_not_found', `there is no host named ${url.hostname}`, {
        attempts: 1,
        whenSpent: 'stream',
        remedy: 'Check base_url for a misspelt host name.',
        ...cause,
      });
    case 'ECONNRESET':
    case 'EPIPE':
      return new RetryableError('reset', `${host} broke the connection off before its answer was complete`, cause);
  }
  return new RetryableError('unreachable', `${host} cannot be reached from here`, cause);
}

const unknown = (url: URL, detail: string, cause: Cause): RetryableError =>
  new RetryableError('network', `${show(url)} could not be rendered: ${detail}`, cause);

const show = (url: URL): string => `${url.origin}${url.pathname}`;
