import type { z } from 'zod'
import { findQuestion } from '#lib/queries/present-question.ts'
import type { Question, questionChangeSchema } from '#lib/schemas/question.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

type Input = z.infer<typeof questionChangeSchema> & { questionId: string }

/**
 * Retitles a question, adds or takes away claims, bins or restores it, as one event.
 * @throws AppError `not-found` (question, claim), `stale` (with the present question)
 */
export async function updateQuestion(actor: DossierActor, input: Input): Promise<Question> {
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, kindOf(input), async (tx) => {
    // Links that are confirmed add claims to questions too, under this lock.
    await lockDossier(tx, actor.dossierId)
    const before = await findQuestion(tx, actor, input.questionId)
    if (!before) throw notFound('question')
    if (before.version !== input.version) throw stale('question', before)
    const { count } = await tx.question.updateMany({
      where: {
        id: input.questionId,
        dossierId: actor.dossierId,
        workspaceId: actor.workspaceId,
        version: input.version,
      },
      data: {
        ...(input.title === undefined ? {} : { title: input.title }),
        ...(input.deleted === undefined ? {} : { deletedAt: input.deleted ? new Date() : null }),
        version: { increment: 1 },
      },
    })
    if (count === 0) throw stale('question', await findQuestion(tx, actor, input.questionId))
    if (input.removeClaimIds?.length) {
      await tx.questionClaim.deleteMany({
        where: {
          questionId: input.questionId,
          dossierId: actor.dossierId,
          claimId: { in: input.removeClaimIds },
        },
      })
    }
    if (input.addClaimIds?.length) {
      const claimIds = [...new Set(input.addClaimIds)]
      const known = await tx.claim.count({
        where: {
          id: { in: claimIds },
          dossierId: actor.dossierId,
          workspaceId: actor.workspaceId,
          deletedAt: null,
        },
      })
      if (known !== claimIds.length) throw notFound('claim')
      await tx.questionClaim.createMany({
        data: claimIds.map((claimId) => ({
          questionId: input.questionId,
          dossierId: actor.dossierId,
          claimId,
        })),
        skipDuplicates: true,
      })
    }
    const after = await findQuestion(tx, actor, input.questionId)
    if (!after) throw notFound('question')
    return { result: after, changes: [change('question', before, after)] }
  })
}

function kindOf(input: Input): string {
  if (input.deleted === undefined) return 'question.updated'
  return input.deleted ? 'question.deleted' : 'question.restored'
}
