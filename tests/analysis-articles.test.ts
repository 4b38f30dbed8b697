import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyseArticle } from '#lib/analysis/analyse.ts'
import { explain } from '#lib/analysis/explain.ts'
import { indexArticle } from '#lib/analysis/index-article.ts'
import { createMemoryIndex, suggestLinks } from '#lib/analysis/suggest.ts'
import type { IndexedClaim, LinkSuggestion } from '#lib/analysis/types.ts'

const root = join(import.meta.dirname, '..')

/** The articles of a folder; their first line begins " date YYYY-MM ". */
function articlesIn(folder: string): { name: string; publishedAt: string | null; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const raw = readFileSync(join(folder, name), 'utf8')
      const head = /^ ?date (\d{4}-\d{2}) /.exec(raw)
      return { name, publishedAt: head?.[1] ?? null, text: head ? raw.slice(head[0].length) : raw }
    })
}

function linksOf(folder: string): { links: LinkSuggestion[]; claims: Map<string, IndexedClaim> } {
  const claims = articlesIn(folder).flatMap(({ name, publishedAt, text }) =>
    indexArticle(name, text, analyseArticle(text, { publishedAt }), publishedAt),
  )
  return { links: suggestLinks(claims, createMemoryIndex()), claims: new Map(claims.map((c) => [c.id, c])) }
}

const folders: [string, string][] = [
  ['the articles beside the repository', join(root, '..', 'shared', 'articles')],
  ['the samples', join(root, 'samples', 'articles')],
]

for (const [name, folder] of folders) {
  if (!existsSync(folder)) {
    it.skip(`analysis of ${name}: not here, so nothing to read`, () => {})
    continue
  }
  describe(`analysis of ${name}`, () => {
    const { links, claims } = linksOf(folder)
    const printed = (link: LinkSuggestion) =>
      [claims.get(link.a)!.text, claims.get(link.b)!.text].sort().join(' | ')

    it('puts the two headline contradictions first, each with its reason', () => {
      expect(links.slice(0, 2).map((l) => l.kind)).toEqual(['contradicts', 'contradicts'])
      expect(printed(links[0]!)).toMatch(/10'000 .*Soldaten.* \| .*11’000 .*Soldaten/i)
      expect(printed(links[1]!)).toMatch(/540 Millionen US-Dollar \| bis zu 5,5 Milliarden Dollar/)
      expect(explain(links[0]!.explanation, 'de')).toContain('schliessen sich aus')
      expect(explain(links[1]!.explanation, 'de')).toContain('logisch nicht aus')
    })

    it('offers about ten links in all, and updates 11 000 containers by 20 000', () => {
      expect(links.length).toBeGreaterThanOrEqual(6)
      expect(links.length).toBeLessThanOrEqual(14)
      const update = links.find((l) => l.kind === 'updates')
      expect(printed(update!)).toMatch(/11'000 Schiffscontainer.* \| 20'000 Container/)
    })

    it('never sets soldiers against containers, nor 100.000 or a million soldiers against 10 000', () => {
      for (const link of links) {
        const pair = printed(link)
        expect(/Soldaten/.test(pair) && /[Cc]ontainer/.test(pair)).toBe(false)
        if (/100\.000|Million Soldaten/.test(pair)) expect(link.kind).toBe('duplicate')
      }
    })

    it('reads names of models, years and picture counters as no quantities', () => {
      for (const { text, publishedAt } of articlesIn(folder)) {
        for (const quantity of analyseArticle(text, { publishedAt }).quantities) {
          expect(quantity.text).not.toMatch(/^(?:29|23|1\/10|10|19\d\d|20[12]\d)$/)
        }
      }
    })

    it('takes well under a tenth of a second once warm', () => {
      const run = () => {
        const before = process.cpuUsage()
        linksOf(folder)
        return process.cpuUsage(before).user / 1000
      }
      expect(Math.min(...Array.from({ length: 8 }, run))).toBeLessThan(100)
    })
  })
}
