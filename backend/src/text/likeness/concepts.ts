import { foldForSearch } from '../fold.js';
import { skeletonOf } from './skeleton.js';

// Beginnings of words that citizens use for one thing, a line each. Opposites never stand in one line.
const LINES = `
  вода су water
  кран водопровод кубыр tap
  воня пахн сасы иис иси stink stank smell smelt
  дорог жол road
  фирм компани подрядчик организац подряд firm compan contractor
  тендер конкурс tender contest
  ремонт почин жонде repair mend fix
  выигр достал победил утти жени won win
  провал сорва запор failed fail botch
  прошл предыдущ откен алдынги last previous former
  парк сквер саябак square park
  автостоянк парковк автотурак коликтурак parking carpark
  собак псы псов пес ит$ иттер dog dogs
  бродяч бездомн кангыбас иесиз stray homeless
  опасн угроз кауип катер danger unsafe risk
  мало недост жетиспе lack few аз$
  библиотек китапхан library
  нов свеж жана new recent fresh
  книг литератур китап book literature
  подрост жасоспирим teen
  аким глава мэр аким басшы mayor head
  отчет отчит есеп report
  сход собран жиын gathering meeting
  лично сам сама ози жеке person himself herself
  врач доктор дариг doctor physician
  больниц госпитал аурухан hospital
  поликлиник емхан амбулатор clinic
  школ мектеп мектеб school
  учител педагог мугалим устаз teacher
  ученик школьник окушы pupil student
  дети детям ребен балал бала$ child kid
  автобус маршрутк bus
  водител шофер жургизуш driver
  мусор отход кокыс rubbish garbage trash waste litter
  контейнер бак жашик bin
  свет освещ фонар жарык шам lamp light
  тротуар пешеход жаяу pavement sidewalk footpath
  улиц коше street
  дом уй$ уйи house
  цен стоимост бага price cost
  деньг средств каражат акша money fund
  налог салык tax
  тариф tariff rate
  повыс подня поднима котер raise increas
  сниз пониз томенде lower reduc decreas
  закры жаб close shut
  открыт ашы open
  постро соорут возве сал$ build built construct
  сдела жаса make made
  убра убер вывоз шыгар collect remov
  житель населен тургын resident inhabitant
  выборы выбор сайлау election
  голосова дауыс vot
  спасибо благодар рахмет рахмат ракмет thank
  статья мақала макала article
  работа жумыс work
  большой улкен big large
  опаздыв задерж кешиг late delay
  медленн баяу slow
  гряз лас dirt
  зарплат оклад жалак salary wage pay
  земл участ жер land plot
  пастбищ выпас жаиылым pasture grazing
  публик опублик жариял publish
`;
const CONCEPTS = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line, concept) =>
      line
        .trim()
        .split(/\s+/u)
        .map((word) => [entryOf(word), concept] as const),
    ),
);
const SHORTEST = 2;
const LONGEST = 12;

function entryOf(word: string): string {
  const whole = word.endsWith('$');
  return skeletonOf(foldForSearch(word.replace('$', ''))) + (whole ? '$' : '');
}

/** The line that a word belongs to, by its longest known beginning. */
export function conceptOf(key: string): number | undefined {
  const whole = CONCEPTS.get(`${key}$`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(LONGEST, key.length); length >= SHORTEST; length--) {
    const concept = length > SHORTEST || key.length <= SHORTEST + 3 ? CONCEPTS.get(key.slice(0, length)) : undefined;
    if (concept !== undefined) return concept;
  }
  return undefined;
}
