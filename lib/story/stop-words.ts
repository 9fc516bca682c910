// Function words carry no event. Other languages need no list: their own frequency in the reader's
// stream plays them down within a day; these lists only help the first hours.
const LISTS = [
  // en, with the furniture of headlines
  `a about after again all also am an and any are as at back be been before being but by can could
  did do does down during each even ever every few for from get gets getting give go goes going got
  had has have having he her here hers him his how however i if in into is isn it its itself just
  know let like make makes many may me might more most much must my near new no nor not now of off
  on once one only onto or other our out over own per really said same saw say says see seen she
  should since so some still such take than that the their them then there these they thing this
  those through to too under until up upon us use used very via want was way we well were what when
  where whether which while who whom whose why will with within without would year years yet you
  your day days week weeks month today tomorrow yesterday news live latest update updates report
  reports reported reportedly amid breaking exclusive video watch photo photos picture pictures
  opinion analysis explained explainer first last time two three people man woman men women`,
  // de
  `aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer
  eines er es für gegen haben hat hatte ich ihr im ist kann kein keine mehr mit nach nicht noch nur
  oder sein seine sich sie sind so über um und uns unter vom von vor war was wegen wenn werden wie
  will wir wird zu zum zur zwei`,
  // fr
  `au aux avec ce cette ces comme contre dans de depuis des deux du elle en entre est et été font il
  ils je la le les leur leurs lui mais même ne nous ont ou où par pas plus pour qu que qui sa sans
  se ses son sont sous sur un une vers vous être`,
  // es, pt, it
  `al como con contra da das de del desde do dos el ela ele em en entre es esta este foi ha han hasta
  las lo los mas más mais muy na não nas no nos o os para pela pelo pero por porque que se sem ser
  sin sobre son su sua sus también tras um uma un una uno y ya à às é che chi con da dal dalla dei
  del della delle di e gli ha hanno il in la le lo ma nel nella non per più se si sono su sul sulla
  tra un una`,
  // nl, sv, da, no
  `aan bij dat de den der deze die dit door een en er het hij ik is met naar niet nog of om ook op
  over te tot uit van voor was wordt ze zijn att av det du efter ett för från har hon i inte jag med
  men mot och om på som till under var vid vi är af at blev den det er et for fra ikke og over`,
  // pl, cs, ru, uk
  `co czy dla do i jak jest na nie od oraz po pod przez się są to w we z za że ale by byl co do jako
  je jen k na ne o od po pro se si to v ve z za že и в во на не что он она они с со как а то все из
  за по но от до для о об при это его ее их к у же бы был была было быть і та що до для з за на не
  у в`,
  // tr, id
  `bir bu da de için ile mi ne ve ya daha çok olan olarak ada akan dan dari dengan di ini itu juga
  karena ke oleh pada para saat tidak untuk yang`,
];

/** Words that say nothing about an event, in lower case and without diacritics. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  LISTS.flatMap((list) =>
    list
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .split(/\s+/),
  ),
);
