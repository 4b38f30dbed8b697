export type ArticleLanguage = 'de-CH' | 'de-DE' | 'de-AT' | 'de'

const AUSTRIAN = /(?<!\p{L})(?:Jänners?|Feber|heuer|heurigen?|heuriger)(?!\p{L})/u
/** Words that every house outside Switzerland prints with ß. */
const SWISS_SS =
  /(?<!\p{L})(?:gr[oö]ss(?:e[mnrs]?|er(?:e[mnrs]?)?|te[mnrs]?)?|\p{L}*strassen?|ausser(?:dem|halb|ordentlich\p{L}*)?|aussen\p{L}*|heiss(?:t|en|e)|weiss|dreissig\p{L}*|schliess\p{L}*|liess(?:en|e)?|geäussert|äusser\p{L}*|füssen?|fuss|mass|gemäss|bloss|stoss\p{L}*|spass|schiessen|ausmass|grossteil|gross\p{L}+)(?!\p{L})/giu
const SHARP_S = /ß/g
const SWISS_THOUSANDS = /(?<![\d'’])\d{1,3}(?:['’]\d{3})+(?!\d)/
const SWISS_QUOTES = /«[^«»„“]{1,300}»/

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * The German of an article by its spelling: ß against ss, Austrian words, Swiss thousands marks and quotes.
 *
 * @returns `de` when nothing tells; the more frequent spelling wins where both occur, as in quoted names
 */
export function guessLanguage(text: string): ArticleLanguage {
  const sharp = count(text, SHARP_S)
  const swiss = count(text, SWISS_SS)
  if (sharp > swiss) return AUSTRIAN.test(text) ? 'de-AT' : 'de-DE'
  if (swiss > 0) return 'de-CH'
  if (AUSTRIAN.test(text)) return 'de-AT'
  return SWISS_THOUSANDS.test(text) || SWISS_QUOTES.test(text) ? 'de-CH' : 'de'
}
