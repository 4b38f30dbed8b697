import { articles, exclusions, sentenceChecks } from '#lib/contract/articles.ts'
import { claims, links, questions } from '#lib/contract/claims.ts'
import { dossiers, events, tags } from '#lib/contract/dossiers.ts'
import { invitations, members, workspaces } from '#lib/contract/workspaces.ts'

/** The public API under /api/v1: what the interface uses, what OpenAPI describes, what the tests walk. */
export const contract = {
  workspaces,
  members,
  invitations,
  tags,
  dossiers,
  events,
  articles,
  exclusions,
  sentenceChecks,
  claims,
  links,
  questions,
}
export type Contract = typeof contract
