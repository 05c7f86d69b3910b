import { describe, expect, it } from '@jest/globals';
import { previewNewsletter, type Preview, type PreviewBlock } from './preview.js';

const read = (text: string, name = 'letter.txt'): Promise<Preview> => previewNewsletter(new TextEncoder().encode(text), name);
const blocks = (preview: Preview): PreviewBlock[] => preview.articles.flatMap((article) => article.blocks);
const texts = (preview: Preview): string[] => blocks(preview).map(({ text }) => text);
const droppedKinds = (preview: Preview): string[] => [...new Set(preview.dropped.map(({ what }) => what))].toSorted();
const BODY = 'Аким сельского округа отвечает за дороги, но денег на дороги у него нет, и он пишет письмо в район.';

describe('a pasted mail', () => {
  it('loses its headers and gives its subject as the title', async () => {
    const preview = await read(
      `From: desk@example.org\nSubject: Fwd: Issue 2 of 4: Who repairs the road\nDate: Sat, 14 Jun 2025 10:00:00 +0500\n\nDear readers,\n\n${BODY}\n\n${BODY}\n\nUnsubscribe | View in browser`,
    );
    expect(preview).toMatchObject({ title: 'Who repairs the road', date: '2025-06-14', position: { number: 2, of: 4 } });
    expect(droppedKinds(preview)).toEqual(['mail-headers', 'unsubscribe-footer', 'view-in-browser']);
    expect(preview.warnings).toContain('title-from-subject');
  });
  it('loses the marks of forwarding', async () => {
    const preview = await read(
      `---------- Forwarded message ---------\n> Куда уходят деньги\n>\n> ${BODY}\n>\n> ${BODY}\n>\n> Отписаться от рассылки`,
    );
    expect(preview.title).toBe('Куда уходят деньги');
    expect(blocks(preview).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(droppedKinds(preview)).toEqual(['unsubscribe-footer']);
  });
  it('is read from quoted-printable and from several parts', async () => {
    const page =
      '<html><body><h1>=D0=94=D0=BE=D1=80=D0=BE=D0=B3=D0=B0</h1><p>=D0=90=D0=BA=D0=B8=D0=BC <a href=3D"https://example.org/?a=3D1">=D0=BF=D0=B8=\n=D1=88=D0=B5=D1=82</a>.</p></body></html>';
    const preview = await read(
      `From: a@example.org\nSubject: =?utf-8?B?0JTQvtGA0L7Qs9Cw?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b1"\n\n--b1\nContent-Type: text/plain; charset=utf-8\n\nplain\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${page}\n--b1--\n`,
      'letter.eml',
    );
    expect(preview).toMatchObject({ format: 'html', title: 'Дорога', links: ['https://example.org/?a=1'] });
    expect(texts(preview)).toEqual(['Аким [пишет](https://example.org/?a=1).']);
  });
});
