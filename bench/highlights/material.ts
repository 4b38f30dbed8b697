import type { ConnectorLink, LinkKind } from '#lib/client/connectors/layer.ts'
import type { PaintItem } from '#lib/client/highlights/painter.ts'
import { seededRandom } from './random.ts'

/** What is measured: five articles of about 80,000 characters with 1,000 overlapping claims each. */
export const SIZE = { panes: 5, characters: 80_000, claims: 1_000, links: 1_000 }

export interface BenchArticle {
  readonly blocks: readonly { readonly start: number; readonly text: string }[]
  readonly claims: readonly PaintItem[]
}

const SYLLABLES =
  'ge ver be ent re in un ab vor nach zu land stand lich keit ung schaft tag wort recht'.split(' ')
const STATES = [
  'claim',
  'claim',
  'claim',
  'duplicate',
  'contradicts',
  'updates',
  'refines',
  'suggested',
] as const
const KINDS: readonly LinkKind[] = ['duplicate', 'contradicts', 'updates', 'refines', 'supports']
/** Between two blocks the plain text of an article has an empty line. */
export const GAP = 2

function sentence(random: () => number): string {
  const words: string[] = []
  const count = 8 + Math.floor(random() * 14)
  for (let i = 0; i < count; i++) {
    if (random() < 0.06) {
      words.push(String(Math.floor(random() * 20000)).replace(/(\d)(?=(\d{3})+$)/g, '$1’'))
      continue
    }
    let word = ''
    for (let k = 1 + Math.floor(random() * 4); k > 0; k--)
      word += SYLLABLES[Math.floor(random() * SYLLABLES.length)]
    words.push(random() < 0.3 ? word[0]!.toUpperCase() + word.slice(1) : word)
  }
  return `${words.join(' ')}.`
}

function makeBlocks(random: () => number): { start: number; text: string }[] {
  const blocks: { start: number; text: string }[] = []
  for (let start = 0; start < SIZE.characters; ) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random))
    const text = sentences.join(' ')
    blocks.push({ start, text })
    start += text.length + GAP
  }
  return blocks
}

/** Claims of 15 to 120 characters, now and then 400; one in twenty runs on into the next block, many overlap. */
function makeClaims(
  blocks: readonly { start: number; text: string }[],
  pane: number,
  random: () => number,
): PaintItem[] {
  const last = blocks[blocks.length - 1]!
  return Array.from({ length: SIZE.claims }, (_, i) => {
    const block = blocks[Math.floor(random() * blocks.length)]!
    const start = block.start + Math.floor(random() * Math.max(1, block.text.length - 20))
    const length = 15 + Math.floor(random() * (random() < 0.05 ? 385 : 105))
    const runsOn = random() < 0.05
    const end = Math.min(
      start + length,
      runsOn ? last.start + last.text.length : block.start + block.text.length,
    )
    return { id: `c${pane}-${i}`, start, end, state: STATES[Math.floor(random() * STATES.length)]! }
  })
}

export function makeArticles(seed = 20241221): BenchArticle[] {
  return Array.from({ length: SIZE.panes }, (_, pane) => {
    const random = seededRandom(seed + pane)
    const blocks = makeBlocks(random)
    return { blocks, claims: makeClaims(blocks, pane, random) }
  })
}

/** Links mostly between neighbours and passages at about the same place, so that many are visible at once. */
export function makeLinks(articles: readonly BenchArticle[], seed = 7): ConnectorLink[] {
  const random = seededRandom(seed)
  const sorted = articles.map(({ claims }) => [...claims].sort((a, b) => a.start - b.start))
  return Array.from({ length: SIZE.links }, (_, i) => {
    const from = Math.floor(random() * (SIZE.panes - 1))
    const far = random() < 0.15
    const to = random() < 0.05 ? from : far ? Math.floor(random() * SIZE.panes) : from + 1
    const at = Math.floor(random() * SIZE.claims)
    const near = Math.min(SIZE.claims - 1, Math.max(0, at + Math.floor((random() - 0.5) * 30)))
    const [a, b] = [sorted[from]![at]!, sorted[to]![near]!]
    return {
      id: `l${i}`,
      kind: KINDS[Math.floor(random() * KINDS.length)]!,
      status: random() < 0.4 ? ('suggested' as const) : ('confirmed' as const),
      a: { pane: from, claimStart: a.start, claimEnd: a.end },
      b: { pane: to, claimStart: b.start, claimEnd: b.end },
    }
  })
}
