import { describe, expect, it } from 'vitest'
import { passageContext } from '#components/contradictions/passage-context.ts'
import type { Block } from '#lib/text/blocks.ts'
import { splitSentences } from '#lib/text/sentences.ts'

const text = 'Ein Titel\n\nErster Satz. Zweiter mit elf Mann. Dritter Satz.\n\nVierter Satz. Letzter.'
const blocks: Block[] = [
  { start: 0, end: 9, kind: 'heading' },
  { start: 11, end: 59, kind: 'paragraph' },
  { start: 61, end: text.length, kind: 'paragraph' },
]
const around = (words: string) => {
  const start = text.indexOf(words)
  return passageContext(text, splitSentences(text, blocks), { start, end: start + words.length })
}

describe('the context of a passage', () => {
  it('is its sentence and one more on either side', () => {
    expect(around('elf Mann')).toEqual({
      before: 'Erster Satz. ',
      lead: 'Zweiter mit ',
      quote: 'elf Mann',
      tail: '.',
      after: ' Dritter Satz.',
    })
  })
  it('does not reach into other paragraphs or headings', () => {
    expect(around('Erster')).toMatchObject({ before: '', lead: '', after: ' Zweiter mit elf Mann.' })
    expect(around('Letzter.')).toMatchObject({ before: 'Vierter Satz. ', after: '' })
  })
  it('keeps a passage that runs over several sentences whole', () => {
    expect(around('elf Mann. Dritter')).toMatchObject({
      quote: 'elf Mann. Dritter',
      tail: ' Satz.',
      after: '',
    })
  })
  it('says nothing but the passage where there are no sentences', () => {
    expect(passageContext(text, [], { start: 0, end: 3 })).toEqual({
      before: '',
      lead: '',
      quote: 'Ein',
      tail: '',
      after: '',
    })
  })
})
