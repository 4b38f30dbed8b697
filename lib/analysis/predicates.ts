import { fold } from './nouns.ts'
import type { Token } from './tokens.ts'

/** What is said of a measured thing: verbs and their nouns in classes that compare with each other. */
export type PredicateClass =
  | 'transfer'
  | 'use'
  | 'killed'
  | 'injured'
  | 'captured'
  | 'missing'
  | 'hold'
  | 'produce'
  | 'visit'
  | 'test'
  | 'sign'
  | 'gather'
  | 'demand'
  | 'vote'
  | 'rise'
  | 'fall'
  | 'share'
  | 'earn'
  | 'profit'
  | 'cost'
  | 'loss'
  | 'debt'
  | 'worth'

const cues: [PredicateClass, RegExp][] = [
  [
    'transfer',
    /entsend|entsand|^schick|^geschick|verschick|verlegt|verlegung|liefer|export|verkauf|erworben|^erwarb|^kauf|^gekauf|eingekauf|bezog|^erhielt|^erhalten|verschiff|transport|angedockt|^reise$|angekommen|^gelangten?$|^gelangt$|^gingen$|eintraf|eingetroffen|uberstell|^sandt|gesandt|versand|weitergereicht|zugeliefert/,
  ],
  [
    'use',
    /eingesetzt|einsatz|^einsetz|kampft|^kampfe|gekampft|stationier|mobilisier|abgefeuert|^feuer|abfeuern|verfeuer/,
  ],
  [
    'killed',
    /^starb|gestorben|^sterb|^tot(?:e[nr]?|et|ete|eten|ung|lich)?$|getotet|umgekommen|umkam|^ums$|todesopfer|gefallene|erschoss|hingericht|ermord/,
  ],
  ['injured', /verletz|verwund/],
  ['captured', /festnahm|festgenommen|verhaft|gefangen|inhaftier/],
  ['missing', /vermiss/],
  ['hold', /^gebiet|^verfug|^besitz|^besass|^umfass|^horte|bestand$|^arsenal|befehlig|unterhalt|^zahlt$/],
  ['produce', /produz|herstell|hergestell|^fertig(?:t|en|ung)/],
  ['visit', /^besuch|^bereis|^urlaub|einreis|angereist/],
  ['test', /^test|getest|erprob/],
  [
    'sign',
    /unterschr|unterzeich|^geschlossen|^schloss|besiegel|gebunden$|abgeschlossen|ausgehandelt|vereinbart|ratifiz/,
  ],
  ['gather', /demonstr|protest|versammel|teilnahm|teilgenom|kundgebung|aufmarsch/],
  ['demand', /forder|verlang/],
  ['vote', /stimm|wahleranteil|abstimmung|umfrage/],
  ['rise', /^stieg|gestieg|^steig|^wuchs|gewachs|zunahm|zunehm|zugenomm|^plus$|anstieg|erhoh|zuwachs/],
  ['fall', /^sank|gesunk|^sink|ruckgang|zuruckg|^minus$|gefallen|abnahm|einbruch|schrumpf/],
  ['share', /^ausmach|anteil|entsprich|entsprech|entsprach/],
]
const moneyCues: [PredicateClass, RegExp][] = [
  [
    'earn',
    /verdien|einnahm|eingenomm|erlos|erwirtschaft|umsatz|umgesetzt|einbring|eingebracht|^brachten?$|ertrag|kassier|einstreich|eingestrich|gespult|geschaft/,
  ],
  ['profit', /gewinn|uberschuss/],
  ['loss', /verlust|schaden|einbuss/],
  ['debt', /schuld|kredit|darlehen|anleihe/],
  ['worth', /bewert|^wert|kaufpreis|ubernahmepreis|borsenwert/],
  [
    'cost',
    /kost|ausgab|ausgeb|ausgegeb|^bezahl|^zahlen|^gezahlt|^zahlt|invest|^preis|budget|aufwend|aufwand|busse$|gebuhr/,
  ],
]

const cache = new Map<string, { plain: PredicateClass | null; money: PredicateClass | null }>()
const cacheLimit = 20_000

function classesOf(lower: string): { plain: PredicateClass | null; money: PredicateClass | null } {
  const known = cache.get(lower)
  if (known) return known
  const word = fold(lower)
  const first = (list: [PredicateClass, RegExp][]) => list.find(([, cue]) => cue.test(word))?.[0] ?? null
  const found =
    word.length > 60 ? { plain: null, money: null } : { plain: first(cues), money: first(moneyCues) }
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(lower, found)
  return found
}

/** The class a word belongs to; sums of money have classes of their own. `null` if it is in none. */
export function predicateOf(lower: string, ofMoney: boolean): PredicateClass | null {
  const found = classesOf(lower)
  return ofMoney ? found.money : found.plain
}

const clauseCost = 6
/** A cue farther away than this says nothing of the figure. */
const reach = 60
const clauseMark = /^(?:[,;:–—()«»„“"]+|-)$/

/**
 * The predicate nearest to the tokens `from`..`to` within their sentence; a step over a clause boundary
 * counts as six words. `null` if no cue stands in the sentence.
 */
export function nearestPredicate(
  tokens: Token[],
  from: number,
  to: number,
  ofMoney: boolean,
): PredicateClass | null {
  let best: PredicateClass | null = null
  let bestCost = reach
  for (const step of [-1, 1]) {
    let cost = 0
    for (let i = step < 0 ? from - 1 : to; i >= 0 && i < tokens.length && cost < bestCost; i += step) {
      const token = tokens[i]!
      cost += clauseMark.test(token.text) ? clauseCost : 1
      if (token.kind !== 'word' && token.kind !== 'suffix') continue
      const found = predicateOf(token.lower, ofMoney)
      if (found && cost < bestCost) {
        best = found
        bestCost = cost
      }
    }
  }
  return best
}

const kin: Record<string, number> = {
  'transfer use': 0.95,
  'hold produce': 0.4,
  'earn worth': 0.5,
  'earn cost': 0.4,
  'earn profit': 0.2,
}

/** 0..1: how far two predicate classes can speak of the same measure; `null` classes are unknown. */
export function predicateMatch(a: PredicateClass | null, b: PredicateClass | null): number {
  if (a === null && b === null) return 0.6
  if (a === null || b === null) return 0.7
  if (a === b) return 1
  return kin[`${a} ${b}`] ?? kin[`${b} ${a}`] ?? 0
}
