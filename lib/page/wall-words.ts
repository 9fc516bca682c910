/** Pages that are no article at all: what their title or only text says. */
export const challengeTitle =
  /^(?:just a moment|attention required|access denied|verify(?:ing)? (?:you are|your)|please wait|are you (?:a )?(?:human|robot)|checking your browser|security check|one more step|robot check|403 forbidden|404\b|page not found|not found|error\b|request blocked|bot verification|pardon our interruption|human verification|un instant|einen moment|nur einen moment|un momento|seite nicht gefunden|p[aá]gina no encontrada|page introuvable|pagina non trovata|subscribe\b|subscriptions?$|choose (?:a|your) (?:plan|subscription)|abonnez-vous|jetzt abonnieren|suscr[ií]bete|abbonati\b|log ?in$|sign in$)/i;

export const challengeText =
  /checking (?:if the site connection is secure|your browser)|enable javascript and cookies to continue|verify (?:that )?you(?:'re| are) (?:a |not a )?(?:human|robot)|complete the (?:captcha|security check)|unusual (?:traffic|activity) from|ddos protection by|needs to review the security of your connection|you have been blocked|please enable (?:js|javascript)|automated access|press (?:&|and) hold|bestätigen sie, dass sie (?:ein mensch|kein roboter)|vérifi(?:er|ons|ez) que vous (?:êtes|n'êtes)|no eres un robot|unavailable (?:due to|for) legal reasons|(?:not|isn't) available in your (?:region|country|location)|access cannot be granted|(?:down|offline|closed) for (?:scheduled )?maintenance|(?:disable|turn off|pause|switch off) your ad.?block|of legal (?:drinking )?age to enter|wartungsarbeiten|(?:werbe|ad)blocker (?:deaktivier|ausschalt|abschalt)|bloqueur de publicité|bloqueador de (?:anuncios|publicidad)/i;

export const consentText =
  /(?:we|our partners|wir|nous|nosotros|noi|vi|wij)\b.{0,80}(?:cookies?|consent|einwilligung|consentement|consentimiento|consenso|toestemming|samtycke|persondata|personal data|personenbezogene)|(?:accept|agree|reject|manage|akzeptieren|zustimmen|ablehnen|accepter|refuser|aceptar|rechazar|accetta|rifiuta|accepteren|godkänn|acceptera)\s.{0,30}(?:all|cookies?|alle|tout|todas?|tutti)|mit werbung weiterlesen|privacy (?:settings|choices|policy)|store and\/or access information|purposes? and (?:vendors|features)|cookie (?:policy|settings|preferences|notice)/i;

export const loginText =
  /^(?:log ?in|sign ?in|anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi|inloggen|logga in)\b|forgot(?:ten)? (?:your )?password|create (?:an |your )?account|don.t have an account|passwort vergessen|mot de passe oublié|olvidado tu contraseña|continue with (?:google|apple|facebook)/i;

/** What stands where the rest of a paid article would be. */
export const hardPaywallText =
  /(?:subscribe|sign (?:up|in)|log in|register|become a (?:member|subscriber)|upgrade|join)\b.{0,60}(?:to (?:continue|keep|read(?! without| more stories)|unlock|access|view|see)|for (?:full|unlimited) access)|(?:to (?:continue|keep) reading|to read the (?:full|rest|whole|entire)|unlock (?:this|the|full|unlimited)|continue reading (?:this|with|for)).{0,80}(?:subscri|account|register|member|sign|trial|article|story)|this (?:article|story|content|post|piece) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to).{0,40}(?:subscriber|member|premium|paid|registered)|you(?:'ve| have) (?:reached|read|used).{0,40}(?:free|limit|article)|(?:\d+|one|two|three) free articles?|subscriber[- ]only|subscribers only|premium (?:article|content)|rest of this (?:article|story|post)|weiterlesen (?:mit|sie)|jetzt (?:abonnieren|weiterlesen|testen|freischalten)|(?:artikel|inhalt|text).{0,40}(?:abonnent|freischalten|plus-|premium)|mit .{0,20}(?:abo|plus|\+) (?:weiter)?lesen|(?:article|contenu|suite).{0,40}(?:réservé|abonnés)|réservée? aux abonnés|il vous reste .{0,20}(?:à lire|%)|(?:contenido|artículo|noticia).{0,40}(?:exclusivo|suscriptor|reservad)|suscríbete (?:para|y)|para seguir leyendo|(?:contenuto|articolo).{0,40}(?:riservato|abbonati)|abbonati (?:per|ora)|conteúdo exclusivo|assine (?:para|e)|alleen voor abonnees|lees verder met|prenumerera för att|logga in för att läsa|för dig som är prenumerant|abonner deg|for abonnenter|pozostało|tylko dla (?:prenumerator|subskrybent)|会員限定|有料会員|残り\s?\d+\s?文字|この記事は有料|続きを読むには|订阅后|会员专享|구독자 전용|enter your e-?mail.{0,40}to (?:continue|keep|read|unlock)|(?:this is a|a) preview of (?:a |our )?(?:subscri|paid|premium|member)|(?:vollständigen?|ganzen?) (?:artikel|text|bericht|beitrag) (?:lesen sie|finden sie|gibt es)/i;

/** What stands there too, and beside many an article that is free. */
const softPaywallText =
  /already (?:a |have a |an )?(?:subscriber|subscription|member|account)|sie haben bereits ein (?:abo|konto)|déjà abonné|ya (?:eres|soy) suscriptor|sei già abbonato|já é assinante/i;

/** Either of them. */
export const paywallText = new RegExp(`${hardPaywallText.source}|${softPaywallText.source}`, 'i');

/** "Read the rest there": a stub that points at another page. */
export const stubText =
  /(?:read|continue|view|see|get) (?:the )?(?:full|whole|entire|rest|original|complete)\s+(?:of (?:the|this) )?(?:story|article|post|report|text|piece|interview|review|here|at|on)|read (?:more|on) (?:at|on)\b|continue reading\s*(?:…|\.\.\.|→|»|›|>|on|at|$)|(?:full|complete|original) (?:story|article|post|text) (?:here|at|on|is available)|click here (?:to read|for (?:the )?(?:full|more))|(?:weiterlesen|weiter lesen|mehr lesen|ganzen artikel|zum artikel)\s*(?:…|\.\.\.|→|»|›|>|auf|bei|$)|lire la suite\s*(?:…|\.\.\.|→|»|sur|$)|(?:leer|seguir leyendo|sigue leyendo) (?:m[áa]s|la noticia|el art[íi]culo|completo)|(?:continua a leggere|leggi tutto)|lees (?:meer|verder) (?:op|bij)|\[\s*(?:…|\.\.\.)\s*\]\s*$/i;

export const liveText =
  /\blive ?(?:blog|ticker|updates?|coverage|stream|feed)|\blive:|as it happened|minute[- ]by[- ]minute|news-?blog|news-?ticker|en (?:direct|vivo)\b|in diretta|minuto a minuto|direto ao vivo|liveblogg/i;

/** A film, a sound or a row of pictures, by its headline. */
export const showText =
  /^(?:watch|video|film|listen|podcast|audio)\b|\b(?:video|podcast)\s*[:|–-]|\[(?:video|watch)\]/i;
export const galleryText =
  /^in (?:pictures|photos|bildern)|\b(?:photos?|pictures|photo gallery|galerie|galería|fotogalería|bilderstrecke|fotostrecke|bilder|fotos|en images|le foto)\s*:|gallery\b/i;

/** Whether a text as a whole says no more than a wall does. */
export function isOnlyWall(text: string): boolean {
  const lines = text.split('\n');
  const walls = [challengeText, consentText, loginText, paywallText];
  const said = lines.filter((line) => walls.some((wall) => wall.test(line)));
  return said.join('').length > 0.4 * lines.join('').length;
}
