/** Characters beyond ASCII that German-language newspapers print, as far as windows-1252 has them. */
const EXPECTED = new Set(
  'äöüÄÖÜßéèêëàâáãçñíìîïóòôõøúùûåæœÉÈÀÂÇÑÓÖØÅŠšŽž«»„“”‚‘’‹›–—…•·€£§°©®™²³¼½¾×±µ´¨\u00a0\u00ad',
)
const TELLING = /[äöüÄÖÜß«»„“”‚‘’–]/
/** UTF-8 quotes, dashes and spaces read as windows-1252; its umlauts begin with Ã, which is not expected at all. */
const DOUBLE_DECODED = /Â[\u00a0-\u00bf]|â€/
/** Quotes and dashes inside a word are umlauts of the code pages of DOS. */
const INSIDE_WORD = /\p{L}[„“”‚…†‡‰•]\p{L}/u
/** Capitals with an accent inside a word of small letters are umlauts of old Macintosh text or of Cyrillic. */
const CAPITAL_INSIDE = /\p{Ll}[À-ÖØ-ÞŠŽŸ]\p{Ll}/u
const COMMON =
  /(?<!\p{L})(?:der|die|das|und|ist|nicht|ein|eine|den|dem|von|mit|für|auf|im|zu|sich|es)(?!\p{L})/giu

/**
 * Whether a text that was read as windows-1252 reads as German: mostly letters, umlauts and quotes where they belong,
 * and nothing that another encoding would leave behind.
 */
export function isPlausibleGerman(text: string): boolean {
  if (DOUBLE_DECODED.test(text) || INSIDE_WORD.test(text) || CAPITAL_INSIDE.test(text)) return false
  let letters = 0
  let visible = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c <= ' ') continue
    visible++
    if (c > '\x7f' && !EXPECTED.has(c)) return false
    if (/\p{L}/u.test(c)) letters++
  }
  if (!TELLING.test(text) || letters < visible * 0.6) return false
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  return words < 40 || (text.match(COMMON)?.length ?? 0) * 25 >= words
}
