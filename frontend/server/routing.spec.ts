import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { comesFromElsewhere, redirection } from './routing';

const PORTAL = new URL('http://localhost:3000');

const request = (method: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ method, headers }) as unknown as IncomingMessage;
const goTo = (address: string, headers?: Record<string, string>): string | undefined =>
  redirection(request('GET', headers), new URL(address, PORTAL), PORTAL);

describe('the way to a page', () => {
  it('leads to the reader’s language and keeps the rest', () => {
    expect(goTo('/', { 'accept-language': 'ru' })).toBe('/ru');
    expect(goTo('/proposals?sort=new', {})).toBe('/kk/proposals?sort=new');
  });

  it('leaves pages with a language, and files, where they are', () => {
    expect(goTo('/kk/proposals')).toBeUndefined();
    expect(goTo('/robots.txt')).toBeUndefined();
    expect(goTo('/_next/static/a')).toBeUndefined();
  });

  it('never leads to another site', () => {
    expect(redirection(request('GET'), new URL('http://localhost:3000//elsewhere.example/x'), PORTAL)).toBe('/kk/elsewhere.example/x');
  });

  it('brings a reader who typed 127.0.0.1 to the name the portal has', () => {
    expect(goTo('http://127.0.0.1:3000/kk', { 'sec-fetch-dest': 'document' })).toBe('http://localhost:3000/kk');
  });
});

describe('a form', () => {
  it('is taken from our own pages only', () => {
    expect(comesFromElsewhere(request('POST', { origin: 'http://localhost:3000' }), PORTAL)).toBe(false);
    expect(comesFromElsewhere(request('POST', { 'sec-fetch-site': 'same-origin' }), PORTAL)).toBe(false);
    expect(comesFromElsewhere(request('POST', { origin: 'https://elsewhere.example' }), PORTAL)).toBe(true);
    expect(comesFromElsewhere(request('POST', { origin: 'null' }), PORTAL)).toBe(true);
    expect(comesFromElsewhere(request('POST'), PORTAL)).toBe(true);
  });
});
