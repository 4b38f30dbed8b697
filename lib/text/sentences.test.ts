import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitBlocks } from '#lib/text/blocks.ts'
import { splitSentences } from '#lib/text/sentences.ts'

/** Milliseconds; time that grew with the square of the length would be minutes. */
const QUICK = 30_000

const sentencesOf = (text: string) =>
  splitSentences(text, splitBlocks(text)).map(({ start, end }) => text.slice(start, end))

/** Sentences are written with | between them. */
function expectSplit(marked: string) {
  const expected = marked.split('|')
  expect(sentencesOf(expected.join(' '))).toEqual(expected)
}

describe('splitSentences', () => {
  it.each([
    'Der Bericht liegt vor.|Niemand hat ihn gelesen.',
    'Stimmt das?|Ja!|Wirklich.',
    'Es gab z. B. Reis, u. a. Weizen und d. h. Getreide.|Mehr nicht.',
    'Es gab z.B. Reis, u.a. Weizen und i.d.R. Getreide.|Mehr nicht.',
    'Es kamen ca. 500 Leute bzw. Familien.|Danach wurde es ruhig.',
    'Der Vertrag kostet 5,5 Mio. Franken.|Das Parlament stimmt zu.',
    'Die Rede war von 3 Mrd.|Die Opposition zweifelt.',
    'Im Jahr 2023 waren es 5 Mrd.|2024 nur noch drei.',
    'Prof. Dr. Anna Keller und Dr. h. c. Urs Frei widersprechen.|Sie haben Gründe.',
    'In St. Gallen tagt der Rat.|Er berät über Art. 5 und Abs. 3 sowie Nr. 12.',
    'Sie lieferten Helme, Decken usw.|Waffen gab es keine.',
    'Das Treffen war am 6. Januar in Bern.|Am 12. Dez. 2024 folgte das nächste.',
    'Im 21. Jahrhundert ist das neu.|Der 2. Weltkrieg war anders.',
    'Er wurde als 3. Kandidat aufgestellt.|Am 14. Tag gab er auf.',
    'Es kamen insgesamt 120.|Kim war nicht dabei.',
    'Das war 2019.|Moskau schwieg.',
    'Die Zahl stieg auf 11’000.|Kiew nennt 12.000.|Seoul nennt 9,5.|Tokio nichts.',
    'Sie flogen mit der MiG-29.|Piloten fehlten.',
    'So schreibt es Eva H. Park in ihrem Buch.|George W. Bush widersprach.',
    'Das hielt J.-P. Müller fest.|Die U.S. Army schwieg.',
    'Wilhelm II. regierte lange.|Papst Johannes XXIII. Roncalli kannte ihn nicht.',
    'Er ist Minister a. D. und Oberst i. R.|Das genügt ihm nicht.',
    'Das Reich zerfiel 400 v. Chr.|Danach kam lange nichts.',
    'Das war’s.|Er ging.',
    'Max. 30 Leute durften hinein.|Er heisst Max.|Ca. 10 kamen.',
    'Das Urteil mit Az. 5 K 12 liegt vor.|Es kostet 3 Fr. 50.|Kim zahlt.',
    'Seit Montag 6. Januar liegt Schnee.|Es bleibt kalt.',
    'Es gibt z. B. Die Linke im Saal.|Mehr nicht.',
    'Die Gespräche vom 6.1. Genf betreffend dauern an.|Niemand weiss mehr.',
  ])('keeps abbreviations, numbers and initials inside their sentence: %s', expectSplit)

  it.each([
    'Sie sagte: «Wir gehen.»|Dann ging sie.',
    '„Wir gehen“, sagte sie.|„Wir kommen wieder.“|Das war alles.',
    '"Wir gehen."|"Wir bleiben!"|Niemand hörte zu.',
    '« Wir gehen. »|Danach ging sie.',
    '«Es kostet 3 Mio.»|Kim schwieg.',
    '»Gehen wir?«, fragte er.|»Ja.«|So war es.',
    '„Er rief: ‚Halt!‘“|Alle blieben stehen.',
    '«Wer ‹nie› sagt, irrt.»|Das gilt.',
    '„Wohin?“ fragte sie leise.|Er schwieg.',
    'Es heisst: Der Rat tagt.|Aber: Niemand weiss wann.',
    'Die Volksrepublik (Anm.: gemeint ist der Norden) schweigt.|Der Süden nicht.',
    'Der Kanzler (l.) traf Kim (Anm. d. Red.) Montag früh.|(Das war 2019.)|Seither nichts.',
    'Das Bündnis (gegründet 1949. Damals klein.) wächst.|Es bleibt dabei.',
    'Er sagte […] nichts.|Das war klug.',
    'Und dann...|Nichts.',
    'Was?!|Nein.',
    'Er kam.|– Niemand merkte es.',
    'Er zögerte … Kim nicht.|Dann doch.',
    'Das sagt die Sprecherin.|watson hat nachgefragt.',
  ])('knows quotes, colons, brackets and ellipses: %s', expectSplit)

  it('divides sentences that lost the space between them, but no addresses', () => {
    expect(sentencesOf('Die Zahl ist gesunken.Das Land schweigt.')).toHaveLength(2)
    expect(
      sentencesOf('Mehr auf www.beispiel.ch und bei Prof.Meier, Abt.Leiter, oder in Bericht.pdf nachlesen.'),
    ).toHaveLength(1)
  })

  it('never joins what stands in two blocks', () => {
    const text = 'Ein Titel ohne Punkt\n\nein Absatz der klein beginnt und\n\nweitergeht.'
    const sentences = splitSentences(text, splitBlocks(text))
    expect(sentences.map((s) => s.block)).toEqual([0, 1, 2])
  })

  it('covers every character that is not white space exactly once, in order', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        'Dr',
        'z',
        '6',
        '. ',
        '.',
        '!',
        '? ',
        '…',
        '„',
        '“',
        '«',
        '»',
        '"',
        '(',
        ')',
        ' ',
        '\n',
        '\n\n',
      ],
      ...['Mio', 'Januar', 'Der', '😀', '\ud800', 'ש', '。', '\u00a0', ':', '–', 'usw'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const blocks = splitBlocks(text)
        let last = 0
        for (const { start, end, block } of splitSentences(text, blocks)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(start).toBeGreaterThanOrEqual(blocks[block]?.start ?? Number.NaN)
          expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? Number.NaN)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['words', 'a '.repeat(1_000_000)],
    ['thousands marks', "1'".repeat(1_000_000)],
    ['full stops', '.'.repeat(2_000_000)],
    ['spaced full stops', '. '.repeat(1_000_000)],
    ['open brackets', '('.repeat(2_000_000)],
    ['nested brackets', `${'('.repeat(1_000_000)}${')'.repeat(1_000_000)}`],
    ['quotes', 'A.» '.repeat(500_000)],
    ['one word', 'x'.repeat(2_000_000)],
    ['spaces before a stop', `A${' '.repeat(1_999_990)}. B`],
    ['line breaks', 'A.\n'.repeat(700_000)],
  ])(
    'takes linear time on 2 MB of %s',
    (_, text) => {
      const began = performance.now()
      splitSentences(text, splitBlocks(text))
      expect(performance.now() - began).toBeLessThan(QUICK)
    },
    60_000,
  )
})
