import { oc } from '@orpc/contract'
import type { Action } from '#lib/domain/permissions.ts'

/**
 * What a procedure demands before it runs: an action of the permission table (in the workspace that the
 * input's `workspaceId` or `dossierId` belongs to), only a session, or nothing.
 */
export type Permission = Action | 'signed-in' | 'public'

export interface ProcedureMeta extends Record<string, unknown> {
  permission: Permission
}

/** Every route of the contract starts here, so that none can be declared without its permission. */
export const route = (
  permission: Permission,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: `/${string}`,
  summary: string,
) =>
  oc.$meta<ProcedureMeta>({ permission }).route({ method, path, summary, tags: [path.split('/')[1] ?? ''] })
