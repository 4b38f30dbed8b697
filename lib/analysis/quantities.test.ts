import { describe, expect, it } from 'vitest'
import { analyseArticle } from './analyse.ts'

const read = (text: string) => analyseArticle(text, { publishedAt: '2025-01' }).quantities

/** One line per quantity: text | type | value or min..max | unit | hedge. */
const lines = (text: string) =>
  read(text).map((q) => {
    const value = q.value ?? `${q.min ?? ''}..${q.max ?? ''}`
    return `${q.text} | ${q.type} | ${value} | ${q.unit} | ${q.hedge}`
  })

describe('quantities in sentences', () => {
  it.each([
    ["Im Land sind etwa 10'000 fremde Soldaten.", ["etwa 10'000 | count | 10000 | Soldaten | approx"]],
    ['Es folgten mindestens 11’000 Soldaten.', ['mindestens 11’000 | count | 11000 | Soldaten | atleast']],
    [
      'Bis zu 5,5 Milliarden Dollar sind es.',
      ['Bis zu 5,5 Milliarden Dollar | money | 5500000000 | USD | atmost'],
    ],
    ['Der Erlös: 540 Mio. US-Dollar.', ['540 Mio. US-Dollar | money | 540000000 | USD | exact']],
    ['Fast 25 Prozent des Handels.', ['Fast 25 Prozent | percent | 25 | percent | almost']],
    ['Über zwei Millionen Schuss fielen.', ['Über zwei Millionen | count | 2000000 | Schuss | over']],
    [
      'Er führt mehr als eine Million Soldaten.',
      ['mehr als eine Million | count | 1000000 | Soldaten | over'],
    ],
    [
      'Das kostet 3 bis 4 Milliarden Euro.',
      ['3 bis 4 Milliarden Euro | money | 3000000000..4000000000 | EUR | range'],
    ],
    [
      'Zwischen 80 und 90 Prozent blieben fern.',
      ['Zwischen 80 und 90 Prozent | percent | 80..90 | percent | range'],
    ],
    ['Es kamen 20–30 Gäste.', ['20–30 | count | 20..30 | Gäste | range']],
    ['Anderthalb Millionen Rubel fehlen.', ['Anderthalb Millionen Rubel | money | 1500000 | RUB | exact']],
    ['Eine halbe Million Menschen floh.', ['Eine halbe Million | count | 500000 | Menschen | exact']],
    [
      'CHF 20.50 und 30 Rappen.',
      ['CHF 20.50 | money | 20.5 | CHF | exact', '30 Rappen | money | 0.3 | CHF | exact'],
    ],
    ['Etwa die Hälfte der Waffen.', ['Etwa die Hälfte | ratio | 0.5 | null | approx']],
    ['Drei Viertel aller Kinder.', ['Drei Viertel | ratio | 0.75 | null | exact']],
    ['Jeder vierte Haushalt ist arm.', ['Jeder vierte | ratio | 0.25 | null | exact']],
    ['Dutzende Raketen flogen.', ['Dutzende | count | 12.. | Raketen | indefinite']],
    ['Millionen von Granaten gingen dorthin.', ['Millionen | count | 1000000.. | Granaten | indefinite']],
    ['Mehrere Hundert Leute standen an.', ['Mehrere Hundert | count | 100.. | Leute | indefinite']],
    ['Der Präsident (72) lachte.', ['72 | age | 72 | year | exact']],
    ['Eine rund 20-köpfige Delegation.', ['rund 20-köpfige | count | 20 | Köpfe | approx']],
    ['Waffen ab 9,53 Millimeter zählen.', ['ab 9,53 Millimeter | measure | 9.53 | mm | atleast']],
    ['Auch 122-mm-Granaten waren dabei.', ['122-mm | measure | 122 | mm | exact']],
    ['Die Zahl der Toten stieg auf 45.', ['45 | count | 45 | Toten | exact']],
    ['Bis zu rund 500 Helfer kamen.', ['Bis zu rund 500 | count | 500 | Helfer | atmost']],
    ['Nicht mehr als 20 Autos fuhren.', ['Nicht mehr als 20 | count | 20 | Autos | atmost']],
  ])('reads "%s"', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it.each([
    'Am 6. Januar 2025 um 14.30 Uhr.',
    'Seit 2019 in Hanoi und 2018/19.',
    'Die MiG-29 und die KN-23 flogen.',
    '1/10 Der Minister im Bild.',
    'Es endete 2:1 gegen Basel.',
    'Im 21. Jahrhundert ist das so.',
    'Artikel 5 und Platz 3 der Formel 1.',
    'Tel. 044 123 45 67 oder +41 44 123 45 67.',
    'In den 80er Jahren.',
    'Der Sender Russland 1 berichtet.',
  ])('finds no quantity in "%s"', (text) => {
    expect(read(text)).toEqual([])
  })

  it('knows the words that limit figures from the same words that do not', () => {
    const hedges = (text: string) => read(text).map((q) => q.hedge)
    expect(hedges('Die Messe dauert über vier Tage.')).toEqual(['exact'])
    expect(hedges('Der Krieg dauert seit über vier Jahren.')).toEqual(['over'])
    expect(hedges('Er verfügt über 500 Panzer.')).toEqual(['exact'])
    expect(hedges('Er sammelte über 300 Unterschriften.')).toEqual(['over'])
    expect(hedges('Sanktionen gegen 20 Firmen gelten.')).toEqual(['exact'])
  })

  it('leaves min and max open or exact, never as a band', () => {
    expect(read('Es sind etwa 100 Leute.')[0]).toMatchObject({ value: 100, min: 100, max: 100 })
    expect(read('Es sind mindestens 100 Leute.')[0]).toMatchObject({ value: 100, min: 100, max: null })
    expect(read('Es sind höchstens 100 Leute.')[0]).toMatchObject({ value: 100, min: null, max: 100 })
  })

  it('names the counted noun through adjectives and embedded phrases, and takes no verb for one', () => {
    expect(read('1500 russische und deutsche Touristen kamen.')[0]?.noun).toBe('Touristen')
    expect(read('Die Hälfte der auf dem Feld eingesetzten Munition fehlt.')[0]?.noun).toBe('Munition')
    expect(read('Die Zahl von 100.000 halten Fachleute für falsch.')[0]?.noun).toBeNull()
  })

  it('gives offsets whose slice is the text of the quantity', () => {
    const text = 'Erst 540 Mio. Fr., dann «mindestens 11’000 Leute», zuletzt 30 °C.'
    for (const q of read(text)) expect(text.slice(q.start, q.end)).toBe(q.text)
    expect(read(text)).toHaveLength(3)
  })
})
