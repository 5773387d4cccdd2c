/**
 * Whether an address belongs to the public internet: not loopback, private, link-local (where clouds keep their
 * metadata), multicast or reserved. IPv6 forms that carry an IPv4 address (mapped, compatible, NAT64, 6to4) are judged by that one too.
 */
export declare function isPublicAddress(address: string): boolean;
