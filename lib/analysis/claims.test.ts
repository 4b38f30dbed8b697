import { describe, expect, it } from 'vitest'
import { analyseArticle, analysePassage } from './analyse.ts'

const claims = (text: string) => analyseArticle(text, { publishedAt: '2025-01' }).claims

describe('claims', () => {
  it('are the figure with its hedge and what it counts, not the sentence', () => {
    const text =
      "Gegen Ende des Jahres 2024 kamen mindestens 11’000 Soldaten hinzu. Laut WSJ gingen im Dezember 20'000 Container mit Munition auf die Reise."
    expect(claims(text).map((c) => c.text)).toEqual([
      'mindestens 11’000 Soldaten',
      "20'000 Container mit Munition",
    ])
  })
  it('are the clause where a figure has no noun', () => {
    expect(claims('Sie sterben zu Hunderten.').map((c) => c.text)).toEqual(['Sie sterben zu Hunderten'])
  })
  it('leave out ages, lengths of time and small counts in passing', () => {
    expect(claims('Der Chef (72) wartete vier Tage auf zwei Gäste.')).toEqual([])
  })
  it('include denials and dated agreements as sentences, ranked below figures', () => {
    const found = claims(
      'Am Donnerstag dementierte der Kremlsprecher diese Berichte. Im Juni 2024 unterzeichneten Russland und Nordkorea einen Pakt. Es kamen 5000 Soldaten.',
    )
    expect(found.map((c) => c.kinds[0])).toEqual(['denial', 'event', 'quantity'])
    expect(Math.max(found[0]!.score, found[1]!.score)).toBeLessThan(found[2]!.score)
  })
  it('speak of the time of their own clause', () => {
    const [money] = claims('Die Einnahmen liegen bei 540 Millionen Dollar, was viel war im Jahr 2023.')
    expect(money?.time).toBeNull()
    const [soldiers] = claims("Ende 2024 wurden 11'000 Soldaten entsandt.")
    expect(soldiers?.time).toEqual({ from: '2024-10-01', to: '2024-12-31', precision: 'period' })
  })
  it('leave excluded spans alone', () => {
    const text = 'Jetzt 5000 Prämien sichern! Es kamen 7000 Leute.'
    const found = analyseArticle(text, { publishedAt: null, excluded: [{ start: 0, end: 27 }] })
    expect(found.quantities.map((q) => q.value)).toEqual([7000])
  })
  it('leave out only the excluded part of a sentence', () => {
    const text = 'Es kamen 7000 Leute (Anzeige: 5000 Punkte) und 300 Autos.'
    const from = text.indexOf('(')
    const found = analyseArticle(text, {
      publishedAt: null,
      excluded: [{ start: from, end: text.indexOf(')') + 1 }],
    })
    expect(found.quantities.map((q) => q.value)).toEqual([7000, 300])
  })
  it('point to their quantities', () => {
    const { claims: found, quantities } = analyseArticle('Der Chef (72) nahm 540 Millionen Dollar ein.', {
      publishedAt: null,
    })
    expect(found.map((c) => c.quantities.map((i) => quantities[i]?.value))).toEqual([[540_000_000]])
  })
})

describe('analysePassage', () => {
  const text =
    'Vorher nichts. Laut «WSJ» wurden bisher bis zu 5,5 Milliarden Dollar verdient. Nachher 12 Kühe.'
  it('fills in quantities, origin, modality and time of a selection', () => {
    const at = text.indexOf('5,5 Milliarden')
    const found = analysePassage(text, at, at + 14, { publishedAt: '2025-01' })
    expect(found.quantities.map((q) => q.text)).toEqual(['bis zu 5,5 Milliarden Dollar'])
    expect(found).toMatchObject({
      kinds: ['quantity'],
      modality: 'attributed',
      source: 'Wall Street Journal',
      time: { from: null, to: '2025-01-31' },
    })
  })
  it('answers selections outside the text, empty or without figures', () => {
    expect(analysePassage(text, 5000, 6000, { publishedAt: null }).quantities).toEqual([])
    expect(analysePassage(text, -5, 3, { publishedAt: null }).quantities).toEqual([])
    expect(analysePassage('', 0, 0, { publishedAt: null }).kinds).toEqual([])
  })
})
