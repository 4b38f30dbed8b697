const PARTICLE = '(?:von|van|der|den|de|del|di|da|zu|zum|al|el|bin|ten|ter|vom)'
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?"
const NAME = `${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){1,3}`
const NAMES = `${NAME}(?:(?:, | und | & |, und )${NAME}){0,4}`
const OUTLET = '[\\p{L}\\d][\\p{L}\\d.+-]*(?: [\\p{L}\\d][\\p{L}\\d.+-]*){0,2}'

/** "Anna Muster / dpa" */
const WITH_OUTLET = new RegExp(`^(?:Von |Text: ?)?(${NAMES})\\s*(?:/|\\||•|·)\\s*(${OUTLET})$`, 'u')
/** "Anna Muster (dpa)" */
const WITH_AGENCY = new RegExp(`^(?:Von |Text: ?)?(${NAMES})\\s*\\(([\\p{L}/ -]{2,20})\\)$`, 'u')
/** "Von Anna Muster, Seoul" */
const FROM = new RegExp(
  `^(?:[Vv]on|Text(?: und \\p{L}+)?:|Autor(?:in)?:|Ein(?:e)? (?:\\p{L}+) von|(?:Kommentar|Analyse|Gastbeitrag|Interview|Bericht|Reportage|Kolumne) von) ?:? ?(${NAMES})(?:(?:,| aus| in| \\(|\\s?[|/–—]) ?[^.!?]{2,50})?$`,
  'u',
)
/** "Anna Muster, Korrespondentin in Seoul" */
const WITH_ROLE = new RegExp(
  `^(${NAMES}),? (?:\\p{L}+[- ]?)?(?:[Rr]edakt(?:or|eur)(?:in)?|[Kk]orrespondent(?:in)?|[Rr]eporter(?:in)?|[Jj]ournalist(?:in)?)(?:,? [^.!?]{2,40})?$`,
  'u',
)
const DATE_LINE =
  /^(?:Publiziert|Veröffentlicht|Aktualisiert|Erstellt|Stand|Zuletzt (?:aktualisiert|geändert)|Letztes Update|Update)(?!\p{L}).*\d/u
const BARE_DATE =
  /^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\p{Ll}*\.?,? ?)?(?:\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}\.?) ?\d{2,4}|\d{4}-\d{2}-\d{2})(?:,? ?(?:um |[-–|] ?)?\d{1,2}[:.]\d{2}(?: ?Uhr)?)?$/u
const READING_TIME = /^(?:Lesezeit|Lesedauer)(?!\p{L})|^\d{1,2} (?:Min\.?|Minuten) Lesezeit$/u

/** Bylines stand within this many blocks of the top or the foot. */
const NEAR_TOP = 7
const NEAR_FOOT = 2
const LONGEST = 110

/**
 * Who wrote the article, read from one line in the usual forms.
 *
 * @returns the names as printed and, where the line names one, the outlet or agency behind a stroke or in brackets
 */
export function readByline(line: string): { author: string; outlet: string | null } | null {
  if (line.length > LONGEST) return null
  const outlet = WITH_OUTLET.exec(line) ?? WITH_AGENCY.exec(line)
  if (outlet?.[1]) return { author: outlet[1], outlet: outlet[2] ?? null }
  const plain = FROM.exec(line) ?? WITH_ROLE.exec(line)
  return plain?.[1] ? { author: plain[1], outlet: null } : null
}

/** Whether a line says when the article appeared or how long it takes to read. */
export const isDateLine = (line: string) =>
  line.length <= 120 && (DATE_LINE.test(line) || BARE_DATE.test(line) || READING_TIME.test(line))

/**
 * Whether a line names the author or the day, at the top or the foot of an article of `count` blocks.
 *
 * @param index the line's place among the blocks
 */
export function isByline(line: string, index: number, count: number): boolean {
  if (index >= NEAR_TOP && index < count - NEAR_FOOT) return false
  return readByline(line) !== null || isDateLine(line)
}
