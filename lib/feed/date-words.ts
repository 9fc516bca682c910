// Beginnings of month names in lower case without accents. Where two languages use one word for
// different months (Croatian and Polish "lip", Czech and Polish "cer"), none of them has it.
const MONTH_BEGINNINGS = [
  'jan gen ene led sijec ocak sty tammi янв січ ιαν',
  'feb fev lut unor velj sub helmi фев лют φεβ',
  'mar mrt maer maar brez ozuj maalis мар бер μαρ',
  'apr avr abr kwi dub trav nis huhti апр кві απρ',
  'may mai maj mag mei svib kvet toukok май мая тра μαι',
  'jun giu cze kesa juin haz июн чер ιουν',
  'jul lug juil tem heina июл лип ιουλ',
  'aug ago aou sie kol elok авг сер αυγ',
  'sep set wrz zari ruj eyl syys сен вер σεπ',
  'oct okt ott out paz rij eki loka окт жов οκτ',
  'nov lis stud kas marras ноя νοε',
  'dec dez dic des gru pros ara joulu дек гру δεκ',
];

/** Minutes east of UTC of the zone names that feeds use; military letters other than Z are not. */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  ist: 330,
  cet: 60,
  mez: 60,
  met: 60,
  cest: 120,
  mesz: 120,
  mest: 120,
  eet: 120,
  eest: 180,
  sast: 120,
  msk: 180,
  hkt: 480,
  sgt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  brt: -180,
  art: -180,
  adt: -180,
  nst: -210,
  ndt: -150,
  ast: -240,
  at: -240,
  edt: -240,
  est: -300,
  et: -300,
  cdt: -300,
  cst: -360,
  ct: -360,
  mdt: -360,
  mst: -420,
  mt: -420,
  pdt: -420,
  pst: -480,
  pt: -480,
  akdt: -480,
  akst: -540,
  hst: -600,
};

const monthOf = new Map<string, number>(
  MONTH_BEGINNINGS.flatMap((words, month) =>
    words.split(' ').map((word) => [word, month] as const),
  ),
);

/** 0 for January, from a month's name or its beginning in many languages; null when it is none. */
export function monthByName(word: string): number | null {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  for (let length = Math.min(6, plain.length); length >= 3; length--) {
    const month = monthOf.get(plain.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}

/** Minutes east of UTC of a named zone; null when the word is no zone. */
export function zoneByName(word: string): number | null {
  return ZONES[word.toLowerCase()] ?? null;
}
