import { describe, expect, it } from '@jest/globals';
import { spansOf } from './spans.js';

const words = (text: string): string =>
  spansOf(text)
    .map((span) => span.text)
    .join('');

describe('the text of a block', () => {
  it('keeps bold, emphasis and links', () => {
    expect(spansOf('A **vote** is _one_ [day](https://example.org).')).toEqual([
      { text: 'A ' },
      { text: 'vote', strong: true },
      { text: ' is ' },
      { text: 'one', em: true },
      { text: ' ' },
      { text: 'day', href: 'https://example.org' },
      { text: '.' },
    ]);
  });

  it('makes a link of an address that is written out, without the signs after it', () => {
    expect(spansOf('The rules, https://adilet.zan.kz/kaz/docs/P1300001106, and (https://zakon.uchet.kz/Z010000148_) (F43).')).toEqual([
      { text: 'The rules, ' },
      { text: 'https://adilet.zan.kz/kaz/docs/P1300001106', href: 'https://adilet.zan.kz/kaz/docs/P1300001106' },
      { text: ', and (' },
      { text: 'https://zakon.uchet.kz/Z010000148_', href: 'https://zakon.uchet.kz/Z010000148_' },
      { text: ') (F43).' },
    ]);
    expect(spansOf('See **https://example.org/a_(b)?** now')).toEqual([
      { text: 'See ' },
      { text: 'https://example.org/a_(b)', strong: true, href: 'https://example.org/a_(b)' },
      { text: '?', strong: true },
      { text: ' now' },
    ]);
    expect(spansOf('ftp://example.org is no place to send readers')).toEqual([{ text: 'ftp://example.org is no place to send readers' }]);
  });

  it('adds up looks that stand inside each other', () => {
    expect(spansOf('**all _of_ [it](mailto:desk@example.kz)**')).toEqual([
      { text: 'all ', strong: true },
      { text: 'of', strong: true, em: true },
      { text: ' ', strong: true },
      { text: 'it', strong: true, href: 'mailto:desk@example.kz' },
    ]);
  });

  it('points to footnotes, also inside bold text and with labels of any letters', () => {
    expect(spansOf('Заң 148-II.[^1] **Одан[^көз-2]** әрі')).toEqual([
      { text: 'Заң 148-II.' },
      { text: '1', note: '1' },
      { text: ' ' },
      { text: 'Одан', strong: true },
      { text: 'көз-2', note: 'көз-2' },
      { text: ' әрі' },
    ]);
    expect(spansOf('[^1]: said twice')).toEqual([{ text: '1', note: '1' }, { text: ': said twice' }]);
  });

  it('leaves an escaped reference and other escaped signs as they are read', () => {
    expect(spansOf('\\[^1] costs 5 \\* 3 and \\_no\\_ more')).toEqual([{ text: '[^1] costs 5 * 3 and _no_ more' }]);
  });

  it('takes a number or a sign at the start for text, not for a list or a heading', () => {
    for (const text of ['2021. The first elections', '# not a heading', '- not a list', '> half', '---', '=== sum', '```']) {
      expect(spansOf(text)).toEqual([{ text }]);
    }
  });

  it('joins the lines that a paragraph was broken into', () => {
    expect(spansOf('one\n\ntwo  \nthree')).toEqual([{ text: 'one two three' }]);
    expect(spansOf(' \n ')).toEqual([]);
  });
});

describe('a text made to do harm', () => {
  it('keeps the words of a link that readers may not be sent to, and drops the link', () => {
    const addresses = [
      ...['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java&#10;script:alert(1)', '&#x6a;avascript:alert(1)', 'vbscript:x'],
      ...['data:text/html;base64,PHNjcmlwdD4=', 'file:///etc/passwd', '//evil.example', '/relative'],
      ...['https://egov.kz@evil.example/', `https://example.org/${'a'.repeat(2_000)}`],
    ];
    for (const address of addresses) expect(spansOf(`read [this](${address}) now`)).toEqual([{ text: 'read this now' }]);
    expect(spansOf('<javascript:alert(1)>')).toEqual([{ text: 'javascript:alert(1)' }]);
  });

  it('is shown as the letters it is made of where it is HTML', () => {
    const html = '<script>alert(1)</script> <img src=x onerror=alert(1)> <b>x</b>';
    expect(spansOf(html)).toEqual([{ text: html }]);
  });

  it('shows the words of a picture and never its address', () => {
    expect(spansOf('![a map](https://tracker.example/p.gif)')).toEqual([{ text: 'a map' }]);
  });

  it('is read however deep it is nested and however long it is', () => {
    expect(words(`${'*a **b '.repeat(1_400)}x${' c** d*'.repeat(1_400)}`)).toContain('x');
    for (const mark of ['[', '![', '*', '_', '<', '[^', '&', '\\', '[a](', '**a']) {
      expect(spansOf(mark.repeat(10_000 / mark.length)).length).toBeGreaterThan(0);
    }
    expect(spansOf(`https://example.org/a${').'.repeat(9_000)}`)[0]?.href).toBe('https://example.org/a');
    const long = 'word '.repeat(10_000);
    expect(words(long)).toBe(long.trim());
  });
});
