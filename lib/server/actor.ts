import type { Role } from '#lib/domain/permissions.ts'

/** Who acts, and where: resolved once per request, handed to every command and query. */
export interface Actor {
  userId: string
  role: Role
  workspaceId: string
}

export interface DossierActor extends Actor {
  dossierId: string
}
