/** Roles of a workspace, weakest first; each includes what the ones before it may do. */
export const roles = ['viewer', 'annotator', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

type Predicate = (role: Role) => boolean

const atLeast =
  (least: Role): Predicate =>
  (role) =>
    roles.indexOf(role) >= roles.indexOf(least)

const anyMember = atLeast('viewer')
const annotators = atLeast('annotator')
const editors = atLeast('editor')
const owners = atLeast('owner')

/**
 * What each role may do in its workspace. This table is the only place that decides it: every procedure,
 * page and stream names one of these actions, and a test walks all of them with every role.
 */
export const permissions = {
  'workspace.read': anyMember,
  'workspace.update': owners,
  'member.read': anyMember,
  'member.invite': owners,
  'member.update': owners,
  'member.remove': owners,
  'member.leave': anyMember,
  'tag.create': annotators,
  'tag.update': editors,
  'dossier.read': anyMember,
  'dossier.create': annotators,
  'dossier.update': editors,
  'dossier.delete': editors,
  'article.import': annotators,
  'article.update': annotators,
  'article.delete': editors,
  'exclusion.update': annotators,
  'claim.create': annotators,
  'claim.update': annotators,
  'claim.delete': annotators,
  'sentence.check': annotators,
  'link.create': annotators,
  'link.update': annotators,
  'link.delete': annotators,
  'question.create': annotators,
  'question.update': annotators,
  'question.delete': editors,
  'event.read': anyMember,
} satisfies Record<string, Predicate>

export type Action = keyof typeof permissions

/** Whether somebody with `role` may do `action` in the workspace the role belongs to. */
export function may(role: Role, action: Action): boolean {
  return permissions[action](role)
}

/** Narrows a stored role; an unknown one is no role at all. */
export function asRole(value: string): Role | null {
  return (roles as readonly string[]).includes(value) ? (value as Role) : null
}
