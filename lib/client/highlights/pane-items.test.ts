import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaintBackend, PaintItem } from './paint-backend.ts'
import { createPaneItems } from './pane-items.ts'
import type { VisualState } from './states.ts'

/** A backend that remembers what is on the screen and refuses to paint or unpaint anything twice. */
function screen() {
  const shown = new Set<string>()
  const calls = { count: 0 }
  const key = (item: PaintItem, state: VisualState) => `${item.id} ${item.start}-${item.end} ${state}`
  const backend: PaintBackend = {
    show(item, state) {
      if (shown.has(key(item, state))) throw new Error(`painted twice: ${key(item, state)}`)
      shown.add(key(item, state))
      calls.count++
    },
    hide(item, state) {
      if (!shown.delete(key(item, state))) throw new Error(`was not painted: ${key(item, state)}`)
      calls.count++
    },
    resized: () => {},
    destroy: () => {},
  }
  return { backend, shown, calls }
}

const claim = (id: string, start: number, end: number, state: VisualState = 'claim') => ({
  id,
  start,
  end,
  state,
})

describe('the passages of a pane', () => {
  it('are painted only where they touch the painted part', () => {
    const { backend, shown } = screen()
    const items = createPaneItems(backend)
    items.set([claim('near', 5, 15), claim('far', 90, 99)], 'claims')
    expect(shown.size).toBe(0)
    items.showPart({ start: 10, end: 50 })
    expect([...shown]).toEqual(['near 5-15 claim'])
    items.showPart({ start: 50, end: 100 })
    expect([...shown]).toEqual(['far 90-99 claim'])
  })

  it('cost one painting when one is added to many', () => {
    const { backend, calls } = screen()
    const items = createPaneItems(backend)
    const many = Array.from({ length: 500 }, (_, i) => claim(`c${i}`, i, i + 9))
    items.showPart({ start: 0, end: 1000 })
    items.set(many, 'claims')
    calls.count = 0
    items.set([...many, claim('new', 40, 60)], 'claims')
    expect(calls.count).toBe(1)
  })

  it('of one group stay when another group is replaced', () => {
    const { backend, shown } = screen()
    const items = createPaneItems(backend)
    items.showPart({ start: 0, end: 100 })
    items.set([claim('a', 0, 9)], 'claims')
    items.set([claim('hit', 2, 4, 'search')], 'search')
    items.set([], 'search')
    expect([...shown]).toEqual(['a 0-9 claim'])
  })

  it('carry a state on top, also one given before the passage came', () => {
    const { backend, shown } = screen()
    const items = createPaneItems(backend)
    items.showPart({ start: 0, end: 100 })
    items.setState('a', 'selected', true)
    items.set([claim('a', 0, 9)], 'claims')
    expect([...shown]).toEqual(['a 0-9 claim', 'a 0-9 selected'])
    items.setState('a', 'selected', false)
    expect([...shown]).toEqual(['a 0-9 claim'])
  })

  it('marked as candidates are exactly the marked ones', () => {
    const { backend, shown } = screen()
    const items = createPaneItems(backend)
    items.showPart({ start: 0, end: 100 })
    items.set([claim('a', 0, 9), claim('b', 10, 19), claim('c', 20, 29)], 'claims')
    items.mark('candidate', ['a', 'b'])
    items.mark('candidate', ['b', 'c'])
    expect([...shown].filter((key) => key.endsWith('candidate'))).toEqual([
      'b 10-19 candidate',
      'c 20-29 candidate',
    ])
  })

  it('show another state once they have it, and cost nothing while nothing changes', () => {
    const { backend, shown, calls } = screen()
    const items = createPaneItems(backend)
    items.showPart({ start: 0, end: 100 })
    items.set([claim('a', 0, 9), claim('b', 10, 19)], 'claims')
    items.set([claim('a', 0, 9, 'contradicts'), claim('b', 10, 19)], 'claims')
    items.mark('selected', ['b'])
    expect([...shown].sort()).toEqual(['a 0-9 contradicts', 'b 10-19 claim', 'b 10-19 selected'])
    calls.count = 0
    items.set([claim('a', 0, 9, 'contradicts'), claim('b', 10, 19)], 'claims')
    items.mark('selected', ['b'])
    items.showPart({ start: 0, end: 100 })
    expect(calls.count).toBe(0)
  })

  it('are on the screen as they should be after any changes', () => {
    const state = fc.constantFrom<VisualState>('claim', 'contradicts', 'hover')
    const item = fc
      .tuple(fc.nat(5), fc.nat(50), fc.nat(20), state)
      .map(([id, start, length, as]) => claim(`c${id}`, start, start + length, as))
    const unique = fc.uniqueArray(item, { selector: ({ id }) => id })
    const change = fc.oneof(
      unique.map((list) => ({ list })),
      fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ part: { start, end: start + length } })),
      fc.tuple(fc.nat(5), state, fc.boolean()).map(([id, as, on]) => ({ on, as, id: `c${id}` })),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const { backend, shown } = screen()
        const items = createPaneItems(backend)
        let list: PaintItem[] = []
        let part = { start: 0, end: 0 }
        const extra = new Set<string>()
        for (const next of changes) {
          if ('list' in next) {
            list = next.list
            items.set(list, 'claims')
          } else if ('part' in next) {
            part = next.part
            items.showPart(part)
          } else {
            items.setState(next.id, next.as, next.on)
            if (next.on) extra.add(`${next.id} ${next.as}`)
            else extra.delete(`${next.id} ${next.as}`)
          }
        }
        const expected = new Set<string>()
        for (const { id, start, end, state: own } of list) {
          if (Math.max(start, part.start) >= Math.min(end, part.end)) continue
          expected.add(`${id} ${start}-${end} ${own}`)
          for (const key of extra) {
            if (key.startsWith(`${id} `)) expected.add(`${id} ${start}-${end} ${key.slice(id.length + 1)}`)
          }
        }
        expect(shown).toEqual(expected)
      }),
    )
  })
})
