import { describe, expect, it } from 'vitest'
import { avatarColors, colorOf, initialsOf } from '#components/ui/avatar.tsx'

describe('initials', () => {
  it.each([
    ['Jana Berger', 'JB'],
    ['  Milo  van der Keller ', 'MK'],
    ['Élodie', 'É'],
    ['ines österreich', 'IÖ'],
    ['👩‍🚀 Kim', '👩K'],
    ['', '?'],
    ['   ', '?'],
  ])('of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials))
})

describe('the colour of a person', () => {
  it('is always the same for one id, and one of those there are', () => {
    const ids = Array.from({ length: 50 }, (_, n) => `01a1ff72-5d1f-708a-b36c-${n}`)
    expect(ids.map(colorOf)).toEqual(ids.map(colorOf))
    expect(new Set(ids.map(colorOf))).toEqual(new Set(avatarColors))
  })
})
