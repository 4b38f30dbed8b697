import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, MAX_BYTES } from '#lib/import/decode.ts'
import { hasLoneSurrogate } from '#lib/text/offsets.ts'

/** Milliseconds; time that grew with the square of the length would be minutes. */
const QUICK = 30_000

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => new Uint8Array(values)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const decode = (data: Uint8Array) => decodeText(data, { filename: 'bericht.txt' })

const GERMAN =
  'Die Größe der Lieferung ist für die Behörden schwer zu schätzen, und das überrascht niemanden.'

describe('decodeText', () => {
  it('reads UTF-8 with and without its mark and changes nothing but line endings', () => {
    const text = 'e\u0301 é\r\nzwei\rdrei\n\u00a0😀 שלום '
    const expected = { ok: true, text: 'e\u0301 é\nzwei\ndrei\n\u00a0😀 שלום ', encoding: 'utf-8' }
    expect(decode(utf8(text))).toEqual(expected)
    expect(decode(utf8(`\ufeff${text}`))).toEqual(expected)
  })

  it('reads UTF-16 in both byte orders by its mark', () => {
    const le = new Uint8Array(Buffer.from(`\ufeff${GERMAN}😀`, 'utf16le'))
    const be = new Uint8Array(Buffer.from(`\ufeff${GERMAN}😀`, 'utf16le').swap16())
    expect(decode(le)).toEqual({ ok: true, text: `${GERMAN}😀`, encoding: 'utf-16le' })
    expect(decode(be)).toEqual({ ok: true, text: `${GERMAN}😀`, encoding: 'utf-16be' })
  })

  it('reads windows-1252 where the result is German', () => {
    expect(decode(latin1(GERMAN))).toEqual({ ok: true, text: GERMAN, encoding: 'windows-1252' })
    const quoted = new Uint8Array([0x84, ...latin1('Größe'), 0x93, ...latin1(' zählt, sagt die Behörde.')])
    expect(decode(quoted)).toMatchObject({ ok: true, text: '„Größe“ zählt, sagt die Behörde.' })
  })

  it.each([
    ['damaged UTF-8', new Uint8Array([...utf8(GERMAN), 0xe4])],
    ['UTF-8 cut inside a character', utf8(`${GERMAN}ä`).subarray(0, -1)],
    ['damaged UTF-8 with quotes', new Uint8Array([...utf8('Sie sagte „Ja“ und nichts'), 0xe4])],
    ['damaged UTF-8 with guillemets', new Uint8Array([...utf8('Sie sagte «Ja» und nichts'), 0xe4])],
    ['a table of signs', latin1('§ 1 % 2 % ü 3 % 4 % 5 %')],
    ['a language without umlauts', latin1('Le café est fermé depuis la semaine passée')],
    ['Macintosh umlauts', latin1('gr\x9asser f\x9fr alle')],
    ['Macintosh capitals', latin1('f\x8egt ä an')],
    ['DOS umlauts', latin1('Das l\x84sst gr\x94ssere zu')],
    ['Cyrillic', new Uint8Array([...Buffer.from('cff0e8e2e5f22c20eceef120f2e5eaf1f2', 'hex')])],
    [
      'Polish',
      new Uint8Array([...latin1('Za'), 0xbf, 0xf3, 0xb3, 0xe6, ...latin1(' g'), 0xea, 0x9c, 0x6c, 0xb9]),
    ],
    ['half a character in UTF-16', bytes(0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8)],
    ['an odd byte in UTF-16', bytes(0xff, 0xfe, 0x41, 0x00, 0x42)],
    ['a surrogate written in UTF-8', bytes(0x41, 0xed, 0xa0, 0x80, 0x41)],
  ])('refuses %s and says how to save the file', (_, data) => {
    expect(decode(data)).toMatchObject({
      ok: false,
      code: 'encoding',
      message: expect.stringMatching(/UTF-8/),
    })
  })

  it.each([
    ['NUL bytes', bytes(0x41, 0, 0x42)],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('Guten Tag', 'utf16le'))],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ['control characters', bytes(1, 2, 3, 4, 5)],
    ['control characters among high bytes', bytes(1, 0xff, 2, 0xfe, 3, 0x80)],
    ['a PDF', utf8('%PDF-1.7 und so weiter')],
    ['an RTF file', utf8('{\\rtf1 Guten Tag}')],
    ['a Word document', bytes(0x50, 0x4b, 3, 4, 0x14)],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ])('calls %s binary', (_, data) => {
    expect(decode(data)).toMatchObject({ ok: false, code: 'binary' })
  })

  it('lets a stray control character in a long text pass', () => {
    expect(decode(utf8(`${GERMAN.repeat(20)}\u0002`))).toMatchObject({ ok: true })
  })

  it.each(['', ' ', '\n\r\n\t', '\ufeff', '\u00a0\u200b\n'])('calls %j empty', (text) => {
    expect(decode(utf8(text))).toMatchObject({ ok: false, code: 'empty' })
  })

  it('takes exactly 2 MB and not a byte more', () => {
    expect(decode(utf8('a '.repeat(MAX_BYTES / 2)))).toMatchObject({ ok: true })
    expect(decode(utf8(`${'a '.repeat(MAX_BYTES / 2)}b`))).toMatchObject({ ok: false, code: 'too-large' })
  })

  it('names the file in every refusal', () => {
    for (const data of [bytes(), bytes(0), bytes(0x41, 0xff), new Uint8Array(MAX_BYTES + 1)]) {
      expect(decode(data)).toMatchObject({ ok: false, message: expect.stringMatching(/^bericht\.txt: /) })
    }
  })

  it('never throws and never answers with half a character, a NUL or a carriage return', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (data) => {
        const result = decode(data)
        if (result.ok) {
          expect(hasLoneSurrogate(result.text)).toBe(false)
          expect(/[\0\r]/.test(result.text)).toBe(false)
        } else expect(result.message).not.toBe('')
      }),
      { numRuns: 5000 },
    )
  })

  it('reads 2 MB quickly, whatever they hold', () => {
    const began = performance.now()
    decode(latin1('ä '.repeat(MAX_BYTES / 2)))
    decode(latin1('\xe4'.repeat(MAX_BYTES)))
    decode(new Uint8Array(MAX_BYTES).fill(0xff))
    decode(utf8('\r'.repeat(MAX_BYTES - 1)))
    expect(performance.now() - began).toBeLessThan(QUICK)
  }, 60_000)
})
