import type { ArticleText } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import { articleText } from '#lib/server/texts.ts'

/** The text of one version of an article, by its number. @throws AppError `not-found` */
export async function readArticleText(
  actor: DossierActor,
  input: { articleId: string; number: number },
): Promise<ArticleText> {
  const version = await database().articleVersion.findFirst({
    where: {
      articleId: input.articleId,
      number: input.number,
      dossierId: actor.dossierId,
      workspaceId: actor.workspaceId,
    },
    select: { id: true },
  })
  const text = version && (await articleText(database(), actor, version.id))
  if (!text) throw notFound('article version')
  return text
}
