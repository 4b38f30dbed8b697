import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { tagColors } from '#components/tags/tag-colors.ts'
import { avatarColors } from '#components/ui/avatar.tsx'

const css = readFileSync(path.resolve(import.meta.dirname, '../../app/globals.css'), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('/* dark */')
const read = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
const light: Record<string, string> = read(lightCss)
const dark: Record<string, string> = { ...light, ...read(darkCss) }

/** Relative luminance of #rrggbb, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const relations = ['duplicate', 'contradicts', 'updates', 'refines', 'supports']
const grounds = ['paper', 'surface', 'hover', 'gutter']
/** Text on its backgrounds: 4.5:1. */
const text: [string, string[]][] = [
  ['ink', [...grounds, 'accent-soft', 'claim', 'search', 'peer-soft', 'danger-soft', 'success-soft']],
  ['ink', relations.map((name) => `${name}-soft`)],
  ['muted', [...grounds, 'accent-soft']],
  ['accent', [...grounds, 'accent-soft']],
  ...[...relations, 'danger', 'success', 'peer'].map((name): [string, string[]] => [
    name,
    ['paper', 'surface', `${name}-soft`],
  ]),
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger', 'danger-strong', 'contradicts']],
]
/** What is no text but must be seen: 3:1. */
const shapes: [string, string[]][] = [
  ['field', ['paper', 'surface']],
  ['claim-edge', ['paper', 'surface']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_, colors) => {
  const tooFaint = (pairs: [string, string[]][], least: number) =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map((back) => ({
          pair: `${front} on ${back}`,
          ratio: contrast(colors[front] ?? '', colors[back] ?? ''),
        }))
        .filter(({ ratio }) => !(ratio >= least)),
    )

  it('text has 4.5:1 with what it stands on', () => expect(tooFaint(text, 4.5)).toEqual([]))
  it('edges have 3:1 with what they stand on', () => expect(tooFaint(shapes, 3)).toEqual([]))
  it('the dots of tags have 3:1 with paper', () => {
    const faint = tagColors.filter(({ value }) => contrast(value, colors.paper ?? '') < 3)
    expect(faint).toEqual([])
  })
})

it('white initials have 4.5:1 with every colour of a person', () => {
  expect(avatarColors.filter((color) => contrast('#ffffff', color) < 4.5)).toEqual([])
})
