import { asRole, may } from '#lib/domain/permissions.ts'
import { idSchema } from '#lib/schemas/common.ts'
import type { Actor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'
import { AppError } from '#lib/server/errors.ts'

interface Wanted {
  /** Id, slug or name of a workspace. */
  workspace: string
  /** E-mail address of a member; without one the workspace's first member acts. */
  email?: string | undefined
}

/**
 * The person a command on this machine acts as. Whoever runs it holds the database anyway, so no password is asked;
 * the person's role decides what is allowed all the same.
 * @throws AppError `not-found`, `invalid` (several workspaces of that name), `forbidden` (the role may not import)
 */
export async function findImporter({ workspace, email }: Wanted): Promise<Actor> {
  const workspaceId = await findWorkspace(workspace)
  const member = await database().member.findFirst({
    where: {
      workspaceId,
      ...(email ? { user: { email: { equals: email.trim(), mode: 'insensitive' } } } : {}),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const role = asRole(member?.role ?? '')
  if (!member || !role) {
    throw new AppError(
      'not-found',
      email ? `The workspace has no member ${email}.` : 'The workspace has no members.',
    )
  }
  if (!may(role, 'article.import')) {
    throw new AppError('forbidden', `As ${role} this person may not import: name another one with --as.`)
  }
  return { userId: member.userId, role, workspaceId }
}

async function findWorkspace(wanted: string): Promise<string> {
  const isId = idSchema.safeParse(wanted).success
  const found = await database().workspace.findMany({
    where: { OR: [{ slug: wanted }, { name: wanted }, ...(isId ? [{ id: wanted }] : [])] },
    select: { id: true, slug: true },
    orderBy: { createdAt: 'asc' },
  })
  const exact = found.filter(({ id, slug }) => id === wanted.toLowerCase() || slug === wanted)
  const [workspace, second] = exact.length > 0 ? exact : found
  if (!workspace) throw new AppError('not-found', `There is no workspace “${wanted}”.`)
  if (second) {
    const slugs = found.map(({ slug }) => slug).join(', ')
    throw new AppError(
      'invalid',
      `Several workspaces are called “${wanted}”: name one by its slug (${slugs}).`,
    )
  }
  return workspace.id
}
