/** What class names and ids around a block tell, in the languages sites are written in. */
export const classGroups: readonly RegExp[] = [
  // 0 the article's own text
  /article[-_]?(?:body|text|content|main|copy|detail)|story[-_]?(?:body|content|text)|entry[-_]?content|post[-_]?(?:content|body|text|article)|content[-_]?(?:body|article|text|main)|body[-_]?(?:content|text|copy)|(?:^|[\s_-])(?:richtext|rich-text|wysiwyg|prose|bodytext|artikel|texte|cuerpo|noticia|articulo|article)/,
  // 1 other stories
  /relat|recomm|recommend|\bmore[-_]|[-_]more\b|read[-_]?(?:also|next|more)|teaser|promo|card|trending|popular|most[-_]|latest|headline[-_]?list|see[-_]?also|similar|suggest|further|linked|crosslink|carousel|\bmehr|verwandt|relacionad|correlat|upnext|up-next|recirc|internal-?link/,
  // 2 sharing
  /share|sharing|social|follow|tweet|facebook|twitter|whatsapp|addtoany|sharedaddy|toolbar|tools\b|bookmark|print/,
  // 3 advertising
  /(?:^|[\s_-])ads?(?:[\s_-]|$)|advert|sponsor|banner|outbrain|taboola|dfp|gpt|promoted|commercial|affiliate|anzeige|werb|publicid|shop|product|deal|coupon|mpu/,
  // 4 newsletter and subscription
  /newsletter|subscri|sign-?up|paywall|premium|offer|donat|member|regwall|registration|abo\b|piano|tp-|login|cta/,
  // 5 pictures and captions
  /caption|figure|image|photo|picture|gallery|media|video|credit|slideshow|thumb|player|bild|foto|legend|lightbox/,
  // 6 about the article
  /byline|author|date|time|meta|posted|published|kicker|breadcrumb|dateline|reading|info\b|source|quelle|bio|contributor|profile/,
  // 7 comments
  /comment|disqus|respond|reply|replies|discuss|livefyre|kommentar/,
  // 8 the site's frame
  /(?:^|[\s_-])nav|menu|footer|masthead|sidebar|side[-_]|widget|breadcrumb|skip|toc|pagination|pager|navbar|topbar|header|rail|secondary/,
  // 9 boxes within the text
  /(?:^|[\s_-])box|aside|inset|factbox|infobox|embed|pull-?quote|quote|highlight|fact|sidenote|callout|interactive|widget|module|plugin|block-/,
  // 10 legal and overlays
  /cookie|consent|gdpr|modal|popup|pop-up|overlay|privacy|cmp|disclaimer|copyright|legal|notice|dialog|toast|alert/,
  // 11 tags and topics
  /tags?\b|topic|categor|keyword|label|taxonomy|section-?name|hashtag/,
  // 12 openings
  /lead|intro|standfirst|deck|dek|summary|subtitle|subhead|excerpt|abstract|teaser-?text|chapo|sommario|entradilla|lede|description|sub-?title/,
  // 13 headline
  /headline|(?:^|[\s_-])title|heading/,
];

/** What short lines of furniture say, in lower case. */
export const textGroups: readonly RegExp[] = [
  // 0 newsletters
  /newsletter|subscri|sign(?:ing)? ?up|abonn|inscri|suscr[ií]|anmeld|iscriv|assin[ea]|inbox|e-?mail|prenumer|nyhetsbrev|bülten|メール|登録/,
  // 1 other stories
  /relat(?:ed|ion)|read (?:more|also|next|the full)|more (?:on|from|stor|about|in)\b|see (?:also|more)|recommend|you (?:may|might)|don.t miss|most (?:read|popular|viewed)|trending|latest|mehr (?:zu|aus|von)|lesen sie|auch interessant|weitere|lire (?:aussi|la suite)|[àa] lire|leggi|lea tambi|le(?:er|e) m[áa]s|te puede|m[áa]s (?:noticias|info)|leia|veja|lees (?:ook|meer)|czytaj|zobacz|läs (?:mer|även|också)|les (?:også|mer)|læs (?:også|mere)|читайте|関連|ランキング|あわせて|もっと見る|記事一覧|相关|推荐|延伸|oku\b|ilgili|čtěte|přečtěte|also read|must read|up next|in case you missed|editor.s pick/,
  // 2 sharing
  /\bshare|tweet|facebook|twitter|whatsapp|linkedin|instagram|telegram|youtube|teilen|folgen|follow (?:us|me)|partag|compart|condivid|udostępnij|delen|シェア|paylaş|copy (?:the )?link|\blike us/,
  // 3 advertising
  /advert|sponsor|anzeige|werbung|publici|reklam|promot|affiliate|commission|広告|discount|coupon|buy now|shop/,
  // 4 pictures
  /photo|image|picture|credit|foto|bild(?:er|quelle)?\b|©|courtesy|写真|撮影|illustrat|screenshot|gallery|slideshow|\bvideo|watch\b|\(left|pictured|file\b/,
  // 5 comments
  /comment|\brepl(?:y|ies)|kommentar|comentario|discussion|コメント|conversation|yorum/,
  // 6 dates and lengths
  /updated|published|posted|min(?:ute)?s? read|\bago\b|aktualisiert|veröffentlicht|\bstand\b|publi[éc]|mis à jour|actualizad|aggiornat|更新|modified|lesezeit|gepubliceerd|publicerad|\d{1,2}:\d{2}/,
  // 7 accounts
  /log ?in|sign in|register|account|premium|password|einloggen|registrier|already a|become a|member|unlimited|free trial|support (?:us|our)|donat|spende/,
  // 8 authors
  /reporter|editor|journalist|\bauthor|correspondent|\bwriter|contributor|redakt|\bautor|columnist|freelance|\bbio\b|reach (?:him|her|them)|can be reached|writes (?:about|for)|covers|^by |^von |^par |^por |@\w/,
  // 9 law and machinery
  /cookie|consent|privacy|datenschutz|terms (?:of|and)|javascript|browser|all rights|rechte|copyright|reserved|may not be|無断|禁/,
  // 10 handles
  /continue reading|story continues|scroll|\bskip|jump to|click|back to|\bprint|listen|audio|\bplay|next|previous|close|open|show|hide|loading|load more|menu|search|zurück|weiter|fermer/,
  // 11 tags and sources
  /\btags?\b|topics?|categor|filed under|schlag|themen|etiquet|keyword|sources?:|quelle|fuente|\bvia\b|temas|rubri/,
];

/** Dates and clock times as furniture shows them. */
export const datePattern =
  /\b(?:19|20)\d{2}\b|\d{1,2}:\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d/i;
