import type { Block } from '#lib/text/blocks.ts'
import { isByline } from '#lib/text/byline.ts'
import { isCaption, isCredit } from '#lib/text/caption.ts'
import * as voice from '#lib/text/page-voice.ts'
import { sentenceEnds } from '#lib/text/sentence-ends.ts'

export type BoilerplateReason =
  | 'paywall'
  | 'advertisement'
  | 'newsletter'
  | 'embed'
  | 'caption'
  | 'credit'
  | 'liveblog'
  | 'byline'
  | 'app'
  | 'repeated'

/** A block that is not the article's own prose: [start, end) in UTF-16 code units, and why. */
export type Boilerplate = { start: number; end: number; reason: BoilerplateReason }

/** What the rules look at. `plain` is the line without quoted passages; `label` a line that is no full sentence. */
type Line = {
  text: string
  plain: string
  sentences: number
  label: boolean
  index: number
  count: number
}

/** Nothing of the page itself is shorter or longer, in UTF-16 code units. */
const SHORTEST = 3
const LONGEST = 800

const count = (line: string, patterns: RegExp[]) => patterns.filter((pattern) => pattern.test(line)).length

function isPaywall({ plain, label, sentences }: Line): boolean {
  if (plain.length > 320 || sentences > 4) return false
  const topics = count(plain, [voice.SUBSCRIPTION, voice.LOGIN])
  const signs = topics + count(plain, [voice.RESTRICTED, voice.TRIAL])
  if (topics === 0) return false
  if (label && plain.length <= 70) return signs >= 2 || voice.BUTTON.test(plain)
  return signs >= 2 && (voice.ADDRESS.test(plain) || voice.THIS_ARTICLE.test(plain))
}

function isNewsletter({ plain, sentences, label }: Line): boolean {
  if (plain.length > 500 || sentences > 7) return false
  const button = voice.BUTTON.test(plain)
  const consent = voice.CONSENT.test(plain)
  if (button && consent) return true
  if (!voice.NEWSLETTER.test(plain)) return false
  return (
    button ||
    consent ||
    ((voice.ADDRESS.test(plain) || (label && plain.length <= 90)) && voice.DELIVERY.test(plain))
  )
}

function isEmbed({ plain, label, sentences }: Line): boolean {
  if (voice.TEASER.test(plain) && plain.length <= 200 && sentences <= 2) return true
  const signs = plain.match(new RegExp(voice.EMBED, 'giu'))?.length ?? 0
  if (signs === 0) return false
  return signs >= 2 || voice.EMBED_SUPPORT.test(plain) || (label && plain.length <= 80)
}

function isApp({ plain, label, sentences }: Line): boolean {
  if (plain.length > 220 || sentences > 3 || !voice.APP.test(plain)) return false
  if (voice.GET_APP.test(plain) && voice.APP_OFFER.test(plain)) return true
  return label && (/unsere[rn]? /i.test(plain) || (voice.FREE.test(plain) && voice.APP_STORE.test(plain)))
}

function isLiveblog({ text, plain, label }: Line): boolean {
  if (/^\+{2,}\s.*\s\+{2,}$/s.test(text)) return text.length <= 300
  if (plain.length > 180 || !voice.LIVE.test(plain)) return false
  return voice.LIVE_OFFER.test(plain) && (label || voice.ADDRESS.test(plain))
}

const AD_LABEL =
  /^[-–—\s]*(?:Anzeige|Werbung|Reklame|Inserat|Advertisement|Sponsored(?: Content)?|Promotion)[-–—\s:]*$/i
const AD_JUMP =
  /^(?:Weiter|Lesen Sie|Lies|Hier geht|Es geht|Fortsetzung|Mehr|(?:(?:Der|Dieser) )?(?:Artikel|Text|Beitrag)).*(?:nach|unter|unterhalb|hinter) (?:der|dieser|einer) (?:Anzeige|Werbung|Werbeanzeige|Werbepause|Reklame)(?!\p{L}).{0,22}$/u
const AD_FIRST =
  /^(?:Nach|Unter|Hinter) (?:der|dieser) (?:Anzeige|Werbung|Werbepause|Reklame) (?:geht es|geht's|geht’s|lesen|weiter|folgt)/

const isAdvertisement = ({ text }: Line) =>
  text.length <= 80 && (AD_LABEL.test(text) || AD_JUMP.test(text) || AD_FIRST.test(text))

/** In order of trust: the first rule that recognises a line names it. */
const RULES: [BoilerplateReason, (line: Line) => boolean][] = [
  ['advertisement', isAdvertisement],
  ['liveblog', isLiveblog],
  ['embed', isEmbed],
  ['newsletter', isNewsletter],
  ['app', isApp],
  ['paywall', isPaywall],
  ['credit', ({ text }) => isCredit(text)],
  ['caption', ({ text, sentences }) => isCaption(text, sentences)],
  ['byline', ({ text, index, count }) => isByline(text, index, count)],
]

/** Quoted speech says nothing about the page; a mark stays in its place. */
const withoutQuotes = (line: string) =>
  line.replace(/„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|»[^«»]{1,300}«|“[^“”]{1,300}”|"[^"]{1,300}"/gu, '…')

/** Indices of short lines without final punctuation that stand three times, or again right after themselves. */
function repeatedLines(lines: readonly string[]): Set<number> {
  const places = new Map<string, number[]>()
  lines.forEach((line, i) => {
    if (line.length > 120 || !/\p{L}.*\s.*\p{L}/su.test(line) || /[.!?:…]["”“»«]*$/u.test(line)) return
    const key = line.toLowerCase().replace(/\s+/g, ' ')
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  })
  const repeated = new Set<number>()
  for (const indices of places.values()) {
    if (indices.length >= 3) for (const i of indices) repeated.add(i)
    else if (indices[1] !== undefined && indices[1] - (indices[0] ?? 0) === 1) repeated.add(indices[1])
  }
  return repeated
}

/**
 * The blocks of an article that belong to the page around it: login lines, advertisements, consent texts, captions,
 * bylines and their like. Recognised by form and by fragments of a few words; when in doubt a block stays.
 *
 * A caption may carry facts; it is named here all the same and stays visible and restorable.
 *
 * @param blocks as `splitBlocks(text)` gives them
 * @returns whole blocks with the reason, in order
 */
export function detectBoilerplate(text: string, blocks: readonly Block[]): Boilerplate[] {
  const lines = blocks.map(({ start, end }) => (end - start > LONGEST ? '' : text.slice(start, end)))
  const repeated = repeatedLines(lines)
  return blocks.flatMap(({ start, end }, index) => {
    const line = lines[index] ?? ''
    if (line.length < SHORTEST) return []
    const facts: Line = {
      text: line,
      plain: withoutQuotes(line),
      sentences: sentenceEnds(line, 0, line.length).length,
      label: !/[.!?…]["”“»«)]*$/u.test(line),
      index,
      count: blocks.length,
    }
    const reason =
      RULES.find(([, applies]) => applies(facts))?.[0] ?? (repeated.has(index) ? 'repeated' : null)
    return reason === null ? [] : [{ start, end, reason }]
  })
}
