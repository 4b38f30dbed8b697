import { describe, expect, it } from 'vitest'
import { moveEdge } from '#components/inspector/word-bounds.ts'

const text = 'Im Dezember kamen «mindestens 11’000 Soldaten» hinzu, 𝔘nd mehr.'
const whole = { start: 0, end: text.length }
const passage = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const move = (words: string, edge: 'start' | 'end', direction: 1 | -1, limit = whole) => {
  const moved = moveEdge(text, passage(words), edge, direction, limit)
  return moved && text.slice(moved.start, moved.end)
}

describe('moving the edge of a passage by a word', () => {
  it('takes in the next word and leaves punctuation outside', () => {
    expect(move('11’000 Soldaten', 'end', 1)).toBe('11’000 Soldaten» hinzu')
    expect(move('11’000 Soldaten', 'start', -1)).toBe('mindestens 11’000 Soldaten')
  })
  it('lets go of the outermost word', () => {
    expect(move('11’000 Soldaten» hinzu', 'end', -1)).toBe('11’000 Soldaten')
    expect(move('mindestens 11’000 Soldaten', 'start', 1)).toBe('11’000 Soldaten')
  })
  it('treats a figure with its separator as one word', () => {
    expect(move('mindestens', 'end', 1)).toBe('mindestens 11’000')
    expect(move('mindestens 11’000', 'end', -1)).toBe('mindestens')
  })
  it('never cuts a character in two', () => {
    expect(move('hinzu', 'end', 1)).toBe('hinzu, 𝔘nd')
    expect(move('𝔘nd mehr', 'start', 1)).toBe('mehr')
    expect(move('mehr', 'start', -1)).toBe('𝔘nd mehr')
  })
  it('stops at the last word and at the limit', () => {
    expect(move('Soldaten', 'end', -1)).toBeNull()
    expect(move('Soldaten', 'start', 1)).toBeNull()
    expect(move('Soldaten', 'end', 1, passage('Soldaten'))).toBeNull()
    expect(move('mehr', 'end', 1)).toBeNull()
    expect(move('Im', 'start', -1)).toBeNull()
  })
})
