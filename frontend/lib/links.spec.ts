import { describe, expect, it } from '@jest/globals';
import { inLocale, linkTo, safeReturn, withDone } from './links';

describe('links', () => {
  it('name the language first', () => {
    expect(linkTo('kk', { kind: 'home' })).toBe('/kk');
    expect(linkTo('ru', { kind: 'sign-in', next: '/ru/me' })).toBe('/ru/sign-in?next=%2Fru%2Fme');
  });

  it('keep the place when the language changes', () => {
    expect(inLocale('en', '/kk/proposals/7', 'sort=new')).toBe('/en/proposals/7?sort=new');
    expect(inLocale('en', '/kk', '')).toBe('/en');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/', 'javascript:alert(1)', undefined])(
    'never lead to another site after signing in: %s',
    (next) => {
      expect(safeReturn(next, '/kk/me')).toBe('/kk/me');
    },
  );

  it('keep the place on the page when a notice is asked for', () => {
    expect(withDone('/kk/articles/a?after=b#poll-c', 'signed-up')).toBe('/kk/articles/a?after=b&done=signed-up#poll-c');
    expect(withDone('/kk/me', 'saved')).toBe('/kk/me?done=saved');
  });

  it('lead back to the page that asked for signing in', () => {
    expect(safeReturn('/kk/proposals/new?issue=a#title', '/kk/me')).toBe('/kk/proposals/new?issue=a#title');
  });
});
