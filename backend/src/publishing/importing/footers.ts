import type { Dropped } from './draft.js';

const UNSUBSCRIBE =
  /unsubscribe|opt[\s-]out|manage (?:your )?(?:subscription|preferences)|(?:update|change|email) (?:your )?preferences|you(?:'re|’re| are)? (?:receive|receiving|received|got|getting) this|sent to you because|no longer (?:wish|want) to receive|forward (?:this )?(?:e?-?mail )?to a friend|отпис(?:ать|ывать)|отказаться от (?:рассылки|подписки)|вы (?:получили|получаете) это|управл\p{L}+ подпиской|настро(?:йки|ить) (?:рассылк|подписк)\p{L}*|жазылым(?:нан|ды|ыңыз)?\s*(?:бас тарт|тоқтат|басқар|шығ)\p{L}*|жазылудан бас тарт\p{L}*|(?:сіз )?бұл хатты (?:сіз )?\p{L}* ?(?:алып|алды)\p{L}*/iu;
const BROWSER =
  /(?:view|read|open|see)\s+(?:it |this (?:e?-?mail|newsletter|issue|message) |the online version |this )?(?:online|in (?:your |a |the )?(?:web )?browser)|web version|online version|trouble (?:viewing|reading)|(?:от(?:кры|кро|обра)\p{L}*|посмотре\p{L}*|чита\p{L}*|смотре\p{L}*) (?:это )?(?:письмо |выпуск )?(?:в браузере|онлайн)|веб-верси\p{L}*|браузерде (?:ашу|аш|көру|оқу)\p{L}*|браузерден? (?:ашу|көру|оқу)\p{L}*/iu;
const IMPRINT =
  /^(?:©|\(c\)|copyright)|all rights reserved|все права защищены|барлық құқық\p{L}* қорғалған|^(?:our )?(?:mailing )?address:|privacy policy|политика конфиденциальности|құпиялық саясаты|follow us|мы в соцсетях|add us to your address book/iu;
const SIGNATURE =
  /^(?:sent from my (?:iphone|ipad|android|phone|mobile)|отправлено с (?:iphone|ipad|моего|телефона|android)|iphone-нан жіберілді|get outlook for)/iu;

const MAX_FOOTER = 420;
const MAX_BROWSER = 160;

/** What a block of a newsletter's frame is: several things when one line holds them all, none when it is something to read. */
export function framesOf(text: string, place: 'head' | 'tail' | 'middle'): Dropped['what'][] {
  if (place === 'middle' || text.length > MAX_FOOTER) return [];
  const browser = text.length <= MAX_BROWSER && BROWSER.test(text);
  const footer = UNSUBSCRIBE.test(text) || (place === 'tail' && IMPRINT.test(text));
  if (SIGNATURE.test(text)) return ['signature'];
  return [...(browser ? (['view-in-browser'] as const) : []), ...(footer ? (['unsubscribe-footer'] as const) : [])];
}
