import { BlockList, isIP } from 'node:net';

const V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

const V6: readonly [string, number][] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const refused = new BlockList();
for (const [network, bits] of V4) refused.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of V6) refused.addSubnet(network, bits, 'ipv6');

/**
 * Whether an address belongs to the public internet: not loopback, private, link-local (where clouds keep their
 * metadata), multicast or reserved. IPv6 forms that carry an IPv4 address (mapped, compatible, NAT64, 6to4) are judged by that one too.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 0) return false;
  if (version === 4) return !refused.check(bare, 'ipv4');
  if (refused.check(bare, 'ipv6')) return false;
  const inner = embeddedV4(bare);
  return inner === undefined || !refused.check(inner, 'ipv4');
}

function embeddedV4(address: string): string | undefined {
  const words = expand(address);
  const leading = words.slice(0, 6).join(':');
  if (leading === '0:0:0:0:0:ffff' || leading === '0:0:0:0:0:0' || leading === '0:0:0:0:ffff:0')
    return dotted(words, 6);
  if (leading === '64:ff9b:0:0:0:0') return dotted(words, 6);
  if (words[0] === '2002') return dotted(words, 1);
  return undefined;
}

function dotted(words: readonly string[], at: number): string {
  const high = Number.parseInt(words[at]!, 16);
  const low = Number.parseInt(words[at + 1]!, 16);
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

// The URL parser writes every IPv6 address in its one canonical form: hexadecimal words, the longest run of zeros as "::".
function expand(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
