import { describe, expect, it } from 'vitest'
import { analyseArticle } from './analyse.ts'

const first = (text: string) => analyseArticle(text, { publishedAt: '2025-01' }).quantities[0]

describe('origin', () => {
  it.each([
    ['Laut «WSJ» wurden 500 Kisten geliefert.', 'Wall Street Journal'],
    ['Laut dem US-Aussenministerium sind es 500 Kisten.', 'US-Aussenministerium'],
    ['Nach Angaben der Polizei kamen 500 Leute.', 'Polizei'],
    ['Experten zufolge fehlen 500 Lehrer.', 'Experten'],
    ['Laut Angaben russischer Medien reisten 500 Touristen an.', 'russische Medien'],
    ['Seit Mai kamen 500 Kisten an, wie das Fachmagazin «Der Hafen» im Juni berichtete.', 'Der Hafen'],
    ['Die Armee habe 500 Mann verloren, so das Ministerium.', 'Ministerium'],
    ['Unter Berufung auf Yonhap heisst es, 500 Mann seien dort.', 'Yonhap'],
    ['Laut der New York Times Ende August waren 500 Leute dort.', 'New York Times'],
    ['Schätzungen zufolge sind es 500 Kisten.', null],
    ['Es kamen 500 Leute.', null],
  ])('of "%s" is %s', (text, source) => {
    expect(first(text)?.source).toBe(source)
  })

  it('reaches back to the sentence before: "Dies berichtet das Ministerium"', () => {
    const quantity = first(
      'Es sollen 500 Kisten angekommen sein. Dies berichtet das Verteidigungsministerium.',
    )
    expect(quantity).toMatchObject({ source: 'Verteidigungsministerium', modality: 'attributed' })
  })

  it('writes out the short forms an article explains', () => {
    const text = 'Das Blatt «Neue Hafenzeitung» (NHZ) fragt nach. Laut NHZ fehlen 500 Kisten.'
    expect(first(text)?.source).toBe('Neue Hafenzeitung')
  })

  it('is told apart by clause where a sentence has two', () => {
    const found = analyseArticle("Es demonstrierten laut Polizei 5000, laut Veranstaltern 12'000 Personen.", {
      publishedAt: null,
    }).quantities
    expect(found.map((q) => q.source)).toEqual(['Polizei', 'Veranstaltern'])
  })
})

describe('modality', () => {
  it.each([
    ['Es kamen 500 Soldaten.', 'asserted'],
    ['Es sollen 500 Soldaten gekommen sein.', 'attributed'],
    ['Man habe 500 Soldaten gesehen.', 'attributed'],
    ['Schickt er 500 Soldaten?', 'hypothetical'],
    ['Es könnten 500 Soldaten kommen.', 'hypothetical'],
    ['Sollten 500 Soldaten kommen, wird es eng.', 'hypothetical'],
    ['Experten malen den Einsatz von 500 Soldaten an die Wand malen.', 'hypothetical'],
    ['Sie reden von 500 Soldaten, die dort kämpfen könnten.', 'hypothetical'],
    ['Nicht 500, sondern 600 Soldaten kamen.', 'denied'],
    ['Fachleute glauben nicht an die Zahl von 500.', 'denied'],
    ['Der Sprecher bestritt, dass 500 Soldaten gefallen seien.', 'denied'],
  ])('of "%s" is %s', (text, modality) => {
    expect(first(text)?.modality).toBe(modality)
  })
})
