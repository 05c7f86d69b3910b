import { wordsOf, type Word } from './words.js';

/** One language edition of an article, in order. */
export type Block = { id: string; text: string };

/** Some words of one block; `from` and `to` count the words of the whole text. */
export type Sentence = { block: number; from: number; to: number; key: string; letters: number };

/** The words and sentences of an article, counted through all its blocks; `starts` says with which word each block begins. */
export type Text = { blocks: readonly Block[]; words: Word[]; sentences: Sentence[]; sentenceOf: number[]; starts: number[] };

export function textOf(blocks: readonly Block[]): Text {
  const text: Text = { blocks, words: [], sentences: [], sentenceOf: [], starts: [0] };
  blocks.forEach((block, index) => {
    const words = wordsOf(block.text);
    let from = 0;
    words.forEach((word, place) => {
      const next = words[place + 1];
      if (next && !isEnd(word, block.text.slice(word.end, next.start + 1))) return;
      addSentence(text, index, words.slice(from, place + 1));
      from = place + 1;
    });
    text.starts.push(text.words.length);
  });
  return text;
}

function addSentence(text: Text, block: number, words: readonly Word[]): void {
  const from = text.words.length;
  for (const word of words) {
    text.words.push(word);
    text.sentenceOf.push(text.sentences.length);
  }
  const keys = words.map(({ key }) => key);
  text.sentences.push({ block, from, to: text.words.length, key: keys.join(' '), letters: keys.join('').length });
}

const END = /[.!?…]["»”’)\]]*\s(?![^\p{L}\p{N}]*\p{Ll})/u;

/** Whether a sentence ends between a word and the next. A full stop after one or two letters is an initial or a shortened word. */
function isEnd({ key }: Word, gap: string): boolean {
  if (gap.includes('\n')) return true;
  return END.test(gap) && !(/^\p{L}{1,2}$/u.test(key) && gap.startsWith('.'));
}

export function keysOf({ words }: Text, { from, to }: Sentence): string[] {
  return words.slice(from, to).map(({ key }) => key);
}
