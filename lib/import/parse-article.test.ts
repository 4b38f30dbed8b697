import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '#lib/import/parse-article.ts'
import { readArticleFile } from '#lib/import/read-article-file.ts'

/** Milliseconds; time that grew with the square of the length would be minutes. */
const QUICK = 30_000

const options = { filename: 'artikel.txt', today: '2026-11-21' }
const parse = (text: string, filename = options.filename) => parseArticle(text, { ...options, filename })
const BODY = 'Der Rat hat am Dienstag getagt. Er will die Lieferungen fortsetzen.'

describe('the date of an article', () => {
  it.each([
    [' date 2024-12 Text', '2024-12', 'month'],
    [' date 2024-12-06 Text', '2024-12-06', 'day'],
    [' date 2024 Text', '2024', 'year'],
    ['date 2024-12 Text', '2024-12', 'month'],
  ])('is read from the heading %j, which is taken off', (text, publishedAt, precision) => {
    expect(parse(text)).toMatchObject({ text: 'Text', publishedAt, precision })
  })

  it('leaves everything behind the heading as it is', () => {
    expect(parse(' date 2024-12\n\n  Text  \n').text).toBe('\n\n  Text  \n')
  })

  it.each([
    ' date 2024-13 Text',
    ' date 2024-02-30 Text',
    ' date 20244 Text',
    ' date 24-12 Text',
    'Update 2024-12 Text',
  ])('is not read from %j, which stays', (text) => {
    expect(parse(text)).toMatchObject({ text, publishedAt: null, precision: null })
  })

  it.each([
    ['Publiziert: 12.12.2024 um 10:00 Uhr', '2024-12-12'],
    ['Aktualisiert am 6. Jänner 2025, 10:15 Uhr', '2025-01-06'],
    ['Stand: 3. März 2023', '2023-03-03'],
    ['2024-10-05', '2024-10-05'],
  ])('is read from the line %j', (line, publishedAt) => {
    expect(parse(`Ein Titel\n\n${line}\n\n${BODY}`)).toMatchObject({ publishedAt, precision: 'day' })
  })

  it('is the first publication where an update stands before it', () => {
    const text = `Ein Titel\n\nAktualisiert: 14.12.2024\n\nPubliziert: 12.12.2024\n\n${BODY}`
    expect(parse(text).publishedAt).toBe('2024-12-12')
  })

  it.each([
    ['blick-2024-12-20.txt', '2024-12-20', 'day'],
    ['20241220_bericht.txt', '2024-12-20', 'day'],
    ['2024-12 Bericht.txt', '2024-12', 'month'],
    ['ordner-1999/bericht_2024.txt', '2024', 'year'],
  ])('is read from the file name %j', (filename, publishedAt, precision) => {
    expect(parse(BODY, filename)).toMatchObject({ publishedAt, precision })
  })

  it.each(['000_79c20241295e4f5.txt', '2031-01-01.txt', 'bericht-20249999.txt', 'mig-29.txt'])(
    'is not read from the file name %j',
    (filename) => {
      expect(parse(BODY, filename).publishedAt).toBeNull()
    },
  )

  it('is never taken from the prose', () => {
    expect(parse(`${BODY} Am 6. Januar 2025 ging es weiter.`).publishedAt).toBeNull()
  })
})

describe('the title of an article', () => {
  it.each([
    ['a heading on the first line', `Der Rat tagt\n\n${BODY}`, 'Der Rat tagt'],
    ['a heading behind a caption', `Ein Saal. Bild: keystone\n\nDer Rat tagt\n\n${BODY}`, 'Der Rat tagt'],
    [
      'a heading behind a short line',
      `Neues aus dem Saal, wie immer.\n\nDer Rat tagt\n\n${BODY}`,
      'Der Rat tagt',
    ],
    ['the first sentence', BODY, 'Der Rat hat am Dienstag getagt'],
    [
      'the first sentence, not a later heading',
      `${BODY}\n\nChina\n\n${BODY}`,
      'Der Rat hat am Dienstag getagt',
    ],
    ['the first sentence behind the page', `Werbung\n\n${BODY}`, 'Der Rat hat am Dienstag getagt'],
    ['a question', `Was nun? ${BODY}`, 'Was nun?'],
    [
      'the page when there is nothing else',
      'Jetzt abonnieren und weiterlesen',
      'Jetzt abonnieren und weiterlesen',
    ],
    ['the file name when there is no letter', '12 + 12', 'artikel'],
  ])('is %s', (_, text, title) => {
    expect(parse(text).title).toBe(title)
  })

  it('is shortened at a word to 90 characters', () => {
    const { title } = parse(`Das ${'sehr lange '.repeat(20)}Wort.`)
    expect(title.length).toBeLessThanOrEqual(90)
    expect(title).toMatch(/ (?:sehr|lange)…$/)
    expect(parse('a😀'.repeat(100)).title).toMatch(/^(?:a😀)+a…$/u)
  })
})

describe('the outlet and the author of an article', () => {
  it.each([
    ['Den ganzen Text von Funke+ gibt es nur mit Abo. Logg dich ein.', 'Funke'],
    ['Laden Sie jetzt unsere neue Nordlicht-App herunter', 'Nordlicht'],
    ['Jetzt gratis unsere News-App laden', null],
    ['Mara Lindt / t-online', 't-online'],
    ['Mara Lindt / dpa', null],
    ['Der Saal am Dienstag. Bild: watson', 'watson'],
    ['Der Saal am Dienstag. Bild: Agentur Süd', null],
    ['Die Zeitung Blick schreibt darüber.', null],
  ])('the outlet in %j is %j', (line, outlet) => {
    expect(parse(`${line}\n\n${BODY}\n\n${BODY}`).outlet).toBe(outlet)
  })

  it.each([
    ['blick_2024.txt', 'Blick'],
    ['2024-12-tages-anzeiger.txt', 'Tages-Anzeiger'],
    ['zeitgeist-welten.txt', null],
    ['000_79c29b330295e4f5.txt', null],
  ])('the outlet of the file %j is %j', (filename, outlet) => {
    expect(parse(BODY, filename).outlet).toBe(outlet)
  })

  it.each([
    ['Von Mara Lindt, Seoul', 'Mara Lindt'],
    ['Mara Lindt / dpa', 'Mara Lindt'],
    ['Text: Mara Lindt und Tim van Oswald', 'Mara Lindt und Tim van Oswald'],
    ['Von Moskau nach Seoul', null],
  ])('the author in %j is %j', (line, author) => {
    expect(parse(`Der Rat tagt\n\n${line}\n\n${BODY}\n\n${BODY}`).author).toBe(author)
  })
})

describe('readArticleFile', () => {
  const read = (text: string) => readArticleFile(new TextEncoder().encode(text), options)

  it('joins text, hash and encoding', () => {
    expect(read(` date 2024-12 ${BODY}`)).toMatchObject({
      ok: true,
      encoding: 'utf-8',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      article: { text: BODY, publishedAt: '2024-12' },
    })
  })

  it('refuses a file with a date and nothing else', () => {
    expect(read(' date 2024-12 \n')).toMatchObject({
      ok: false,
      code: 'empty',
      message: expect.stringContaining('artikel.txt'),
    })
  })

  it('takes any text, with spans that lie inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const result = read(text)
        if (!result.ok) return
        const { article } = result
        expect(article.title).not.toBe('')
        for (const { start, end } of [...article.blocks, ...article.boilerplate]) {
          expect(article.text.slice(start, end).trim()).not.toBe('')
        }
      }),
    )
  }, 30_000)

  it.each([
    ['words', 'a '],
    ['thousands marks', "1'"],
    ['emoji', '😀'],
    ['right-to-left text', 'שלום '],
    ['punctuation', '.?!'],
    ['line breaks', 'A\n'],
    ['German without spaces', 'grosse'],
    ['quotes', '„«'],
    ['capitals', 'Aa '],
  ])(
    'reads 2 MB of %s in linear time',
    (_, unit) => {
      const size = new TextEncoder().encode(unit).length
      const text = unit.repeat(Math.floor((2 * 1024 * 1024) / size))
      const began = performance.now()
      expect(read(text).ok).toBe(true)
      expect(performance.now() - began).toBeLessThan(QUICK)
    },
    60_000,
  )
})
