import { describe, expect, it } from '@jest/globals';
import { decisionMail, type Told } from './decision-mail.js';

const told = (more: Partial<Told>): Told => ({
  email: 'a@example.org',
  language: 'kk',
  outcome: 'remove',
  clause: 'insult',
  note: 'Қорламай жазыңыз',
  text: 'Бюджет',
  isChange: false,
  ...more,
});
const here = new URL('http://localhost:3000');

describe('the mail about a decision', () => {
  it('names the rule and the note in the author’s language', () => {
    const mail = decisionMail(told({}), here);
    expect(mail.subject).toBe('Kenes: Мәтініңіз жарияланбады');
    expect(mail.text).toContain('Адамды немесе топты қорлау');
    expect(mail.text).toContain('Қорламай жазыңыз');
    expect(mail.text).toContain('http://localhost:3000/kk/how-we-moderate');
  });
  it('says of a refused change that readers see the former text', () => {
    const mail = decisionMail(told({ language: 'en', isChange: true }), here);
    expect(mail.subject).toBe('Kenes: Your change was not published');
    expect(mail.text).toContain('Readers see the former text.');
  });
  it('speaks of no rule when the text is published', () => {
    const mail = decisionMail(told({ language: 'ru', outcome: 'publish', clause: null, note: '' }), here);
    expect(mail.text).not.toContain('Правило');
    expect(mail.text).toContain('http://localhost:3000/ru/me/texts');
  });
});
