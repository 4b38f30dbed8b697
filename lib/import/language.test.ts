import { describe, expect, it } from 'vitest'
import { guessLanguage } from '#lib/import/language.ts'

describe('guessLanguage', () => {
  it.each([
    ['Die große Straße ist außerhalb gesperrt.', 'de-DE'],
    ['Im Jänner war die Straße gesperrt.', 'de-AT'],
    ['Heuer im Jänner war alles zu.', 'de-AT'],
    ['Die grosse Strasse ist ausserhalb gesperrt.', 'de-CH'],
    ['Es heisst, dreissig Leute seien da.', 'de-CH'],
    ['Die grössten Strassen führen zur Familie Meßmer, die ausserdem schliesslich hier lebt.', 'de-CH'],
    ["Es kamen 11'000 Leute.", 'de-CH'],
    ['Es kamen 11’000 Leute.', 'de-CH'],
    ['Das Blatt «Der Morgen» schweigt.', 'de-CH'],
    ['Das Blatt „Der Morgen“ schweigt.', 'de'],
    ['Es kamen 11.000 Leute ins Schloss und aßen.', 'de-DE'],
    ['Das Schloss, der Kongress und die Masse im Fass.', 'de'],
    ['', 'de'],
  ])('reads %j as %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language)
  })
})
