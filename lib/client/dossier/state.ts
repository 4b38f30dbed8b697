import type { Article, ArticleText, Exclusion, SentenceCheck } from '#lib/schemas/article.ts'
import type { Claim } from '#lib/schemas/claim.ts'
import type { Dossier } from '#lib/schemas/dossier.ts'
import type { Change, DossierEvent } from '#lib/schemas/event.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Question } from '#lib/schemas/question.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'
import type { Tag } from '#lib/schemas/tag.ts'
import type { Person } from '#lib/schemas/workspace.ts'

export interface Tables {
  article: Article
  exclusion: Exclusion
  sentenceCheck: SentenceCheck
  claim: Claim
  link: Link
  question: Question
  tag: Tag
}
export type Table = keyof Tables

/** A dossier in the browser: rows by id, and the number of the last event they contain. */
export type DossierState = {
  seq: number
  role: Snapshot['role']
  userId: string
  workspace: Snapshot['workspace']
  dossier: Dossier
  people: readonly Person[]
  /** Texts by id of their version; they never change. */
  texts: ReadonlyMap<string, ArticleText>
} & { [T in Table]: ReadonlyMap<string, Tables[T]> }

const tables: readonly Table[] = ['article', 'exclusion', 'sentenceCheck', 'claim', 'link', 'question', 'tag']
const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))

/** The state a snapshot stands for. */
export function fromSnapshot(snapshot: Snapshot): DossierState {
  return {
    seq: snapshot.seq,
    role: snapshot.role,
    userId: snapshot.userId,
    workspace: snapshot.workspace,
    dossier: snapshot.dossier,
    people: snapshot.people,
    texts: new Map(snapshot.texts.map((text) => [text.versionId, text])),
    article: byId(snapshot.articles),
    exclusion: byId(snapshot.exclusions),
    sentenceCheck: byId(snapshot.sentenceChecks),
    claim: byId(snapshot.claims),
    link: byId(snapshot.links),
    question: byId(snapshot.questions),
    tag: byId(snapshot.tags),
  }
}

type Row = { id: string; version?: number }

/** What a change does to a row, without its history: a new row, or null when the row is gone. */
export type RowChange = Pick<Change, 'entity' | 'id' | 'after'>

/**
 * Applies changes: a row replaces the one of its id unless that one is newer, null removes it. Tables that
 * nothing changes in keep their identity, so that what is derived from them need not be derived again.
 */
export function applyChanges(state: DossierState, changes: readonly RowChange[]): DossierState {
  const next: DossierState = { ...state }
  const touched = new Map<Table, Map<string, Row>>()
  for (const { entity, id, after } of changes) {
    if (entity === 'dossier' && after) {
      const dossier = after as Dossier
      if (dossier.version >= next.dossier.version) next.dossier = dossier
      continue
    }
    const table = tables.find((name) => name === entity)
    if (!table) continue
    const rows = touched.get(table) ?? new Map<string, Row>(next[table])
    touched.set(table, rows)
    const row = after as Row | null
    const known = rows.get(id)
    if (row === null) rows.delete(id)
    else if (!known || (row.version ?? 0) >= (known.version ?? 0)) rows.set(id, row)
  }
  for (const [table, rows] of touched) Object.assign(next, { [table]: rows })
  return next
}

/** Applies the next event of the log; one that is already in the state changes nothing. */
export function applyEvent(state: DossierState, event: DossierEvent): DossierState {
  if (event.seq <= state.seq) return state
  return { ...applyChanges(state, event.changes), seq: event.seq }
}
