import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { createClaim } from '#lib/commands/create-claim.ts'
import { createLinks } from '#lib/commands/create-links.ts'
import { createTag } from '#lib/commands/create-tag.ts'
import { importArticle } from '#lib/commands/import-article.ts'
import { updateClaim } from '#lib/commands/update-claim.ts'
import { findClaim } from '#lib/queries/present-claim.ts'
import { articleDetailsSchema } from '#lib/schemas/article.ts'
import { claimKindSchema } from '#lib/schemas/claim.ts'
import { linkInputSchema } from '#lib/schemas/link.ts'
import { tagInputSchema } from '#lib/schemas/tag.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'
import { articleText } from '#lib/server/texts.ts'

const samplesSchema = z.object({
  name: z.string(),
  articles: z.array(articleDetailsSchema.extend({ file: z.string() })),
  tags: z.array(tagInputSchema),
  claims: z.array(
    z.object({
      key: z.string(),
      article: z.string(),
      quote: z.string(),
      kinds: z.array(claimKindSchema),
      tags: z.array(z.string()),
    }),
  ),
  links: z.array(
    linkInputSchema
      .pick({ kind: true, nature: true, severity: true, note: true })
      .extend({ from: z.string(), to: z.string() }),
  ),
})
type Samples = z.infer<typeof samplesSchema>
type SampleClaim = Samples['claims'][number]

const folder = () => path.join(process.cwd(), 'samples')

/** What samples/dossier.json says. */
export async function readSamples(): Promise<Samples> {
  return samplesSchema.parse(JSON.parse(await readFile(path.join(folder(), 'dossier.json'), 'utf8')))
}

/** Brings the samples into a dossier: articles, tags, claims and links. What is there already is left as it is. */
export async function fillDemonstration(actor: DossierActor, samples: Samples): Promise<void> {
  const versions = new Map<string, string>()
  for (const { file, ...details } of samples.articles) {
    const bytes = new Uint8Array(await readFile(path.join(folder(), 'articles', file)))
    const { article } = await importArticle(actor, { ...details, bytes, filename: file, obtained: 'sample' })
    versions.set(file, article.current.id)
  }
  const tags = await ensureTags(actor, samples.tags)
  const claims = new Map<string, string>()
  for (const sample of samples.claims) {
    const tagIds = sample.tags.flatMap((name) => tags.get(name) ?? [])
    claims.set(sample.key, await ensureClaim(actor, sample, required(versions, sample.article), tagIds))
  }
  for (const { from, to, ...link } of samples.links) {
    await createLinks(actor, {
      ...link,
      fromClaimId: required(claims, from),
      toClaimIds: [required(claims, to)],
    })
  }
}

async function ensureTags(actor: DossierActor, tags: Samples['tags']): Promise<Map<string, string>> {
  const rows = await database().tag.findMany({ where: { workspaceId: actor.workspaceId, deletedAt: null } })
  const ids = new Map(rows.map((row) => [row.name, row.id]))
  for (const tag of tags) {
    if (!ids.has(tag.name)) ids.set(tag.name, (await createTag(actor, tag)).id)
  }
  return ids
}

/**
 * The claim of a sample. Where the analysis has suggested one in the passage, that one is confirmed with the sample's
 * bounds, so that it keeps the links suggested to it.
 */
async function ensureClaim(
  actor: DossierActor,
  { quote, kinds }: SampleClaim,
  articleVersionId: string,
  tagIds: string[],
): Promise<string> {
  const text = (await articleText(database(), actor, articleVersionId))?.text ?? ''
  const start = text.indexOf(quote)
  const end = start + quote.length
  if (start < 0) throw new Error(`samples: the text does not hold the quote «${quote}»`)
  const anchor = { articleVersionId, start, end, quote }
  const overlapping = await database().claimAnchor.findMany({
    where: {
      articleVersionId,
      workspaceId: actor.workspaceId,
      start: { lt: end },
      end: { gt: start },
      claim: { deletedAt: null },
    },
    include: { claim: { select: { status: true } } },
  })
  const made = overlapping.find(
    (other) => other.start === start && other.end === end && other.claim.status === 'confirmed',
  )
  if (made) return made.claimId
  const shared = (other: { start: number; end: number }) =>
    Math.min(other.end, end) - Math.max(other.start, start)
  const [suggested] = overlapping
    .filter((other) => other.claim.status === 'suggested')
    .sort((a, b) => shared(b) - shared(a) || a.start - b.start)
  const claim = suggested && (await findClaim(database(), actor, suggested.claimId))
  if (!claim) return (await createClaim(actor, { ...anchor, kinds, tagIds })).id
  const change = { version: claim.version, status: 'confirmed' as const, anchor, kinds, tagIds }
  return (await updateClaim(actor, { claimId: claim.id, ...change })).id
}

function required(map: Map<string, string>, key: string): string {
  const value = map.get(key)
  if (!value) throw new Error(`samples: dossier.json names «${key}», which it does not describe`)
  return value
}
