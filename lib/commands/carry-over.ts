import { v7 as uuidv7 } from 'uuid'
import { presentExclusion } from '#lib/queries/present-article.ts'
import { findClaims } from '#lib/queries/present-claim.ts'
import type { ArticleText, Exclusion } from '#lib/schemas/article.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import { change } from '#lib/server/events.ts'
import { articleText } from '#lib/server/texts.ts'
import { CONTEXT_LENGTH, describeRange, findQuote, type QuoteSelector } from '#lib/text/selectors.ts'

/** A context is one code unit shorter where a character would have been cut. */
const wholeContext = CONTEXT_LENGTH - 1

interface Inserted {
  versionId: string
  exclusions: Exclusion[]
}

/**
 * Where a passage stands in another version: letter by letter, once, and in the same context. A passage whose context
 * changed might have changed its meaning ("nicht" before it), so it is not taken over without a person. Context that
 * was cut short by the beginning or the end of the text may now be bounded by another paragraph.
 */
function samePassage(text: string, passage: QuoteSelector): { start: number; end: number } | null {
  const { prefix, quote, suffix } = passage
  const found = findQuote(text, { prefix, quote, suffix })
  if (!('start' in found)) return null
  const from = found.start - prefix.length
  const to = found.end + suffix.length
  const hasContext = from >= 0 && text.slice(from, to) === prefix + quote + suffix
  const beginsAlike = prefix.length >= wholeContext || from === 0 || text[from - 1] === '\n'
  const endsAlike = suffix.length >= wholeContext || to === text.length || text[to] === '\n'
  return hasContext && beginsAlike && endsAlike ? found : null
}

/** Carries claims and the choices about exclusions from one version of an article to a new one. */
export async function carryOver(
  tx: Tx,
  actor: DossierActor,
  oldVersionId: string,
  inserted: Inserted,
): Promise<{ exclusions: Exclusion[]; claims: Change[] }> {
  const before = await articleText(tx, actor, oldVersionId)
  const after = await articleText(tx, actor, inserted.versionId)
  if (!before || !after) throw notFound('article version')
  return {
    exclusions: await carryExclusions(tx, actor, before, after, inserted.exclusions),
    claims: await carryClaims(tx, actor, before, after),
  }
}

async function carryClaims(
  tx: Tx,
  actor: DossierActor,
  before: ArticleText,
  after: ArticleText,
): Promise<Change[]> {
  const scope = { workspaceId: actor.workspaceId, articleId: after.articleId }
  // Dismissed and binned claims too: what was dismissed must not be suggested again in the new version.
  const anchors = await tx.claimAnchor.findMany({
    where: { ...scope, articleVersionId: before.versionId },
    orderBy: { claimId: 'asc' },
  })
  const rows = anchors.flatMap((anchor) => {
    const span = samePassage(after.text, anchor)
    if (!span) return []
    const selector = describeRange(after.text, span.start, span.end)
    return [{ ...scope, claimId: anchor.claimId, articleVersionId: after.versionId, ...span, ...selector }]
  })
  const ids = rows.map((row) => row.claimId)
  await tx.$queryRaw`SELECT id FROM claim WHERE id = ANY(${ids}::uuid[]) AND dossier_id = ${actor.dossierId}::uuid
    AND workspace_id = ${actor.workspaceId}::uuid ORDER BY id FOR UPDATE`
  const old = await findClaims(tx, actor, ids)
  await tx.claimAnchor.createMany({ data: rows })
  await tx.claim.updateMany({
    where: { id: { in: ids }, dossierId: actor.dossierId, workspaceId: actor.workspaceId },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  })
  const carried = new Map((await findClaims(tx, actor, ids)).map((claim) => [claim.id, claim]))
  return old.map((claim) => change('claim', claim, carried.get(claim.id) ?? null))
}

/** Passages a person restored stay restored, and those a person excluded stay excluded, where they stand unchanged. */
async function carryExclusions(
  tx: Tx,
  actor: DossierActor,
  before: ArticleText,
  after: ArticleText,
  found: readonly Exclusion[],
): Promise<Exclusion[]> {
  const scope = {
    workspaceId: actor.workspaceId,
    dossierId: actor.dossierId,
    articleVersionId: after.versionId,
  }
  const old = await tx.exclusion.findMany({
    where: { ...scope, articleVersionId: before.versionId },
    orderBy: { start: 'asc' },
  })
  for (const exclusion of old) {
    const span = samePassage(after.text, describeRange(before.text, exclusion.start, exclusion.end))
    if (!span) continue
    const isFound = found.some(({ start, end }) => start === span.start && end === span.end)
    if (isFound && !exclusion.active) {
      await tx.exclusion.updateMany({ where: { ...scope, ...span }, data: { active: false } })
    }
    if (!isFound) {
      const { reason, active } = exclusion
      await tx.exclusion.createMany({ data: [{ id: uuidv7(), ...scope, ...span, reason, active }] })
    }
  }
  const rows = await tx.exclusion.findMany({ where: scope, orderBy: { start: 'asc' } })
  return rows.map(presentExclusion)
}
