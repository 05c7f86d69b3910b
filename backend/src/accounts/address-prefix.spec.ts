import { describe, expect, it } from '@jest/globals';
import { isLoopback, prefixOf } from './address-prefix.js';

describe('the network of a reader', () => {
  it('takes neighbours for one', () => {
    expect(prefixOf('203.0.113.7')).toBe(prefixOf('203.0.113.250'));
    expect(prefixOf('2001:db8:5::1')).toBe(prefixOf('2001:0db8:0005:abcd::9'));
  });
  it('keeps other networks apart', () => {
    expect(prefixOf('203.0.113.7')).not.toBe(prefixOf('203.0.114.7'));
    expect(prefixOf('2001:db8:5::1')).not.toBe(prefixOf('2001:db8:6::1'));
  });
  it('reads an IPv4 address written as IPv6', () => {
    expect(prefixOf('::ffff:203.0.113.7')).toBe('203.0.113.0/24');
  });
  it('knows the machine itself', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
    expect(isLoopback('203.0.113.7')).toBe(false);
  });
  it('puts what is no address into one group', () => {
    expect(prefixOf('somewhere')).toBe('unknown');
  });
});
