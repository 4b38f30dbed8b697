const LABEL =
  '(?:Symbol|Archiv)?(?:[Ff]otos?|[Bb]ild(?:er)?|[Ff]otograf(?:in)?|[Gg]rafik(?:en)?|[Kk]arten?|[Vv]ideo|[Ii]llustration|[Ss]creenshot|[Mm]ontage|[Cc]ollage|[Qq]uellen?|[Cc]redit|[Cc]opyright|[Rr]echte|[Bb]ildquelle|[Bb]ildnachweis)'
/** Who took a picture: a handful of names, agencies or addresses, and no sentence. */
const SOURCE = '(?:[^\\s.:!?]|\\.(?=\\S)){1,40}(?:\\s(?:[^\\s.:!?]|\\.(?=\\S)){1,40}){0,7}'

/** "… Foto: keystone", "(Bild: Reuters)", "… © Quelle: -/dpa": only behind the end of a sentence, a bracket or a bar. */
const TRAILING_CREDIT = new RegExp(
  `(?:^|[.!?…»“”"')]\\s+|[(|/–—]\\s?|\\]\\s)(?:(?:©|\\(c\\)|Copyright)\\s*(?:${LABEL}\\s*:)?\\s*${SOURCE}|${LABEL}\\s*:\\s*(?:©\\s*)?${SOURCE})\\s*\\)?\\.?$`,
  'u',
)
const COPYRIGHT = new RegExp(`(?:©|\\(c\\))\\s*(?:${LABEL}\\s*:)?\\s*${SOURCE}\\s*\\)?\\.?$`, 'u')
const ONLY_CREDIT = new RegExp(`^(?:\\(?\\s*(?:©|\\(c\\)|${LABEL}\\s*:))`, 'u')

/** "1/10 …", "3 von 8 …", "Bild 2 von 7: …" before a capital; the counted picture exists. */
const COUNTER = /^(?:(?:Bild|Foto)\s+)?(\d{1,3})\s*(?:\/|von)\s*(\d{1,3})\s*[:.–-]?\s+["„«»]?\p{Lu}/u

const PERSON_PLACED = /\((?:\d\. )?(?:[lrM]|v\. ?[lr]|links|rechts|Mitte|vorn(?:e)?|hinten|oben|unten)\.?\)/u
const ROW = /v\. ?[lr]\. ?n\. ?[lr]\.|von links(?: nach rechts)?[:)]/u
const HERE_AT =
  /, hier (?:bei[mn]?|an|am|auf|im|in|mit|während|vor|nach|zusammen|links|rechts)(?= )(?!.*, (?:wo|wurde|wird|ist|war|hat))/u
const ARCHIVE = /\((?:[^()]{0,30}\s)?(?:Archiv|Symbol)(?:bild|foto|aufnahme)?[^()]{0,12}\)\.?$/u
const IN_PICTURE =
  /^(?:Im|Auf dem|Auf diesem) (?:Bild|Foto)(?: (?:links|rechts|oben|unten))?(?:,|:| (?:zu sehen|ist|sind))/u

const AGENCY =
  '(?:dpa(?:-\\p{L}+)?|afp|sda|keystone(?:-sda)?|apa|reuters|rtr|ap|kna|epd|sid|awp|ansa|tass|yonhap|kcna|imago|getty(?: images)?|picture alliance|bloomberg|red|mit agenturen|agenturen)'
const AGENCY_LINE = new RegExp(
  `^[(\\[]?\\s*\\p{L}{0,4}\\s*[/,]?\\s*${AGENCY}(?:\\s*(?:[/,+&|]|und)\\s*(?:${AGENCY}|\\p{L}{2,5}))*\\s*[)\\]]?\\.?$`,
  'iu',
)
const MATERIAL =
  /^\(?(?:Mit (?:Material|Agenturmaterial|Informationen|Angaben) (?:von|der|des)|Mit Agenturmaterial|Verwendete Quellen|Dieser (?:Artikel|Text|Beitrag) (?:erschien|ist zuerst|wurde (?:zuerst|automatisiert)))/u

/** Whether a line only says whose picture or text this is. */
export function isCredit(line: string): boolean {
  if (line.length > 160) return false
  if (AGENCY_LINE.test(line) && line.length <= 60) return true
  if (MATERIAL.test(line)) return true
  return line.length <= 90 && ONLY_CREDIT.test(line) && (TRAILING_CREDIT.test(line) || COPYRIGHT.test(line))
}

/**
 * Whether a line describes a picture: it ends in a credit, begins with a picture counter, or points into the picture.
 *
 * @param sentences how many sentences the line has, the credit included
 */
export function isCaption(line: string, sentences: number): boolean {
  if (line.length > 500 || sentences > 5) return false
  if (TRAILING_CREDIT.test(line) || (COPYRIGHT.test(line) && sentences <= 3)) return true
  if (line.length > 260 || sentences > 2) return false
  const counter = COUNTER.exec(line)
  if (counter) {
    const [nth, of] = [Number(counter[1]), Number(counter[2])]
    // 9/11 is a date
    if (nth >= 1 && nth <= of && of > 1 && !(nth === 9 && of === 11)) return true
  }
  if (sentences > 1) return false
  const placed =
    PERSON_PLACED.test(line) && /(?<!\p{L})(?:und|neben|mit|bei|vor|auf|in|im)(?!\p{L})/u.test(line)
  return placed || ROW.test(line) || HERE_AT.test(line) || ARCHIVE.test(line) || IN_PICTURE.test(line)
}
