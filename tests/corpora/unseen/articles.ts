import type { Article } from '../article.js';

const HEATING: Article = {
  language: 'ru',
  paragraphs: [
    'Сколько стоит тепло: отчёт общественного совета посёлка Шахтёр. Совет проверял котельную с 3 октября по 27 января, 117 дней подряд.',
    'Котельная построена в 1974 году. Из четырёх котлов работают два, третий разобран на запчасти, четвёртый — в резерве. Уголь возят с разреза в 62 км от посёлка.',
    'В доме по северной стороне в январе было в среднем 17 градусов. Норма — 20. Жильцы написали 14 жалоб, ответ получили на девять. Перерасчёт сделали за шесть дней.',
    'В доме по южной стороне в январе было в среднем 21 градус. Норма — 20. Жильцы написали 2 жалобы, ответ получили на обе. Перерасчёт делать не стали.',
    'В детском саду в январе было в среднем 19 градусов. Норма — 22. Родители написали 31 жалобу, ответ получили на тридцать. Перерасчёт сделали за весь месяц.',
    'Директор котельной Виктор Ан говорит, что не хватает кочегаров: «Смена по двенадцать часов, зарплата 140 тыс. тенге. Молодые не идут». Он предложил котельную автоматизировать.',
    'Совет с этим согласен частично. Автоматика окупится за четыре года, если трубы утеплить. Если трубы не утеплять, половина тепла уйдёт в землю, и деньги пропадут.',
    'Самый тревожный вывод — о дымовой трубе. Трещина выросла с 4 до 11 мм. Инженер Лейла Сабитова требует остановить второй котёл до ремонта: «Труба держится на честном слове».',
    'Тариф на тепло в этом году не вырастет. Об этом аким посёлка заявил на встрече 30 января. Разницу в 23 млн тенге покроет район.',
    'Полный отчёт занимает 48 страниц. Его можно взять в библиотеке или скачать. Совет примет вопросы до конца февраля.',
  ],
  sentences: [
    'С этими цифрами спорить трудно.',
    'Замеры делали утром и вечером.',
    'Представитель района промолчал.',
    'К этой теме совет вернётся весной.',
    'Копии писем приложены к отчёту.',
  ],
  others: [
    'Музыкальная школа объявляет набор на домбру и скрипку. Инструменты выдают бесплатно на первый год.',
    'На реке замечены бобры, рыбаки просят не ставить сети у плотины. Егерь установил там знаки.',
    'Почта переезжает в соседнее здание. Посылки до пятницы выдают на старом месте.',
  ],
  alike: {
    2: 'В доме по восточной стороне в январе было в среднем 14 градусов. Норма — 20. Жильцы написали 40 жалоб, ответа не получили. Перерасчёт обещали к лету.',
    4: 'В детском саду в январе было в среднем 23 градуса. Норма — 22. Родители не жаловались. Перерасчёт делать не стали.',
    6: 'Совет с этим не согласен. Автоматика не окупится и за двадцать лет, даже если трубы утеплить. Деньги лучше потратить на уголь.',
    7: 'Дымовая труба тревоги не вызывает. Трещина закрыта ещё осенью. Инженер Лейла Сабитова разрешила запустить второй котёл: «Труба простоит десять лет».',
  },
  synonyms: [
    ['Жильцы', 'Обитатели'],
    ['жалоб', 'претензий'],
    ['предложил', 'посоветовал'],
    ['тревожный', 'беспокойный'],
    ['заявил', 'сказал'],
    ['скачать', 'загрузить'],
  ],
  negations: [
    ['не вырастет', 'вырастет'],
    ['не хватает кочегаров', 'кочегаров хватает'],
    ['Автоматика окупится', 'Автоматика не окупится'],
    ['покроет район', 'не покроет район'],
    ['Молодые не идут', 'Молодые идут'],
    ['Совет примет вопросы', 'Совет больше не примет вопросы'],
  ],
};

const LIBRARY: Article = {
  language: 'en',
  paragraphs: [
    'One room, nine thousand books: should the branch library stay? The hall of Saryozek was full on 19 February; 203 residents signed the list at the door.',
    'The department of culture wants to close the branch and send a book bus instead. The branch costs 7.4 million tenge a year. The bus, the department says, would cost 5.1 million.',
    'On Mondays the reading room had 34 visitors on average. Eleven of them were under sixteen. They borrowed 52 books and stayed for an hour.',
    'On Wednesdays the reading room had 21 visitors on average. Four of them were under sixteen. They borrowed 40 books and stayed for half an hour.',
    'On Saturdays the reading room had 57 visitors on average. Thirty of them were under sixteen. They borrowed 18 books and stayed for two hours.',
    'Librarian Kulyash Zhanybekova keeps a second notebook. It lists what people did besides reading: 212 printed forms, 96 letters written for elderly neighbours, 41 online appointments. “A bus cannot do that,” she said.',
    'The accountant of the district, Pavel Kim, disagrees. In his view the forms belong to the service centre. He also doubts the number of visitors, since nobody checks the notebook.',
    'A compromise was drawn up by the school. The library would move into two empty classrooms. Heating would be shared, and the cost would fall to 4.8 million tenge. The yard would stay open until 8 p.m.',
    'The vote on the compromise: 151 in favour, 38 against, 14 abstained. The district will decide by 1 April. Its decision can be appealed within a month.',
    'We will return to this hall on 9 April. If the branch stays, we shall count the visitors ourselves, with two people at the door and no notebook.',
  ],
  sentences: [
    'The heating bill was shown on the wall.',
    'A girl of ten asked where the comics would go.',
    'This was met with silence.',
    'The neighbouring branch closed two years ago.',
    'Both sides thanked the school.',
  ],
  others: [
    'The ferry will not run during the flood. Passengers with tickets may use the bridge bus free of charge.',
    'Bakers of the district compete on Sunday. The loaves are judged blind, and the money goes to the hospice.',
    'A flock of cranes rests by the salt lake. Drivers are asked not to sound their horns there.',
  ],
  alike: {
    2: 'On Fridays the reading room had 12 visitors on average. None of them was under sixteen. They borrowed 9 books and stayed for ten minutes.',
    4: 'On Saturdays the reading room is now closed. Thirty children under sixteen wait outside on average. They borrow nothing and stay for two hours.',
    6: 'The accountant of the district, Pavel Kim, agrees. In his view the forms belong to the library. He also trusts the number of visitors, since he checked the notebook.',
    7: 'A compromise was refused by the school. The library would not fit into the classrooms. Heating would cost more, and the total would rise to 8.8 million tenge.',
  },
  synonyms: [
    ['wants', 'intends'],
    ['visitors', 'guests'],
    ['disagrees', 'is of another opinion'],
    ['elderly', 'old'],
    ['decide', 'rule'],
    ['compromise', 'middle way'],
  ],
  negations: [
    ['should the branch library stay', 'should the branch library not stay'],
    ['A bus cannot do that', 'A bus can do that'],
    ['nobody checks the notebook', 'everybody checks the notebook'],
    ['The district will decide', 'The district will not decide'],
    ['would stay open', 'would not stay open'],
    ['can be appealed', 'can never be appealed'],
  ],
};

const TREES: Article = {
  language: 'kk',
  paragraphs: [
    'Көшет егілді, енді кім суарады? Былтыр көктемде Бірлік ауылында 1 350 көшет отырғызылды, биыл соның қаншасы тірі екенін санап шықтық.',
    'Санақты мектептің он төрт оқушысы мен үш мұғалімі 6–8 мамыр күндері жүргізді. Әр көшетке жасыл, сары немесе қызыл таспа байланды. Жасыл таспа — көшет көктеді деген сөз.',
    'Мектеп ауласында 240 көшет егілген. Соның 212-сі тірі. Мұнда су құбыры бар, кезекшілер күн сайын суарады. Қоршауы бүтін.',
    'Орталық көшеде 520 көшет егілген. Соның 187-сі ғана тірі. Мұнда су құбыры жоқ, су таситын көлік аптасына бір рет келеді. Қоршауы үш жерден сынған.',
    'Өзен жағасында 590 көшет егілген. Соның 401-і тірі. Мұнда су құбыры керек емес, тамыр суға өзі жетеді. Қоршауы мүлде жоқ.',
    '«Көшетті мал жеп кетеді, — дейді ауыл ақсақалы Төлеген Бейсенов. — Қоршау қойылмаса, келесі жылы тағы егеміз, тағы жоғалтамыз». Оның сөзін көпшілік құптады.',
    'Мердігер «Жасыл Дала» серіктестігі басқа пікірде. Серіктестік көшеттің 60 пайызы тірі болса, келісімшарт орындалды деп есептейді. Біздің санақ бойынша тірі көшет 59,3 пайыз.',
    'Ауыл әкімі Сандуғаш Ермекова су таситын екінші көлік алуға келісті. Көлік маусым айында келеді, жүргізушінің жалақысын аудан төлейді. Бұған 2,1 миллион теңге бөлінді.',
    'Тұрғындардың бір тобы әр үйге он көшеттен бөліп беруді ұсынды. Кім көшетін сақтап қалса, соған салықтан жеңілдік берілсін дейді. Заңгер мұндай жеңілдік заңда жоқ екенін ескертті.',
    'Келесі санақ 4 қазан күні өтеді. Қатысқысы келгендер мектеп кеңсесіне жазылсын. Таспа мен қолғапты біз береміз.',
  ],
  sentences: [
    'Бұл пікірге қарсы ешкім болмады.',
    'Суреттерді мектеп сақтап отыр.',
    'Ақсақалдар кеңесі де осыны айтқан.',
    'Бұл бөлім ең көп дау тудырды.',
    'Күзде тағы бір рет тексереміз.',
  ],
  others: [
    'Домбыра үйірмесіне жазылу басталды. Аспап бірінші жылы тегін беріледі.',
    'Пошта көрші ғимаратқа көшеді. Сәлемдемелер жұмаға дейін ескі орнында беріледі.',
    'Тұзды көлге тырналар келді. Жүргізушілер ол жерде дабыл бермесін.',
  ],
  alike: {
    2: 'Аурухана ауласында 80 көшет егілген. Соның 11-і ғана тірі. Мұнда су құбыры бар, бірақ ешкім суармайды. Қоршауы құлаған.',
    4: 'Өзен жағасында көшет егілген жоқ. Жер таспен жабылған, тамыр суға жетпейді. Қоршауы да салынбаған.',
    6: 'Мердігер «Жасыл Дала» серіктестігі кінәсін мойындады. Серіктестік көшеттің 90 пайызын қайта егуге келісті. Біздің санақ бойынша тірі көшет тым аз.',
    7: 'Ауыл әкімі Сандуғаш Ермекова екінші көлік алудан бас тартты. Бұрынғы көлік те маусым айында сатылады, жүргізуші жұмыстан шығады.',
  },
  synonyms: [
    ['құптады', 'қостады'],
    ['ұсынды', 'ұсыныс қылды'],
    ['есептейді', 'санайды'],
    ['ескертті', 'еске салды'],
    ['тірі', 'аман'],
    ['көпшілік', 'жұрттың көбі'],
  ],
  negations: [
    ['күн сайын суарады', 'күн сайын суармайды'],
    ['алуға келісті', 'алуға келіспеді'],
    ['құбыры керек емес', 'құбыры керек'],
    ['аудан төлейді', 'аудан төлемейді'],
    ['Қоршау қойылмаса', 'Қоршау қойылса'],
    ['келісімшарт орындалды', 'келісімшарт орындалған жоқ'],
  ],
};

export const UNSEEN_ARTICLES = [HEATING, LIBRARY, TREES];
