import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import buildConnector from 'undici/lib/core/connect.js';
import { PageError } from '../core/errors.ts';
import { isPublicAddress } from './addresses.ts';
import { bareHost } from './hosts.ts';

export type Connect = buildConnector.connector;

export interface GuardOptions {
  /** ms until a connection must stand. */
  readonly timeout: number;
  /** Host names that the config itself names: they may lie anywhere. */
  readonly trusted: ReadonlySet<string>;
  /** @default the system's name lookup */
  readonly lookup?: LookupFunction;
}

function refusal(hostname: string): PageError {
  return new PageError(
    'address_refused',
    `${hostname} lies in a private or local network, and the config does not name it`,
    {
      remedy: `If this is meant, add ${hostname} to allow_hosts.`,
    },
  );
}

/**
 * Connects only to public addresses, unless the config names the host. The check stands at the connection itself, on the
 * very addresses that are dialled: a name that resolves differently a second time gains nothing.
 */
export function createGuardedConnect({ timeout, trusted, lookup }: GuardOptions): Connect {
  const resolve = lookup ?? (systemLookup as LookupFunction);
  const options = { timeout, allowH2: false, keepAlive: true };
  const connectAnywhere = buildConnector(lookup ? { ...options, lookup } : options);
  const connectPublic = buildConnector({ ...options, lookup: publicOnly(resolve) });
  return (target, callback) => {
    const host = bareHost(target.hostname);
    if (trusted.has(host)) return connectAnywhere(target, callback);
    if (isIP(host) !== 0 && !isPublicAddress(host)) return callback(refusal(host), null);
    return connectPublic(target, callback);
  };
}

/** A lookup that gives public addresses only; none: the name is refused. */
export function publicOnly(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = (found as LookupAddress[]).filter(({ address }) => isPublicAddress(address));
      const first = addresses[0];
      if (!first) return callback(refusal(hostname), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}
