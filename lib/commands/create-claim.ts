import { v7 as uuidv7 } from 'uuid'
import { analyse, quantityRows, readPassage, requireTags } from '#lib/commands/read-passage.ts'
import { withdrawSuggestions } from '#lib/commands/withdraw-suggestions.ts'
import type { Claim, ClaimInput } from '#lib/schemas/claim.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

/**
 * Tags a passage as a confirmed claim. What the person left out of kinds, quantities, time, origin and
 * modality is read from the text.
 * @throws AppError `not-found` (version, tag), `invalid` (offsets, quote), `exists` (a claim of that id)
 */
export async function createClaim(actor: DossierActor, input: ClaimInput): Promise<Claim> {
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, 'claim.created', async (tx) => {
    const passage = await readPassage(tx, actor, input)
    const article = await tx.article.findFirst({
      where: {
        id: passage.text.articleId,
        dossierId: actor.dossierId,
        workspaceId: actor.workspaceId,
        deletedAt: null,
      },
      select: { publishedAt: true, language: true },
    })
    if (!article) throw notFound('article')
    // What a person tags takes the place of what was suggested there; the same figure is not claimed twice.
    const withdrawn = await withdrawSuggestions(tx, actor, passage.anchor)
    const tagIds = [...new Set(input.tagIds ?? [])].sort()
    await requireTags(tx, actor, tagIds)
    const read = analyse(passage, article.publishedAt, article.language)
    const time = input.time === undefined ? read.time : input.time
    const now = new Date()
    const id = input.id ?? uuidv7()
    const row = {
      id,
      workspaceId: actor.workspaceId,
      dossierId: actor.dossierId,
      articleId: passage.text.articleId,
      status: 'confirmed' as const,
      kinds: input.kinds ?? read.kinds,
      modality: input.modality ?? read.modality,
      origin: input.origin === undefined ? read.origin : input.origin,
      timeFrom: time?.from ?? null,
      timeTo: time?.to ?? null,
      timePrecision: time?.precision ?? null,
      note: input.note ?? null,
      createdById: actor.userId,
      createdAt: now,
      updatedAt: now,
    }
    // Quantity ids belong to existing claims: a new claim's are always new.
    const quantities = quantityRows(
      actor,
      id,
      (input.quantities ?? read.quantities).map((quantity) => ({ ...quantity, id: undefined })),
      uuidv7,
    )
    await tx.claim.createMany({ data: [row] })
    await tx.claimAnchor.createMany({
      data: [
        {
          workspaceId: actor.workspaceId,
          articleId: passage.text.articleId,
          claimId: id,
          ...passage.anchor,
        },
      ],
    })
    if (quantities.length > 0) await tx.quantity.createMany({ data: quantities })
    if (tagIds.length > 0) {
      await tx.claimTag.createMany({
        data: tagIds.map((tagId) => ({ workspaceId: actor.workspaceId, claimId: id, tagId })),
      })
    }
    const claim: Claim = {
      id,
      dossierId: actor.dossierId,
      articleId: row.articleId,
      status: row.status,
      kinds: row.kinds,
      tagIds,
      anchors: [passage.anchor],
      quantities: quantities.map(({ workspaceId: _, claimId: __, position: ___, ...quantity }) => quantity),
      modality: row.modality,
      origin: row.origin,
      time,
      note: row.note,
      score: null,
      analysisVersion: null,
      version: 1,
      createdById: actor.userId,
      createdAt: now.toISOString(),
      deletedAt: null,
    }
    return { result: claim, changes: [...withdrawn, change('claim', null, claim)] }
  })
}
