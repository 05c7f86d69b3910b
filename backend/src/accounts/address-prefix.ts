import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.)/iu;

const plain = (address: string): string => address.replace(MAPPED, '').replace(/%.*$/u, '');

/** The machine itself. */
export const isLoopback = (address: string): boolean => plain(address) === '::1' || /^127\./u.test(plain(address));

/** The network of an address: /24 of IPv4, /48 of IPv6, so that one household or office is one, and the address itself is forgotten. */
export function prefixOf(address: string): string {
  const given = plain(address);
  if (isIPv4(given)) return `${given.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(given)) return `${groupsOf(given).slice(0, 3).join(':')}::/48`;
  return 'unknown';
}

function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/u, ''));
}
