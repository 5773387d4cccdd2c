import { lookup as systemLookup } from 'node:dns/promises';
import { isPublicAddress } from './addresses.ts';
import { bareHost } from './guard.ts';

export interface RefusalOptions {
  readonly baseUrl: URL;
  /** Hosts beside it that the config names. */
  readonly allowed: readonly string[];
  /** Addresses of a host. @default the system's name lookup */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
}

/**
 * For requests that do not go through our own connections (those of a browser's page): why an address may not be asked
 * for, as the end of a sentence; undefined where it may. Private, loopback, link-local and metadata addresses are refused,
 * unless the config itself names the host.
 */
export function createRefusal({ baseUrl, allowed, lookup = lookUp }: RefusalOptions) {
  const trusted = new Set([baseUrl.hostname, ...allowed.filter((host) => !host.startsWith('*'))].map(bareHost));
  const known = new Map<string, Promise<string | undefined>>();
  return (url: URL): Promise<string | undefined> => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      return Promise.resolve(`it lies at a "${url.protocol}" address`);
    }
    const host = bareHost(url.hostname);
    if (trusted.has(host)) return Promise.resolve(undefined);
    const asked = known.get(host) ?? judge(host, lookup);
    known.set(host, asked);
    return asked;
  };
}

async function judge(host: string, lookup: NonNullable<RefusalOptions['lookup']>): Promise<string | undefined> {
  try {
    const addresses = await lookup(host);
    return addresses.every(isPublicAddress) ? undefined : `${host} is a private address`;
  } catch {
    return `${host} is not found`;
  }
}

const lookUp = async (host: string): Promise<string[]> =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);
