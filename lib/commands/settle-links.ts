import { v7 as uuidv7 } from 'uuid'
import { type ConfirmedLink, contradictionWithinDuplicates } from '#lib/domain/duplicate-clusters.ts'
import { proposeQuestionTitle } from '#lib/domain/question-title.ts'
import { findClaims } from '#lib/queries/present-claim.ts'
import { findLinks, presentLink } from '#lib/queries/present-link.ts'
import { findQuestion, presentQuestion, questionParts } from '#lib/queries/present-question.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { AppError } from '#lib/server/errors.ts'
import { change } from '#lib/server/events.ts'

/**
 * Refuses to confirm what the pair already excludes, naming the link in the way. The partial unique index
 * would refuse it too; this says why and offers the way out.
 */
export async function refuseOpposite(
  tx: Tx,
  actor: DossierActor,
  pair: { kind: string; lowClaimId: string; highClaimId: string },
): Promise<void> {
  if (pair.kind !== 'duplicate' && pair.kind !== 'contradicts') return
  const opposite = await tx.link.findFirst({
    where: {
      dossierId: actor.dossierId,
      workspaceId: actor.workspaceId,
      lowClaimId: pair.lowClaimId,
      highClaimId: pair.highClaimId,
      kind: pair.kind === 'duplicate' ? 'contradicts' : 'duplicate',
      status: 'confirmed',
      deletedAt: null,
    },
  })
  if (opposite) {
    throw new AppError(
      'pair-conflict',
      'The pair is already confirmed as the opposite: dismiss that link first.',
      {
        conflict: presentLink(opposite),
      },
    )
  }
}

/** Whether a link holds: what is in the bin does not. */
export const isConfirmed = (link: Link) => link.status === 'confirmed' && link.deletedAt === null

/**
 * What follows from links just confirmed, in their transaction, which must hold the dossier's lock: no
 * cluster of duplicates may hold a contradiction, suggested claims at their ends are taken, and the first
 * contradiction or update of a claim makes its question. Returns what it changed.
 * @throws AppError `cluster-conflict`
 */
export async function settleConfirmed(
  tx: Tx,
  actor: DossierActor,
  links: readonly Link[],
): Promise<Change[]> {
  if (links.length === 0) return []
  await refuseSplitCluster(tx, actor, links)
  const changes = await takeSuggestedClaims(tx, actor, links)
  for (const link of links) {
    if (link.kind === 'contradicts' || link.kind === 'updates')
      changes.push(...(await askQuestion(tx, actor, link)))
  }
  return changes
}

async function refuseSplitCluster(tx: Tx, actor: DossierActor, links: readonly Link[]): Promise<void> {
  if (!links.some((link) => link.kind === 'duplicate' || link.kind === 'contradicts')) return
  const confirmed = await tx.link.findMany({
    where: {
      dossierId: actor.dossierId,
      workspaceId: actor.workspaceId,
      status: 'confirmed',
      deletedAt: null,
      kind: { in: ['duplicate', 'contradicts'] },
    },
    select: { id: true, kind: true, lowClaimId: true, highClaimId: true },
  })
  const offending = contradictionWithinDuplicates(confirmed as (ConfirmedLink & { id: string })[])
  if (!offending) return
  const [conflict] = await findLinks(tx, actor, [(offending as ConfirmedLink & { id: string }).id])
  throw new AppError(
    'cluster-conflict',
    'Two claims that contradict each other would stand in one cluster of duplicates: dismiss the contradiction or one of the duplicates first.',
    { conflict },
  )
}

async function takeSuggestedClaims(tx: Tx, actor: DossierActor, links: readonly Link[]): Promise<Change[]> {
  const ends = [...new Set(links.flatMap((link) => [link.lowClaimId, link.highClaimId]))]
  // Locked in one order: whoever changes claims meanwhile is waited for, and nobody waits in a circle.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM claim WHERE id = ANY(${ends}::uuid[]) AND status = 'suggested'
      AND dossier_id = ${actor.dossierId}::uuid AND workspace_id = ${actor.workspaceId}::uuid
    ORDER BY id FOR NO KEY UPDATE`
  const ids = locked.map(({ id }) => id)
  if (ids.length === 0) return []
  const before = await findClaims(tx, actor, ids)
  await tx.claim.updateMany({
    where: { id: { in: ids }, dossierId: actor.dossierId, workspaceId: actor.workspaceId },
    data: { status: 'confirmed', version: { increment: 1 }, updatedAt: new Date() },
  })
  const after = new Map((await findClaims(tx, actor, ids)).map((claim) => [claim.id, claim]))
  return before.map((claim) => change('claim', claim, after.get(claim.id) ?? null))
}

async function askQuestion(tx: Tx, actor: DossierActor, link: Link): Promise<Change[]> {
  const ends = [
    { claimId: link.lowClaimId, quantityId: link.lowQuantityId },
    { claimId: link.highClaimId, quantityId: link.highQuantityId },
  ]
  const asked = await tx.questionClaim.findMany({
    where: {
      claimId: { in: ends.map((end) => end.claimId) },
      dossierId: actor.dossierId,
      question: { deletedAt: null },
    },
    select: { claimId: true, questionId: true },
    orderBy: { questionId: 'asc' },
  })
  const missing = ends.filter((end) => !asked.some((row) => row.claimId === end.claimId))
  if (missing.length === 0) return []
  const [existing] = asked
  if (existing) {
    const before = await findQuestion(tx, actor, existing.questionId)
    await tx.questionClaim.createMany({
      data: missing.map((end) => ({ ...end, questionId: existing.questionId, dossierId: actor.dossierId })),
    })
    await tx.question.updateMany({
      where: { id: existing.questionId, dossierId: actor.dossierId, workspaceId: actor.workspaceId },
      data: { version: { increment: 1 } },
    })
    return [change('question', before, await findQuestion(tx, actor, existing.questionId))]
  }
  return [change('question', null, await insertQuestion(tx, actor, { claims: ends }))]
}

/** Inserts a question for claims of the dossier; the transaction must hold the dossier's lock (numbering). */
export async function insertQuestion(
  tx: Tx,
  actor: DossierActor,
  input: {
    id?: string | undefined
    title?: string | undefined
    claims: readonly { claimId: string; quantityId: string | null }[]
  },
) {
  const last = await tx.question.aggregate({
    where: { dossierId: actor.dossierId, workspaceId: actor.workspaceId },
    _max: { number: true },
  })
  const claims = await findClaims(
    tx,
    actor,
    input.claims.map((claim) => claim.claimId),
  )
  const title =
    input.title ??
    proposeQuestionTitle(
      claims.map((claim) => ({ quote: claim.anchors.at(-1)?.quote ?? '', quantities: claim.quantities })),
    )
  const row = await tx.question.create({
    data: {
      id: input.id ?? uuidv7(),
      workspaceId: actor.workspaceId,
      dossierId: actor.dossierId,
      number: (last._max.number ?? 0) + 1,
      title,
      createdById: actor.userId,
      claims: { create: input.claims.map((claim) => ({ ...claim })) },
    },
    include: questionParts,
  })
  return presentQuestion(row)
}
