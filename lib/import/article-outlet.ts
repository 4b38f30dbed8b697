import type { Boilerplate, BoilerplateReason } from '#lib/text/boilerplate.ts'
import { readByline } from '#lib/text/byline.ts'

/** Mastheads as printed, by how they appear in file names and credits. */
const OUTLETS = new Map(
  [
    ...[
      '20 Minuten',
      'Aargauer Zeitung',
      'Basler Zeitung',
      'Berner Zeitung',
      'Blick',
      'Der Bund',
      'NZZ',
      'SRF',
    ],
    ...['Tages-Anzeiger', 'watson', 'WOZ', 'Luzerner Zeitung', 'swissinfo', 'nau.ch', 'Republik'],
    ...[
      'Berliner Zeitung',
      'Deutsche Welle',
      'FAZ',
      'Focus',
      'Frankfurter Rundschau',
      'Handelsblatt',
      'RND',
      'Spiegel',
    ],
    ...[
      'Stern',
      'Süddeutsche Zeitung',
      't-online',
      'Tagesspiegel',
      'taz',
      'Tagesschau',
      'n-tv',
      'Welt',
      'Zeit',
      'ZDF',
    ],
    ...[
      'Der Standard',
      'Die Presse',
      'Kurier',
      'Kronen Zeitung',
      'Kleine Zeitung',
      'ORF',
      'Salzburger Nachrichten',
    ],
  ].map((name) => [key(name), name]),
)
const AGENCIES = new Set(
  [
    'dpa',
    'afp',
    'sda',
    'keystone-sda',
    'keystone',
    'apa',
    'reuters',
    'rtr',
    'ap',
    'kna',
    'epd',
    'awp',
    'red',
  ].map(key),
)
/** What stands before "-App" without being a masthead. */
const NO_MASTHEAD = /^(?:News|Nachrichten|Handy|Smartphone|Gratis|Android|iOS|Mobile|Web|Zeitungs|Push)$/i

function key(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

/**
 * Guesses the outlet from what its page says of itself: the subscription ("Beispiel+"), the app ("Beispiel-App"), the
 * byline ("Anna Muster / beispiel"), a known masthead in a picture credit, else a known masthead in the file name.
 *
 * @returns null when nothing of the kind is there; a news agency is an origin and no outlet
 */
export function guessOutlet(
  text: string,
  boilerplate: readonly Boilerplate[],
  filename: string,
): string | null {
  const linesOf = (...reasons: BoilerplateReason[]) =>
    boilerplate.filter((b) => reasons.includes(b.reason)).map(({ start, end }) => text.slice(start, end))
  const firstMatch = (lines: string[], pattern: RegExp) =>
    lines.flatMap((line) => pattern.exec(line)?.[1] ?? []).find((name) => !NO_MASTHEAD.test(name))

  const own =
    firstMatch(linesOf('paywall'), /(?<![\p{L}\d])(\p{L}[\p{L}\d]+(?:-[\p{L}\d]+)?)\+(?![\p{L}\d+])/u) ??
    firstMatch(linesOf('app'), /(?<![\p{L}\d-])(\p{L}[\p{L}\d]+(?:-[\p{L}\d]+)?)-App(?!\p{L})/u)
  if (own) return OUTLETS.get(key(own)) ?? own

  const byline = linesOf('byline').flatMap((line) => readByline(line)?.outlet ?? [])[0]
  if (byline && !AGENCIES.has(key(byline))) return OUTLETS.get(key(byline)) ?? byline

  const credits = linesOf('caption', 'credit').flatMap(
    (line) => /(?:[:©]|\/)\s*([^:©/]{2,30})$/u.exec(line)?.[1] ?? [],
  )
  const credited = credits.flatMap((name) => OUTLETS.get(key(name)) ?? [])[0]
  return credited ?? outletInFilename(filename)
}

/** A known masthead between the separators of a file name: blick-2024-12.txt, tages-anzeiger_2024.txt. */
function outletInFilename(filename: string): string | null {
  const parts = filename
    .replace(/^.*[/\\]/, '')
    .replace(/\.\p{L}{1,5}$/u, '')
    .split(/[-_. ]+/u)
    .slice(0, 12)
  for (let length = 3; length > 0; length--) {
    for (let at = 0; at + length <= parts.length; at++) {
      const name = OUTLETS.get(key(parts.slice(at, at + length).join('')))
      if (name) return name
    }
  }
  return null
}
