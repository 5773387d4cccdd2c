import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { isPublicAddress } from './addresses.ts';
import { publicOnly } from './guard.ts';
import { bareHost, trustedHosts } from './hosts.ts';

export interface ReachOptions {
  readonly baseUrl: URL;
  /** Hosts beside it that the config names. */
  readonly allowed: readonly string[];
}

/** What may be reached by requests that do not go through our own connections: those of a browser's page. */
export interface Reach {
  /** Why an address may not be asked for, as the end of a sentence; undefined where it may. */
  refuse(url: URL): Promise<string | undefined>;
  /** Gives allowed addresses only: a name that resolves differently a second time gains nothing. */
  readonly lookup: LookupFunction;
}

const lookUp = promisify(systemLookup);

/** Private, loopback, link-local and metadata addresses are out of reach, unless the config itself names the host. */
export function createReach({ baseUrl, allowed }: ReachOptions): Reach {
  const trusted = trustedHosts(baseUrl, allowed);
  const known = new Map<string, Promise<string | undefined>>();
  const anywhere = systemLookup as LookupFunction;
  const publicLookup = publicOnly(anywhere);
  return {
    lookup: (host, options, callback) =>
      (trusted.has(bareHost(host)) ? anywhere : publicLookup)(host, options, callback),
    refuse(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return Promise.resolve(`it lies at a "${url.protocol}" address`);
      const host = bareHost(url.hostname);
      if (trusted.has(host)) return Promise.resolve(undefined);
      const asked = known.get(host) ?? judge(host);
      known.set(host, asked);
      return asked;
    },
  };
}

async function judge(host: string): Promise<string | undefined> {
  try {
    const addresses = await lookUp(host, { all: true });
    return addresses.every(({ address }) => isPublicAddress(address)) ? undefined : `${host} is a private address`;
  } catch {
    return `${host} is not found`;
  }
}
