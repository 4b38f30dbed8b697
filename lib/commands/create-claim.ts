import { v7 as uuidv7 } from 'uuid'
import { insertClaim } from '#lib/commands/insert-claim.ts'
import { analyse, type ReadPassage, readPassage, requireTags } from '#lib/commands/read-passage.ts'
import { untouchedIn, withdrawSuggestions } from '#lib/commands/withdraw-suggestions.ts'
import type { Claim, ClaimInput } from '#lib/schemas/claim.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
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
    const article = await surroundings(tx, actor, passage)
    // What a person tags takes the place of what was suggested there; the same figure is not claimed twice.
    const withdrawn = article.isSuggested ? await withdrawSuggestions(tx, actor, passage.anchor) : []
    const tagIds = [...new Set(input.tagIds ?? [])].sort()
    await requireTags(tx, actor, tagIds)
    const read = analyse(passage, article.publishedAt, article.language)
    const claim: Claim = {
      id: input.id ?? uuidv7(),
      dossierId: actor.dossierId,
      articleId: passage.text.articleId,
      status: 'confirmed',
      kinds: input.kinds ?? read.kinds,
      tagIds,
      anchors: [passage.anchor],
      // Quantity ids belong to existing claims: a new claim's are always new.
      quantities: (input.quantities ?? read.quantities).map((quantity) => ({ ...quantity, id: uuidv7() })),
      modality: input.modality ?? read.modality,
      origin: input.origin === undefined ? read.origin : input.origin,
      time: input.time === undefined ? read.time : input.time,
      note: input.note ?? null,
      score: null,
      analysisVersion: null,
      version: 1,
      createdById: actor.userId,
      createdAt: new Date().toISOString(),
      deletedAt: null,
    }
    await insertClaim(tx, actor.workspaceId, claim)
    return { result: claim, changes: [...withdrawn, change('claim', null, claim)] }
  })
}

/** What must be known of the article before a passage of it is tagged, in one question. */
async function surroundings(tx: Tx, actor: DossierActor, { text, anchor }: ReadPassage) {
  const [row] = await tx.$queryRaw<{ publishedAt: string | null; language: string; isSuggested: boolean }[]>`
    SELECT published_at AS "publishedAt", language, EXISTS (${untouchedIn(actor, anchor)}) AS "isSuggested"
    FROM article WHERE id = ${text.articleId}::uuid AND dossier_id = ${actor.dossierId}::uuid
      AND workspace_id = ${actor.workspaceId}::uuid AND deleted_at IS NULL`
  if (!row) throw notFound('article')
  return row
}
