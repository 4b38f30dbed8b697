/**
 * Signs that a line is the website speaking to its reader, and not the article: short fragments, each harmless alone.
 * All are tested on lines without their quoted passages, so that a person quoted in the article counts for nothing.
 */

/** A pattern of whole words; German letters and digits are what a word is made of. */
const words = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replace(/\s*\n\s*/g, '')})(?![\\p{L}\\p{N}])`, 'iu')

/** Case-sensitive, because Sie and sie differ. */
const exact = (source: string) => new RegExp(source.replace(/\s*\n\s*/g, ''), 'u')

/** The reader is spoken to. A capital Sie or Ihr counts only where no sentence begins. */
export const ADDRESS = exact(`
  (?<!\\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?)(?!\\p{L})
  |(?<=[\\p{Ll}\\d,:] )(?:Sie|Ihnen|Ihre?[mnrs]?)(?!\\p{L})
  |(?:^|[.!?] )\\p{Lu}\\p{Ll}+n Sie(?!\\p{L})
  |unser(?:en|e)? (?:Nutzer|Leser|Abonnent|Kund|Mitglied)
  |(?:^|[.!?] )(?:Jetzt|Hier|Gratis|Kostenlos|Bitte) (?:\\p{L}+ ){0,4}\\p{Ll}+en(?!\\p{L})`)

export const THIS_ARTICLE = words(`
  (?:diese[rsn]?|den (?:ganzen|vollständigen|kompletten)|der (?:ganze|vollständige|komplette))
   (?:artikel|text|beitrag|inhalt|story|geschichte)`)

export const SUBSCRIPTION = words(`
  [\\p{L}-]*abos?|abonn(?:ement|ent|ieren|iert|ierst|ier)\\p{L}*|\\p{L}+\\+(?:-\\p{L}+)?|premium(?:-\\p{L}+)?
  |probemonat|testmonat|bezahlinhalt\\p{L}*`)

export const LOGIN = words(`
  einloggen|eingeloggt|einzuloggen|logge?n? (?:\\p{L}+ ){0,3}ein|login|anmelden|anzumelden|angemeldet
  |melden? (?:\\p{L}+ ){1,4}an|registrier(?:en|e|t|te|ten|ung)|freischalten|freizuschalten|benutzerkonto`)

export const RESTRICTED = words(`
  vorbehalten|exklusiv|nur (?:für|mit)|kostenpflichtig|weiterlesen|weiterzulesen|freischalten|freigeschaltet|reserviert
  |(?:alle|diesen|dieser|dieses|ganzen?|vollständigen?) (?:artikel|texte?|inhalte?|beiträge?)|offen|zugang|zugriff
  |zusammenfassung(?:en)?|kurzfassung(?:en)?|überblick`)

export const TRIAL =
  words(`(?:jetzt|gratis|kostenlos|monat|wochen?) (?:\\p{L}+ ){0,2}testen|jederzeit kündbar|probeabo
  |(?:ab|für) (?:nur )?\\d+(?:[.,]\\d+)? ?(?:€|euro|franken|fr)`)

export const NEWSLETTER = words(
  '[\\p{L}-]*newsletters?|[\\p{L}-]*briefings?|push-(?:nachrichten|mitteilungen|dienst)',
)

export const CONSENT = words(`
  mit (?:meiner|deiner|ihrer|der) (?:anmeldung|registrierung|bestellung)|stimme ich|stimmen sie|stimmst du
  |ich (?:stimme|akzeptiere|bestätige|willige|habe [\\p{L} ]{0,40}gelesen)|akzeptier(?:e ich|en sie|st du)`)

/** A button that lost its frame: the bare verb, capital, before the next sentence or the end. */
export const BUTTON = exact(`
  (?:^|[.!?…] )(?:Jetzt |Hier |Gratis |Kostenlos |Newsletter )?(?:[Aa]bonnieren|[Aa]nmelden|[Rr]egistrieren|[Bb]estellen)
  (?=\\s*(?:$|[.!→›>]|\\p{Lu}))`)

export const DELIVERY = words(`
  postfach|posteingang|mailbox|inbox|per (?:e-)?mail|zugestellt|e-mail-adresse|immer|jeden? \\p{L}+|täglich|wöchentlich
  |\\p{L}+(?:tag|woch)s|kostenlos\\p{L}*|gratis|kostenfrei\\p{L}*|datenschutz\\p{L}*`)

export const EMBED = words(`
  empfohlene[rn]? (?:\\p{L}+ )?inhalte?|externe[rn]? (?:inhalte?|beitrag|beiträge)
  |an dieser stelle .{0,50}(?:inhalte?|beitrag|post|tweet|video|karte|grafik)
  |ich bin (?:damit |mit der anzeige )?einverstanden|(?:inhalte?|beitrag|karte|grafik|video) (?:anzeigen|laden|einblenden)
  |um diesen? (?:inhalt|beitrag|karte|grafik|video)`)

export const EMBED_SUPPORT = words(`
  mit (?:einem|nur einem) klick|personenbezogene daten|dritt(?:plattform|anbieter)\\p{L}*|zustimmung|einwilligung
  |datenschutz\\p{L}*|cookies?|twitter|x|facebook|instagram|youtube|tiktok|telegram|datawrapper|opinary|spotify
  |personalisiert\\p{L}*|artikel ergänzt`)

export const TEASER = exact(`
  ^(?:Lesen Sie|Lies|Lest|Hören Sie|Sehen Sie) (?:auch|hier|dazu|mehr|jetzt)(?!\\p{L})
  |^(?:Auch interessant|Mehr zum Thema|Mehr dazu|Passend dazu|Das könnte (?:Sie|dich) (?:auch )?interessieren)(?!\\p{L})`)

export const APP = words('(?:[\\p{L}\\d]+-)?apps?|app[ -]store|google play|play store')

export const GET_APP = exact(`
  (?<!\\p{L})(?:[Ll]aden? (?:Sie|dir|[Dd]ich|euch|sich)|[Hh]olen? (?:Sie|dir|euch)|[Ii]nstallier(?:en Sie|e)
  |[Tt]esten? (?:Sie|jetzt)|(?:Jetzt|Hier|Gratis|Kostenlos) .{0,60}(?:laden|holen|installieren|testen))(?!\\p{L})`)

export const FREE = words('kostenlos\\p{L}*|kostenfrei\\p{L}*|gratis')

export const APP_STORE = words('android|ios|iphone|app[ -]store|google play|play store')

export const APP_OFFER = words(`unsere[rn]?|jetzt|hier|${FREE.source}|${APP_STORE.source}`)

export const LIVE = words('[\\p{L}-]*live-?[ ]?(?:blogs?|tickers?)|news-?(?:blogs?|tickers?)')

export const LIVE_OFFER =
  words(`alle (?:\\p{L}+ ){0,2}(?:news|entwicklungen|meldungen|nachrichten|ereignisse|infos)
  |verfolgen|zum|laufend|aktuelle[ns]?|neueste[ns]?|hier`)
