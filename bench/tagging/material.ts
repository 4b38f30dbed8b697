import { seededRandom } from '#bench/highlights/random.ts'

/** What the people tag: articles as long as those of newspapers, in one dossier, with a figure in every third sentence. */
export const SIZE = { articles: 60, sentences: 100 }

const parts = {
  who: [
    'Die Reederei',
    'Das Ministerium',
    'Ein Sprecher der Behörde',
    'Der Konzern',
    'Die Stadt Nordheim',
    'Das Institut',
    'Die Gewerkschaft',
    'Der Kanton',
    'Die Hafenmeisterin',
    'Das Gericht',
  ],
  did: [
    'meldete am Abend',
    'bestätigte im März',
    'bestritt bisher',
    'erwartet bis Ende Jahr',
    'zählte zuletzt',
    'verkaufte im Sommer',
    'prüft seit Wochen',
    'verlor im Vorjahr',
    'lieferte nach Albern',
    'nannte erneut',
  ],
  what: [
    'container',
    'schiffe',
    'stellen',
    'wohnungen',
    'gesuche',
    'wagen',
    'verträge',
    'patienten',
    'granaten',
    'bäume',
  ],
  kind: [
    'Stahl',
    'Holz',
    'Winter',
    'Grenz',
    'Not',
    'Stadt',
    'Probe',
    'Sonder',
    'Küsten',
    'Berg',
    'Amts',
    'Haupt',
    'Neben',
    'Sommer',
    'Fern',
  ],
  rest: [
    'im Hafen von Nordheim',
    'an der Grenze zu Südland',
    'in den Bergen',
    'auf der Strecke nach Albern',
    'ohne weitere Angaben',
    'trotz der Kritik aus dem Rat',
    'im Bezirk Ost',
    'nach dem Unwetter',
    'in drei Gemeinden',
    'am Rand der Messe',
  ],
}

export interface BenchArticle {
  text: string
  publishedAt: string
}

/** Two letters, so that sentences differ without one more figure. */
const letters = (index: number) => String.fromCharCode(65 + Math.floor(index / 26), 97 + (index % 26))

/** German articles whose sentences all differ; the same ones in every run. */
export function makeArticles(): BenchArticle[] {
  const random = seededRandom(20_261_121)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string
  const number = () =>
    String(10 + Math.floor(random() * 90_000)).replace(/\B(?=(\d{3})+$)/g, pick(['’', '.', "'"]))
  return Array.from({ length: SIZE.articles }, (_, article) => {
    const sentences = Array.from({ length: SIZE.sentences }, (_, at) => {
      const figure = at % 3 === 0 ? `${number()} ` : ''
      return `${pick(parts.who)} ${pick(parts.did)} ${figure}${pick(parts.kind)}${pick(parts.what)} ${pick(parts.rest)}, Akte ${letters(article)}${letters(at)}.`
    })
    const paragraphs = Array.from({ length: SIZE.sentences / 5 }, (_, at) =>
      sentences.slice(at * 5, at * 5 + 5).join(' '),
    )
    return { text: `Bericht ${article}\n\n${paragraphs.join('\n\n')}\n`, publishedAt: '2024-12' }
  })
}
