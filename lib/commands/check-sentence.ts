import { v7 as uuidv7 } from 'uuid'
import { presentSentenceCheck } from '#lib/queries/present-article.ts'
import type { SentenceCheck } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { invalid, notFound } from '#lib/server/errors.ts'
import { change, commit, type Outcome } from '#lib/server/events.ts'
import { articleText } from '#lib/server/texts.ts'
import { splitSentences } from '#lib/text/sentences.ts'

interface Input {
  id?: string
  articleVersionId: string
  /** A sentence as `splitSentences` finds it. */
  start: number
  end: number
  checked: boolean
}

/**
 * Ticks a sentence off as checked, or unticks it. What is so already stays so, without an event: the answer is the
 * tick that stands, null where none does.
 * @throws AppError `not-found` for a version the dossier does not have, `invalid` for what is no sentence of it
 */
export async function checkSentence(actor: DossierActor, input: Input): Promise<SentenceCheck | null> {
  const kind = input.checked ? 'sentence.checked' : 'sentence.unchecked'
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, kind, async (tx) => {
    await requireSentence(tx, actor, input)
    return input.checked ? tick(tx, actor, input) : untick(tx, actor, input)
  })
}

async function requireSentence(tx: Tx, actor: DossierActor, input: Input): Promise<void> {
  const text = await articleText(tx, actor, input.articleVersionId)
  if (!text) throw notFound('article version')
  const sentences = splitSentences(text.text, text.blocks)
  const sentence = sentences.find(({ start }) => start === input.start)
  if (!sentence) throw invalid('start', 'is not where a sentence of this version begins')
  if (sentence.end !== input.end)
    throw invalid('end', `is not where the sentence ends: it ends at ${sentence.end}`)
}

const place = (actor: DossierActor, input: Input) => ({
  articleVersionId: input.articleVersionId,
  start: input.start,
  dossierId: actor.dossierId,
  workspaceId: actor.workspaceId,
})

async function tick(tx: Tx, actor: DossierActor, input: Input): Promise<Outcome<SentenceCheck | null>> {
  const [made] = await tx.sentenceCheck.createManyAndReturn({
    data: [{ id: input.id ?? uuidv7(), ...place(actor, input), end: input.end, checkedById: actor.userId }],
    skipDuplicates: true,
  })
  if (made) {
    const result = presentSentenceCheck(made)
    return { result, changes: [change('sentenceCheck', null, result)] }
  }
  const standing = await tx.sentenceCheck.findFirst({ where: place(actor, input) })
  if (!standing) throw invalid('id', 'is taken: choose another')
  return { result: presentSentenceCheck(standing), changes: [] }
}

async function untick(tx: Tx, actor: DossierActor, input: Input): Promise<Outcome<SentenceCheck | null>> {
  const standing = await tx.sentenceCheck.findFirst({ where: place(actor, input) })
  if (!standing) return { result: null, changes: [] }
  const { count } = await tx.sentenceCheck.deleteMany({ where: { id: standing.id, ...place(actor, input) } })
  return {
    result: null,
    changes: count > 0 ? [change('sentenceCheck', presentSentenceCheck(standing), null)] : [],
  }
}
