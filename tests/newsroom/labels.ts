/** What a page says around the article, in each language. */
export interface Labels {
  readonly sections: readonly string[];
  readonly share: string;
  readonly related: string;
  readonly mostRead: string;
  readonly letterTitle: string;
  readonly letterText: string;
  readonly letterButton: string;
  readonly cookieText: string;
  readonly cookieYes: string;
  readonly cookieNo: string;
  readonly comments: string;
  readonly by: string;
  readonly published: string;
  readonly picture: string;
  readonly search: string;
  readonly subscribe: string;
  readonly rights: string;
  readonly privacy: string;
  readonly advertisement: string;
  readonly readToo: string;
  readonly minutes: string;
}

const en: Labels = {
  sections: ['City', 'Region', 'World', 'Business', 'Science', 'Sport', 'Culture', 'Opinion'],
  share: 'Share this article',
  related: 'More on this story',
  mostRead: 'Most read',
  letterTitle: 'The morning letter',
  letterText: 'Five stories before breakfast, every weekday. You can leave at any time.',
  letterButton: 'Subscribe',
  cookieText:
    'We and our 214 partners store cookies to measure the audience and to show you advertisements. You can change your choice at any time.',
  cookieYes: 'Accept all',
  cookieNo: 'Only what is needed',
  comments: 'Join the discussion: %n comments',
  by: 'By',
  published: 'Published',
  picture: 'Illustration',
  search: 'Search',
  subscribe: 'Support us',
  rights: 'All rights reserved.',
  privacy: 'Privacy policy',
  advertisement: 'Advertisement',
  readToo: 'Read also',
  minutes: 'min read',
};

const de: Labels = {
  sections: ['Stadt', 'Region', 'Welt', 'Wirtschaft', 'Wissen', 'Sport', 'Kultur'],
  share: 'Artikel teilen',
  related: 'Mehr zum Thema',
  mostRead: 'Meistgelesen',
  letterTitle: 'Der Morgenbrief',
  letterText: 'Fünf Nachrichten vor dem Frühstück, jeden Werktag. Abmeldung jederzeit möglich.',
  letterButton: 'Abonnieren',
  cookieText: 'Wir und unsere 187 Partner verwenden Cookies, um die Nutzung zu messen.',
  cookieYes: 'Alle akzeptieren',
  cookieNo: 'Nur notwendige',
  comments: '%n Kommentare lesen',
  by: 'Von',
  published: 'Veröffentlicht',
  picture: 'Illustration',
  search: 'Suche',
  subscribe: 'Abo',
  rights: 'Alle Rechte vorbehalten.',
  privacy: 'Datenschutz',
  advertisement: 'Anzeige',
  readToo: 'Lesen Sie auch',
  minutes: 'Min. Lesezeit',
};

const es: Labels = {
  sections: ['Ciudad', 'Región', 'Mundo', 'Economía', 'Ciencia', 'Deportes', 'Cultura'],
  share: 'Compartir',
  related: 'Más sobre este tema',
  mostRead: 'Lo más leído',
  letterTitle: 'La carta de la mañana',
  letterText: 'Cinco noticias antes del desayuno. Puede darse de baja cuando quiera.',
  letterButton: 'Suscribirse',
  cookieText: 'Nosotros y nuestros 163 socios usamos cookies para medir la audiencia.',
  cookieYes: 'Aceptar todo',
  cookieNo: 'Solo las necesarias',
  comments: '%n comentarios',
  by: 'Por',
  published: 'Publicado',
  picture: 'Ilustración',
  search: 'Buscar',
  subscribe: 'Hágase socio',
  rights: 'Todos los derechos reservados.',
  privacy: 'Política de privacidad',
  advertisement: 'Publicidad',
  readToo: 'Lea también',
  minutes: 'min de lectura',
};

const ru: Labels = {
  sections: ['Город', 'Порт', 'Страна', 'Экономика', 'Наука', 'Спорт', 'Культура'],
  share: 'Поделиться',
  related: 'По теме',
  mostRead: 'Самое читаемое',
  letterTitle: 'Утреннее письмо',
  letterText: 'Пять новостей до завтрака, по будням. Отписаться можно в любой момент.',
  letterButton: 'Подписаться',
  cookieText: 'Мы и наши партнёры используем файлы cookie, чтобы измерять посещаемость.',
  cookieYes: 'Принять все',
  cookieNo: 'Только необходимые',
  comments: 'Комментарии: %n',
  by: 'Автор:',
  published: 'Опубликовано',
  picture: 'Иллюстрация',
  search: 'Поиск',
  subscribe: 'Поддержать',
  rights: 'Все права защищены.',
  privacy: 'Политика конфиденциальности',
  advertisement: 'Реклама',
  readToo: 'Читайте также',
  minutes: 'мин.',
};

const all: Readonly<Record<string, Labels>> = { en, de, es, ru };

export const labelsFor = (language: string): Labels => all[language] ?? en;
