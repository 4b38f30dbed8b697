import { seededRandom } from '#bench/highlights/random.ts'

/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number
  chance(share: number): boolean
  /** One of them; undefined for none. */
  maybe<T>(from: readonly T[]): T | undefined
  /** One of at least one. */
  pick<T>(from: readonly T[]): T
  /** At most `most` different ones, at least one where there are any. */
  some<T>(from: readonly T[], most: number): T[]
  /** By weight. */
  weighted<T>(from: readonly (readonly [number, T])[]): T
  uuid(): string
}

export function createRandom(seed: number): Random {
  const next = seededRandom(seed)
  const int = (below: number) => Math.floor(next() * below)
  const maybe = <T>(from: readonly T[]) => from[int(from.length)]
  const hex = (digits: number) => Array.from({ length: digits }, () => int(16).toString(16)).join('')
  return {
    int,
    chance: (share) => next() < share,
    maybe,
    pick(from) {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[int(from.length)] as (typeof from)[number]
    },
    some(from, most) {
      const chosen = new Set<(typeof from)[number]>()
      for (let left = 1 + int(most); left > 0 && from.length > 0; left--)
        chosen.add(from[int(from.length)] as (typeof from)[number])
      return [...chosen]
    },
    weighted(from) {
      let at = next() * from.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of from) {
        at -= weight
        if (at < 0) return value
      }
      return (from[0] as (typeof from)[number])[1]
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
