import { listArticles, presentExclusion, presentSentenceCheck } from '#lib/queries/present-article.ts'
import { listClaims } from '#lib/queries/present-claim.ts'
import { presentDossier } from '#lib/queries/present-dossier.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import { presentQuestion, questionParts } from '#lib/queries/present-question.ts'
import { presentTag } from '#lib/queries/present-tag.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import { articleText } from '#lib/server/texts.ts'

/**
 * Everything of a dossier as of one moment, binned things included (they can be restored), with the number
 * of the last event it contains: following the log from there misses nothing.
 */
export async function dossierSnapshot(actor: DossierActor): Promise<Snapshot> {
  const where = { dossierId: actor.dossierId, workspaceId: actor.workspaceId }
  return database().$transaction(
    async (tx) => {
      const log = await tx.eventLog.findFirst({
        where: { id: actor.dossierId, workspaceId: actor.workspaceId },
      })
      const dossier = await tx.dossier.findFirst({
        where: { id: actor.dossierId, workspaceId: actor.workspaceId },
        include: { workspace: { select: { id: true, name: true } } },
      })
      if (!log || !dossier) throw notFound('dossier')
      const members = await tx.member.findMany({
        where: { workspaceId: actor.workspaceId },
        select: { user: { select: { id: true, name: true } } },
        orderBy: { createdAt: 'asc' },
      })
      const tags = await tx.tag.findMany({
        where: { workspaceId: actor.workspaceId },
        orderBy: { name: 'asc' },
      })
      const articles = await listArticles(tx, actor)
      const texts = []
      for (const article of articles) {
        const text = await articleText(tx, actor, article.current.id)
        if (text) texts.push(text)
      }
      const exclusions = await tx.exclusion.findMany({
        where,
        orderBy: [{ articleVersionId: 'asc' }, { start: 'asc' }],
      })
      const checks = await tx.sentenceCheck.findMany({
        where,
        orderBy: [{ articleVersionId: 'asc' }, { start: 'asc' }],
      })
      const claims = await listClaims(tx, actor)
      const links = await tx.link.findMany({ where, orderBy: { id: 'asc' } })
      const questions = await tx.question.findMany({
        where,
        include: questionParts,
        orderBy: { number: 'asc' },
      })
      return {
        seq: Number(log.seq),
        role: actor.role,
        userId: actor.userId,
        workspace: dossier.workspace,
        dossier: presentDossier(dossier),
        people: members.map(({ user }) => user),
        tags: tags.map(presentTag),
        articles,
        texts,
        exclusions: exclusions.map(presentExclusion),
        sentenceChecks: checks.map(presentSentenceCheck),
        claims,
        links: links.map(presentLink),
        questions: questions.map(presentQuestion),
      }
    },
    // One moment: what the sequence number says is what the rows say.
    { isolationLevel: 'RepeatableRead' },
  )
}
