import type { ProcedureMeta } from '#lib/contract/base.ts'
import { asRole, may } from '#lib/domain/permissions.ts'
import type { Actor, DossierActor } from '#lib/server/actor.ts'
import { auth } from '#lib/server/auth.ts'
import { database } from '#lib/server/db.ts'
import { AppError, notFound } from '#lib/server/errors.ts'

export interface SignedInUser {
  id: string
  name: string
  email: string
}

/** What a procedure gets besides its input. `user` is looked up once per request. */
export interface ApiContext {
  headers: Headers
  user(): Promise<SignedInUser | null>
}

/** The context of one request, from its headers (session cookie). */
export function apiContext(headers: Headers): ApiContext {
  let pending: Promise<SignedInUser | null> | undefined
  return {
    headers,
    user() {
      pending ??= auth()
        .api.getSession({ headers })
        .then((session) => session?.user ?? null)
      return pending
    },
  }
}

interface Declared {
  '~orpc': { meta: ProcedureMeta }
}

/** The signed-in person. @throws AppError `not-signed-in` */
export async function signedIn(context: ApiContext): Promise<SignedInUser> {
  const user = await context.user()
  if (!user) throw new AppError('not-signed-in', 'Sign in first.')
  return user
}

/**
 * Admits a person to a workspace's procedure by the permission the contract declares for it.
 * @throws AppError `not-signed-in`; `not-found` for a workspace one is no member of, whether it exists or not;
 *   `forbidden` when the role does not suffice
 */
export async function permitInWorkspace(
  context: ApiContext,
  procedure: Declared,
  input: { workspaceId: string },
): Promise<Actor> {
  const user = await signedIn(context)
  const member = await database().member.findUnique({
    where: { workspaceId_userId: { workspaceId: input.workspaceId, userId: user.id } },
    select: { role: true },
  })
  const role = asRole(member?.role ?? '')
  if (!role) throw notFound('workspace')
  demand(role, procedure)
  return { userId: user.id, role, workspaceId: input.workspaceId }
}

/** As `permitInWorkspace`, for procedures of a dossier; an archived or deleted one is only read or restored. */
export async function permitInDossier(
  context: ApiContext,
  procedure: Declared,
  input: { dossierId: string },
): Promise<DossierActor> {
  const user = await signedIn(context)
  const [row] = await database().$queryRaw<
    { role: string; workspace_id: string; archived: boolean; deleted: boolean }[]
  >`SELECT m.role, d.workspace_id, d.archived_at IS NOT NULL AS archived, d.deleted_at IS NOT NULL AS deleted
    FROM dossier d JOIN member m ON m.workspace_id = d.workspace_id AND m.user_id = ${user.id}::uuid
    WHERE d.id = ${input.dossierId}::uuid`
  const role = asRole(row?.role ?? '')
  if (!row || !role) throw notFound('dossier')
  demand(role, procedure)
  const action = procedure['~orpc'].meta.permission
  if (!action.endsWith('.read') && !action.startsWith('dossier.') && (row.archived || row.deleted)) {
    throw new AppError('archived', 'The dossier is archived or in the bin: restore it first.')
  }
  return { userId: user.id, role, workspaceId: row.workspace_id, dossierId: input.dossierId }
}

function demand(role: Actor['role'], procedure: Declared): void {
  const { permission } = procedure['~orpc'].meta
  if (permission === 'public' || permission === 'signed-in' || !may(role, permission)) {
    throw new AppError('forbidden', 'Your role does not allow this.')
  }
}
