import { describe, expect, it } from 'vitest'
import { analyseArticle } from './analyse.ts'
import { explain } from './explain.ts'
import { indexArticle } from './index-article.ts'
import { createMemoryIndex, suggestLinks } from './suggest.ts'
import type { IndexedClaim } from './types.ts'

const article = (id: string, publishedAt: string | null, text: string): IndexedClaim[] =>
  indexArticle(id, text, analyseArticle(text, { publishedAt }), publishedAt)

/** Links as "kind: text | text", best first. */
function links(...articles: IndexedClaim[][]): string[] {
  const all = articles.flat()
  const text = (id: string) => all.find((c) => c.id === id)?.text
  return suggestLinks(all, createMemoryIndex()).map((l) => `${l.kind}: ${text(l.a)} | ${text(l.b)}`)
}

const soldiers = [
  [
    "Im Mittelpunkt stehen die etwa 10'000 Soldaten, die überwiegend in der Region Kursk kämpfen.",
    "etwa 10'000 Soldaten",
  ],
  [
    'Rund 10.000 nordkoreanische Soldaten sollen in Russland eingesetzt sein.',
    'Rund 10.000 nordkoreanische Soldaten',
  ],
  ['Moskau setzt an der Front circa zehntausend Soldaten aus Nordkorea ein.', 'circa zehntausend Soldaten'],
] as const
const moreSoldiers = [
  [
    'Gegen Ende des Jahres 2024 kamen mindestens 11’000 Soldaten hinzu, die nach Russland verlegt wurden.',
    'mindestens 11’000 Soldaten',
  ],
  ['Ende 2024 entsandte Kim mehr als 11 000 Soldaten nach Russland.', 'mehr als 11 000 Soldaten'],
] as const
const money = [
  [
    'Der Erlös aus den Granatenlieferungen wird auf 540 Millionen US-Dollar geschätzt.',
    '540 Millionen US-Dollar',
  ],
  ['Eingenommen hat Nordkorea damit rund 540 Mio. Dollar.', 'rund 540 Mio. Dollar'],
] as const
const moreMoney = [
  ['Verdient habe das Regime damit bisher bis zu 5,5 Milliarden Dollar.', 'bis zu 5,5 Milliarden Dollar'],
  ['Laut «WSJ» spülten die Waffengeschäfte höchstens 5,5 Mrd. $ in die Kasse.', 'höchstens 5,5 Mrd. $'],
] as const

describe('the two headline contradictions, in other words', () => {
  for (const [a, printedA] of soldiers)
    for (const [b, printedB] of moreSoldiers)
      it(`sets "${printedA}" against "${printedB}"`, () => {
        expect(links(article('a', '2025-01', a), article('b', '2024-12', b))).toEqual([
          `contradicts: ${printedA} | ${printedB}`,
        ])
      })
  for (const [a, printedA] of money)
    for (const [b, printedB] of moreMoney)
      it(`sets "${printedA}" against "${printedB}"`, () => {
        expect(links(article('a', '2024-12', a), article('b', '2025-01', b))).toEqual([
          `contradicts: ${printedA} | ${printedB}`,
        ])
      })
})

describe('suggested links', () => {
  it('join equal figures of one thing, also within one article', () => {
    const text = "Etwa 10'000 Soldaten kämpfen dort. Kim opfert also 10'000 Soldaten."
    expect(links(article('a', '2025-01', text))).toEqual([
      "duplicate: Etwa 10'000 Soldaten | 10'000 Soldaten",
    ])
  })
  it('take a later and larger figure for an update, and know the head of a compound', () => {
    const a = article(
      'a',
      '2024-10',
      "Seit 2022 sollen 11'000 Schiffscontainer nach Russland geliefert worden sein.",
    )
    const b = article('b', '2025-01', "Im Dezember 2024 wurden 20'000 Container nach Russland geschickt.")
    const [link, ...rest] = suggestLinks([...a, ...b], createMemoryIndex())
    expect(rest).toEqual([])
    expect(link).toMatchObject({ kind: 'updates', direction: 'b_to_a', a: a[0]!.id, b: b[0]!.id })
  })
  it('join an agreement reported twice', () => {
    const a = article('a', '2025-01', 'Moskau und Pjöngjang haben einen Verteidigungspakt geschlossen.')
    const b = article(
      'b',
      '2024-10',
      'Im Juni 2024 unterzeichneten Russland und Nordkorea einen Militärpakt.',
    )
    expect(links(a, b)).toHaveLength(1)
    expect(links(a, b)[0]).toMatch(/^duplicate/)
  })
  it('set a denial against what it denies right before', () => {
    const claims = article(
      'a',
      '2024-10',
      'Sechs Nordkoreaner kamen ums Leben. Der Kremlsprecher dementierte diese Berichte.',
    )
    const whole = claims.map((c) => ({ ...c, context: claims.map((x) => `${x.text}.`).join(' ') }))
    expect(suggestLinks(whole, createMemoryIndex()).map((l) => `${l.kind} ${l.nature}`)).toEqual([
      'contradicts negation',
    ])
  })

  it.each([
    ["Es kamen 11'000 Soldaten nach Russland.", "Es kamen 11'000 Schiffscontainer nach Russland."],
    [
      "Etwa 10'000 Soldaten wurden nach Russland verlegt.",
      'Kim gebietet über mehr als eine Million Soldaten.',
    ],
    ["Etwa 10'000 Soldaten wurden nach Russland verlegt.", 'Hilft Kim Putin mit 100.000 Soldaten?'],
    ["Etwa 10'000 Soldaten wurden verlegt.", 'Experten malen den Einsatz von 100.000 Soldaten an die Wand.'],
    ['500 nordkoreanische Soldaten wurden getötet.', '900 ukrainische Soldaten wurden getötet.'],
    ['Der Umsatz betrug 300 Millionen Franken.', 'Der Gewinn betrug 40 Millionen Franken.'],
    ['Es wurden 300 Millionen Franken verdient.', 'Es wurden 900 Millionen Euro verdient.'],
    ['Der Präsident (72) kam.', 'Der Präsident (40) kam.'],
    ['2021 starben 50 Menschen bei Unfällen.', '2024 starben 30 Menschen bei Unfällen.'],
    ['In Berlin demonstrierten 90.000 Menschen.', 'In Hamburg demonstrierten 20.000 Menschen.'],
    ['Es demonstrierten 30.000 Menschen.', '12 Demonstranten wurden verhaftet.'],
    ['Die MiG-29 wurde 1977 entwickelt.', 'Die KN-23 wurde 2019 getestet.'],
    ['Es wurden 20 Artilleriegranaten geliefert.', 'Es wurden 90 Handgranaten geliefert.'],
  ])('are not made between "%s" and "%s"', (a, b) => {
    expect(links(article('a', '2025-01', a), article('b', '2024-12', b))).toEqual([])
  })

  it('do not depend on the order of the claims or on what the index already holds', () => {
    const a = article('a', '2025-01', soldiers[0][0])
    const b = article('b', '2024-12', moreSoldiers[0][0])
    const index = createMemoryIndex()
    for (const claim of a) index.add(claim)
    const all = suggestLinks([...a, ...b], createMemoryIndex())
    expect(all).toHaveLength(1)
    expect(suggestLinks([...b, ...a], createMemoryIndex())).toEqual(all)
    expect(suggestLinks(b, index)).toEqual(all)
    expect(suggestLinks([...a, ...b], index)).toEqual(all)
    index.remove(a[0]!.id)
    expect(suggestLinks(b, index)).toEqual([])
  })

  it('cost what the new article costs: a thousand articles on one thing stay quick', () => {
    const index = createMemoryIndex()
    for (let i = 0; i < 3000; i++) {
      for (const claim of article(
        `x${i}`,
        '2025-01',
        `Es wurden ${2000 + i} Soldaten nach Russland verlegt.`,
      ))
        index.add(claim)
    }
    const before = process.cpuUsage()
    const found = suggestLinks(
      article('new', '2025-01', "Es wurden 90'000 Soldaten nach Russland verlegt."),
      index,
    )
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(5)
  })
})

describe('explanations of suggested links', () => {
  it('name distance, ranges and verdict in German and English', () => {
    const claims = [...article('a', null, soldiers[0][0]), ...article('b', null, moreSoldiers[0][0])]
    const [link] = suggestLinks(claims, createMemoryIndex())
    const german = explain(link!.explanation, 'de').replaceAll('\u202f', "'").replaceAll('\u00a0', ' ')
    expect(german).toContain(
      "Abstand 10 %. «etwa» deckt 9'500–10'500, «mindestens» beginnt bei 11'000: Die Bereiche schliessen sich aus.",
    )
    expect(explain(link!.explanation, 'en')).toContain('“etwa” covers 9,500–10,500')
  })
  it('say of an implausible bound both that logic admits it and that it hardly fits', () => {
    const claims = [...article('a', '2024-12', money[0][0]), ...article('b', '2025-01', moreMoney[0][0])]
    const [link] = suggestLinks(claims, createMemoryIndex())
    const german = explain(link!.explanation, 'de')
    expect(german).toContain('logisch nicht aus')
    expect(german).toContain('Faktor 10,2')
    expect(explain(link!.explanation, 'en')).toContain('10.2 times as high')
  })
})
