import { articles, exclusions, sentenceChecks } from '#lib/api/articles.ts'
import { claims } from '#lib/api/claims.ts'
import { dossiers } from '#lib/api/dossiers.ts'
import { events } from '#lib/api/events.ts'
import { links } from '#lib/api/links.ts'
import { questions } from '#lib/api/questions.ts'
import { tags } from '#lib/api/tags.ts'
import { invitations, members, workspaces } from '#lib/api/workspaces.ts'

/** Every procedure of the contract; one file per noun beside this one. */
export const router = {
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
