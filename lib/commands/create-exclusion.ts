import { v7 as uuidv7 } from 'uuid'
import { analyseAfterwards } from '#lib/commands/analyse-article.ts'
import { withdrawSuggestions } from '#lib/commands/withdraw-suggestions.ts'
import { presentExclusion } from '#lib/queries/present-article.ts'
import type { Exclusion } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { AppError, invalid, notFound } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'
import { articleText } from '#lib/server/texts.ts'
import { isValidRange } from '#lib/text/offsets.ts'

interface Input {
  id?: string
  articleVersionId: string
  /** UTF-16 code units into the version's text. */
  start: number
  end: number
}

const reasons = {
  outside: 'lies outside the text',
  empty: 'is empty',
  'splits-surrogate': 'cuts a character in half',
} as const

/** Why a passage a person excluded stands apart; those the import found carry the name of what they are. */
export const excludedByHand = 'manual'

/**
 * Excludes a passage from the analysis, as one event, together with what had been suggested in it.
 * @throws AppError `not-found` for a version the dossier does not have, `invalid` (offsets), `exists` (with the
 *   exclusion of just that passage, which can be made active again)
 */
export async function createExclusion(actor: DossierActor, input: Input): Promise<Exclusion> {
  const { articleId, exclusion } = await commit(
    { ...actor, logId: actor.dossierId, actorId: actor.userId },
    'exclusion.created',
    async (tx) => {
      await lockDossier(tx, actor.dossierId)
      const text = await articleText(tx, actor, input.articleVersionId)
      if (!text) throw notFound('article version')
      const range = isValidRange(text.text, input.start, input.end)
      if (!range.ok) throw invalid('start', `the passage ${reasons[range.reason]}`)
      const place = { articleVersionId: input.articleVersionId, start: input.start, end: input.end }
      const scope = { dossierId: actor.dossierId, workspaceId: actor.workspaceId }
      const standing = await tx.exclusion.findFirst({ where: { ...place, ...scope } })
      if (standing) {
        throw new AppError('exists', 'This passage is an exclusion already.', {
          conflict: presentExclusion(standing),
        })
      }
      const row = await tx.exclusion.create({
        data: { id: input.id ?? uuidv7(), ...scope, ...place, reason: excludedByHand },
      })
      const exclusion = presentExclusion(row)
      const withdrawn = await withdrawSuggestions(tx, actor, place)
      return {
        result: { articleId: text.articleId, exclusion },
        changes: [change('exclusion', null, exclusion), ...withdrawn],
      }
    },
  )
  await analyseAfterwards(actor, articleId)
  return exclusion
}
