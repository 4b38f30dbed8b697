import { v7 as uuidv7 } from 'uuid'
import { api } from '#lib/client/api.ts'
import type { RowChange, Table, Tables } from '#lib/client/dossier/state.ts'
import type { DossierStoreApi } from '#lib/client/dossier/store.ts'
import { claimPair } from '#lib/domain/claim-pair.ts'
import type { SentenceCheck } from '#lib/schemas/article.ts'
import type { Claim, ClaimChange, ClaimInput } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Question } from '#lib/schemas/question.ts'
import { describeRange } from '#lib/text/selectors.ts'

type LinkDetails = Partial<Pick<Link, 'nature' | 'severity' | 'note'>>
type Status = 'confirmed' | 'dismissed'

const upsert = <T extends Table>(entity: T, row: Tables[T]): RowChange => ({ entity, id: row.id, after: row })
const upserts = <T extends Table>(entity: T, rows: readonly Tables[T][]) =>
  rows.map((row) => upsert(entity, row))

const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/**
 * Everything a person can do to a dossier from its views: each shows at once, is sent, and rolls back with
 * the server's error if refused. The error is thrown for the caller to tell.
 */
export function dossierActions(store: DossierStoreApi) {
  const now = () => store.getState().state
  const dossierId = now().dossier.id

  return {
    /** Tags a passage; the rest is read from the text by the server. Returns the confirmed claim. */
    tag(input: Omit<ClaimInput, 'id'>): Promise<Claim> {
      const state = now()
      const text = state.texts.get(input.articleVersionId)
      const id = uuidv7()
      const shown: Claim = {
        id,
        dossierId,
        articleId: text?.articleId ?? '',
        status: 'confirmed',
        kinds: input.kinds ?? [],
        tagIds: input.tagIds ?? [],
        anchors: text
          ? [
              {
                articleVersionId: input.articleVersionId,
                start: input.start,
                end: input.end,
                ...describeRange(text.text, input.start, input.end),
              },
            ]
          : [],
        quantities: [],
        modality: input.modality ?? 'asserted',
        origin: input.origin ?? null,
        time: input.time ?? null,
        note: input.note ?? null,
        score: null,
        analysisVersion: null,
        version: 1,
        createdById: state.userId,
        createdAt: new Date().toISOString(),
        deletedAt: null,
      }
      return store.mutate(
        [upsert('claim', shown)],
        () => api.claims.create({ dossierId, id, ...input }),
        (claim) => [upsert('claim', claim)],
      )
    },

    changeClaim(claim: Claim, change: Omit<ClaimChange, 'version' | 'deleted'>): Promise<Claim> {
      const { quantities: _, anchor: __, ...plain } = change
      return store.mutate(
        [upsert('claim', { ...claim, ...defined(plain) })],
        () => api.claims.update({ dossierId, claimId: claim.id, version: claim.version, ...change }),
        (after) => [upsert('claim', after)],
      )
    },

    binClaim(claim: Claim, deleted: boolean): Promise<Claim> {
      return store.mutate(
        [upsert('claim', { ...claim, deletedAt: deleted ? new Date().toISOString() : null })],
        () => api.claims.remove({ dossierId, claimId: claim.id, version: claim.version, deleted }),
        (after) => [upsert('claim', after)],
      )
    },

    changeClaims(
      claims: readonly Claim[],
      change: { status?: Status; addTagIds?: string[]; removeTagIds?: string[]; deleted?: boolean },
    ): Promise<Claim[]> {
      const shown = claims.map((claim) => ({
        ...claim,
        ...(change.status ? { status: change.status } : {}),
        ...(change.deleted === undefined
          ? {}
          : { deletedAt: change.deleted ? new Date().toISOString() : null }),
        tagIds: [...new Set([...claim.tagIds, ...(change.addTagIds ?? [])])].filter(
          (id) => !change.removeTagIds?.includes(id),
        ),
      }))
      return store.mutate(
        upserts('claim', shown),
        () =>
          api.claims.bulk({
            dossierId,
            claims: claims.map(({ id, version }) => ({ id, version })),
            change,
          }),
        (after) => upserts('claim', after),
      )
    },

    /** Links a claim with others; for directed kinds `from` does it to each of `to`. */
    link(
      kind: Link['kind'],
      from: string,
      to: readonly string[],
      details: LinkDetails = {},
    ): Promise<Link[]> {
      const state = now()
      const shown = to.flatMap((toClaimId): Link[] => {
        const pair = claimPair(kind, from, toClaimId)
        if (!pair) return []
        const existing = [...state.link.values()].find(
          (link) =>
            link.kind === kind &&
            link.lowClaimId === pair.lowClaimId &&
            link.highClaimId === pair.highClaimId,
        )
        return [
          {
            id: existing?.id ?? uuidv7(),
            dossierId,
            kind,
            score: null,
            explanation: null,
            lowQuantityId: null,
            highQuantityId: null,
            version: existing?.version ?? 1,
            createdById: state.userId,
            createdAt: new Date().toISOString(),
            nature: null,
            severity: null,
            note: null,
            ...existing,
            ...pair,
            ...details,
            status: 'confirmed',
            deletedAt: null,
          },
        ]
      })
      const [first] = shown
      return store.mutate(
        upserts('link', shown),
        () =>
          api.links.create({
            dossierId,
            ...(to.length === 1 && first ? { id: first.id } : {}),
            kind,
            fromClaimId: from,
            toClaimIds: [...to],
            ...details,
          }),
        (after) => upserts('link', after),
      )
    },

    changeLink(link: Link, change: { status?: Status } & LinkDetails): Promise<Link> {
      return store.mutate(
        [upsert('link', { ...link, ...change })],
        () => api.links.update({ dossierId, linkId: link.id, version: link.version, ...change }),
        (after) => [upsert('link', after)],
      )
    },

    binLink(link: Link, deleted: boolean): Promise<Link> {
      return store.mutate(
        [upsert('link', { ...link, deletedAt: deleted ? new Date().toISOString() : null })],
        () => api.links.remove({ dossierId, linkId: link.id, version: link.version, deleted }),
        (after) => [upsert('link', after)],
      )
    },

    /** Accepts or dismisses many suggestions at once, all or none. */
    changeLinks(links: readonly Link[], status: Status): Promise<Link[]> {
      return store.mutate(
        upserts(
          'link',
          links.map((link) => ({ ...link, status })),
        ),
        () => api.links.bulk({ dossierId, links: links.map(({ id, version }) => ({ id, version })), status }),
        (after) => upserts('link', after),
      )
    },

    /** Makes a question from claims; its title is proposed by the server when left out. */
    ask(claimIds: readonly string[], title?: string): Promise<Question> {
      return store.mutate(
        [],
        () => api.questions.create({ dossierId, claimIds: [...claimIds], ...(title ? { title } : {}) }),
        (question) => [upsert('question', question)],
      )
    },

    changeQuestion(
      question: Question,
      change: { title?: string; addClaimIds?: string[]; removeClaimIds?: string[] },
    ): Promise<Question> {
      return store.mutate(
        [upsert('question', { ...question, title: change.title ?? question.title })],
        () =>
          api.questions.update({ dossierId, questionId: question.id, version: question.version, ...change }),
        (after) => [upsert('question', after)],
      )
    },

    binQuestion(question: Question, deleted: boolean): Promise<Question> {
      return store.mutate(
        [upsert('question', { ...question, deletedAt: deleted ? new Date().toISOString() : null })],
        () =>
          api.questions.remove({ dossierId, questionId: question.id, version: question.version, deleted }),
        (after) => [upsert('question', after)],
      )
    },

    /** Ticks a sentence off as checked, or takes the tick away. */
    checkSentence(articleVersionId: string, span: { start: number; end: number }, checked: boolean) {
      const state = now()
      const existing = [...state.sentenceCheck.values()].find(
        (check) => check.articleVersionId === articleVersionId && check.start === span.start,
      )
      const shown: SentenceCheck = existing ?? {
        id: uuidv7(),
        articleVersionId,
        ...span,
        checkedById: state.userId,
        checkedAt: new Date().toISOString(),
      }
      const optimistic: RowChange = { entity: 'sentenceCheck', id: shown.id, after: checked ? shown : null }
      return store.mutate(
        [optimistic],
        () => api.sentenceChecks.set({ dossierId, id: shown.id, articleVersionId, ...span, checked }),
        (check) => [check ? upsert('sentenceCheck', check) : optimistic],
      )
    },

    /** Takes a passage out of the analysis as boilerplate. */
    exclude(articleVersionId: string, span: { start: number; end: number }) {
      return store.mutate(
        [],
        () => api.exclusions.create({ dossierId, articleVersionId, ...span }),
        (exclusion) => [upsert('exclusion', exclusion)],
      )
    },

    /** Makes a tag of the workspace and returns it. */
    createTag(name: string, color: string) {
      return store.mutate(
        [],
        () => api.tags.create({ workspaceId: now().workspace.id, name, color }),
        (tag) => [upsert('tag', tag)],
      )
    },
  }
}

export type DossierActions = ReturnType<typeof dossierActions>
