import type { z } from 'zod'
import { insertQuestion } from '#lib/commands/settle-links.ts'
import type { Question, questionInputSchema } from '#lib/schemas/question.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

/** Makes a question that the given claims answer; its title is proposed from them when left out. */
export async function createQuestion(
  actor: DossierActor,
  input: z.infer<typeof questionInputSchema>,
): Promise<Question> {
  return commit(
    { ...actor, logId: actor.dossierId, actorId: actor.userId },
    'question.created',
    async (tx) => {
      await lockDossier(tx, actor.dossierId)
      const claimIds = [...new Set(input.claimIds)]
      const claims = await tx.claim.findMany({
        where: {
          id: { in: claimIds },
          dossierId: actor.dossierId,
          workspaceId: actor.workspaceId,
          deletedAt: null,
        },
        select: { id: true, quantities: { select: { id: true } } },
      })
      if (claims.length !== claimIds.length) throw notFound('claim')
      const question = await insertQuestion(tx, actor, {
        id: input.id,
        title: input.title,
        claims: claims.map(({ id, quantities }) => ({
          claimId: id,
          quantityId: quantities.length === 1 ? (quantities[0]?.id ?? null) : null,
        })),
      })
      return { result: question, changes: [change('question', null, question)] }
    },
  )
}
