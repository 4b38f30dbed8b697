import { describe, expect, it } from 'vitest'
import { splitBlocks } from '#lib/text/blocks.ts'

const kinds = (text: string) =>
  splitBlocks(text).map(
    ({ start, end, kind }) => `${kind === 'heading' ? '#' : 'p'} ${text.slice(start, end)}`,
  )

describe('splitBlocks', () => {
  it('makes a block of every line and trims it', () => {
    expect(kinds('  Ein Absatz.  \n\n\n\tNoch einer.\r\nUnd der dritte.\n')).toEqual([
      'p Ein Absatz.',
      'p Noch einer.',
      'p Und der dritte.',
    ])
  })

  it('joins lines that were broken at a fixed width', () => {
    const text =
      'Der Rat hat am Dienstag über die Lieferung von Getreide\nberaten und sich auf keine gemeinsame Haltung einigen\nkönnen.\n\nEnde.'
    expect(splitBlocks(text)).toHaveLength(2)
  })

  it('takes short lines without final punctuation for headings, short questions and quotes too', () => {
    const text = [
      'China',
      'Prof. Meier warnt vor dem 3. Winter',
      'Was bringt der Pakt?',
      '„Ein Abend, der alles ändert“',
      'Moskau braucht Holz, Seoul braucht Zeit',
      'Ein Satz.',
      'Zwei Generäle am Tisch. Bild: Agentur',
      'klein begonnen ist keine Überschrift',
      'Er sagte:',
      '+++ 1 +++',
      'Ende',
    ].join('\n\n')
    expect(splitBlocks(text).map((b) => b.kind)).toEqual([
      ...Array(5).fill('heading'),
      ...Array(6).fill('paragraph'),
    ])
  })

  it('does not take a long question for a heading', () => {
    const question = `Warum ${'sehr '.repeat(20)}lange?`
    expect(kinds(`${question}\n\nDarum.`)[0]).toMatch(/^p /)
  })

  it('answers blank text with no blocks', () => {
    expect(splitBlocks('')).toEqual([])
    expect(splitBlocks(' \n\t\n\u00a0')).toEqual([])
  })

  it('keeps right-to-left text, emoji and lone surrogates whole', () => {
    expect(kinds('שלום עולם\n\n😀\n\n\ud800\n\n.')).toEqual(['# שלום עולם', 'p 😀', 'p \ud800', 'p .'])
  })
})
