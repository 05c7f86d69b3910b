import { describe, expect, it } from '@jest/globals';
import { mergeAuthors, readByline } from './byline.js';

const read = (line: string): string[] | null => readByline(line, true)?.map(({ name, role }) => `${role}: ${name}`) ?? null;

describe('the authors', () => {
  it.each([
    [
      'Lead-author: Roads desk | Co-authors: Budget desk & Field desk',
      ['lead: Roads desk', 'co-author: Budget desk', 'co-author: Field desk'],
    ],
    ['By the editorial desk; with the field desk', ['lead: editorial desk', 'co-author: field desk']],
    ['By Aigul Nurlan and Timur Omar', ['lead: Aigul Nurlan', 'co-author: Timur Omar']],
    ['Written by A. Nurlan with T. Omar', ['lead: A. Nurlan', 'co-author: T. Omar']],
    ['Authors: Roads desk, Budget desk', ['lead: Roads desk', 'co-author: Budget desk']],
    ['Author(s): Roads desk (lead), Budget desk (co-author)', ['lead: Roads desk', 'co-author: Budget desk']],
    ['Автор: Асель Нурлан', ['lead: Асель Нурлан']],
    [
      'Авторы: редакция и отдел бюджета; соавторы: полевой отдел',
      ['lead: редакция', 'co-author: отдел бюджета', 'co-author: полевой отдел'],
    ],
    ['Текст: Асель Нурлан при участии Тимура Омара', ['lead: Асель Нурлан', 'co-author: Тимура Омара']],
    ['Авторлары: редакция үстелі және бюджет үстелі', ['lead: редакция үстелі', 'co-author: бюджет үстелі']],
    ['Авторы: Әсел Нұрлан. Тең авторлары: Тимур Омар', ['lead: Әсел Нұрлан', 'co-author: Тимур Омар']],
    ['Мәтін: Әсел Нұрлан', ['lead: Әсел Нұрлан']],
  ])('are read from «%s»', (line, authors) => {
    expect(read(line)).toEqual(authors);
  });
  it.each([
    'By the time the grader came, the road had gone.',
    'Text of the law: it says a lot of things that nobody reads to the end',
    'We asked the authors',
    'By Monday nobody had answered, and we went home.',
  ])('are not read from «%s»', (line) => {
    expect(read(line)).toBeNull();
  });
  it('are listed once, by the higher role', () => {
    expect(
      mergeAuthors([
        { name: 'Roads desk', role: 'co-author' },
        { name: 'roads desk', role: 'lead' },
      ]),
    ).toEqual([{ name: 'Roads desk', role: 'lead' }]);
  });
});
