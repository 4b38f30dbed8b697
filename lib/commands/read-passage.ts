import { analysePassage } from '#lib/analysis/analyse.ts'
import type { ArticleText } from '#lib/schemas/article.ts'
import {
  type Claim,
  type ClaimTime,
  claimTimeSchema,
  type Quantity,
  quantityInputSchema,
} from '#lib/schemas/claim.ts'
import { lineSchema } from '#lib/schemas/common.ts'
import type { Tx } from '#lib/server/db.ts'
import { AppError, invalid, notFound } from '#lib/server/errors.ts'
import { articleText } from '#lib/server/texts.ts'
import { isValidRange } from '#lib/text/offsets.ts'
import { describeRange } from '#lib/text/selectors.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

interface Passage {
  articleVersionId: string
  start: number
  end: number
  quote: string
}

/** A passage that was checked against the text it points into, with its context. */
export interface ReadPassage {
  text: ArticleText
  anchor: Claim['anchors'][number]
}

const reasons = {
  outside: 'lies outside the text',
  empty: 'is empty',
  'splits-surrogate': 'cuts a character in half',
} as const

/**
 * Checks a passage against the stored text of its version and describes it.
 * @param field where in the request the passage stands, for errors
 * @throws AppError `not-found` for a version the dossier does not have; `invalid` for offsets outside the text
 *   or within a character, or a quote that is not what stands there
 */
export async function readPassage(tx: Tx, scope: Scope, passage: Passage, field = ''): Promise<ReadPassage> {
  const text = await articleText(tx, scope, passage.articleVersionId)
  if (!text) throw notFound('article version')
  const range = isValidRange(text.text, passage.start, passage.end)
  if (!range.ok) throw invalid(`${field}start`, `the passage ${reasons[range.reason]}`)
  if (text.text.slice(passage.start, passage.end) !== passage.quote) {
    throw invalid(
      `${field}quote`,
      'is not what the article says between start and end: select the passage again',
    )
  }
  return {
    text,
    anchor: {
      articleVersionId: passage.articleVersionId,
      start: passage.start,
      end: passage.end,
      ...describeRange(text.text, passage.start, passage.end),
    },
  }
}

/** As many as a person may give a claim. */
const mostQuantities = 20

/** What the analysis reads in a passage, in the shapes a claim stores. */
export function analyse(
  passage: ReadPassage,
  publishedAt: string | null,
  locale: string,
): {
  kinds: Claim['kinds']
  modality: Claim['modality']
  origin: string | null
  time: ClaimTime | null
  quantities: Omit<Quantity, 'id'>[]
} {
  const read = analysePassage(passage.text.text, passage.anchor.start, passage.anchor.end, {
    publishedAt,
    locale,
  })
  // What the analysis reads must fit what the API takes: an odd value is left out rather than the claim refused.
  const time = claimTimeSchema.safeParse(read.time)
  const origin = lineSchema(200).safeParse(read.source)
  return {
    kinds: read.kinds,
    modality: read.modality,
    origin: origin.success ? origin.data : null,
    time: time.success ? time.data : null,
    quantities: read.quantities
      .flatMap((quantity) => quantityInputSchema.safeParse(quantity).data ?? [])
      .slice(0, mostQuantities),
  }
}

/** Quantity rows of a claim in order. Ids are kept where the person's correction names one of the claim's own. */
export function quantityRows(
  scope: Scope,
  claimId: string,
  quantities: readonly (Omit<Quantity, 'id'> & { id?: string | undefined })[],
  newId: () => string,
) {
  return quantities.map((quantity, position) => ({
    id: quantity.id ?? newId(),
    workspaceId: scope.workspaceId,
    claimId,
    position,
    text: quantity.text,
    type: quantity.type,
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    unit: quantity.unit,
    noun: quantity.noun,
    hedge: quantity.hedge,
    indefinite: quantity.indefinite,
    magnitude: quantity.magnitude,
  }))
}

/** Refuses tags the workspace does not have. */
export async function requireTags(tx: Tx, scope: Scope, tagIds: readonly string[]): Promise<void> {
  if (tagIds.length === 0) return
  const known = await tx.tag.count({
    where: { id: { in: [...tagIds] }, workspaceId: scope.workspaceId, deletedAt: null },
  })
  if (known !== new Set(tagIds).size) {
    throw new AppError('not-found', 'There is no such tag.', {
      errors: [{ field: 'tagIds', message: 'names a tag the workspace does not have' }],
    })
  }
}
