import { describe, expect, it } from '@jest/globals';
import { linkMail } from './account-mail.js';

const site = new URL('https://kenes.example');

describe('mail with a link', () => {
  it('is written in the language of the person and leads to the page in it', () => {
    const mail = linkMail({ email: 'a@example.org', language: 'kk', purpose: 'confirm', token: 'abc_-1' }, site);
    expect(mail.subject).toContain('растаңыз');
    expect(mail.text).toContain('https://kenes.example/kk/confirm-email?token=abc_-1\n');
  });
  it('says how long the link works', () => {
    expect(linkMail({ email: 'a@example.org', language: 'en', purpose: 'reset', token: 't' }, site).text).toContain('one hour');
  });
});
