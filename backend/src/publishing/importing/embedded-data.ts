type Where = { start: RegExp; end: RegExp };

const IN_TEXT: Where = { start: /data:[\w/+.-]{1,100}[;,]/giu, end: /["'\s>)]/gu };
/** As the value of an attribute. */
export const IN_ATTRIBUTE: Where = { start: /=\s{0,10}["']?data:[\w/+.-]{1,100}[;,]/giu, end: /["'\s>]/gu };
const LONG = 200;

/**
 * The text with long data of `data:` addresses cut out; their kind stays. The end is searched, not matched by a greedy run:
 * over megabytes such a run overflows the stack of regular expressions, now and then.
 */
export function withoutEmbeddedData(text: string, { start, end }: Where = IN_TEXT): string {
  let kept = '';
  let from = 0;
  for (const { 0: address, index } of text.matchAll(start)) {
    const begin = index + address.length - 1;
    if (begin < from) continue;
    end.lastIndex = begin;
    const over = end.exec(text)?.index ?? text.length;
    if (over - begin <= LONG) continue;
    kept += text.slice(from, begin);
    from = over;
  }
  return kept + text.slice(from);
}
