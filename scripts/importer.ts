import { createDossier } from '#lib/commands/create-dossier.ts'
import { importArticle } from '#lib/commands/import-article.ts'
import { prepareDemonstration } from '#lib/commands/prepare-demonstration.ts'
import { MAX_BYTES } from '#lib/import/decode.ts'
import { findImporter } from '#lib/queries/find-importer.ts'
import type { Actor } from '#lib/server/actor.ts'
import { closeDatabase, database } from '#lib/server/db.ts'
import { AppError } from '#lib/server/errors.ts'
import { readFile } from '#lib/server/read-file.ts'
import { StartupError } from '#server/startup-error.ts'

export type Taken = { outcome: 'imported' | 'present'; title: string } | { outcome: 'failed'; reason: string }

/** Takes files into one dossier, for one person. */
export interface Importer {
  /** @param size in bytes; `read` is only called for a file that is not too large */
  take(filename: string, size: number, read: () => Promise<Uint8Array>): Promise<Taken>
  close(): Promise<void>
}

interface Wanted {
  dossier: string
  /** Undefined: the demonstration workspace, made if it is missing. */
  workspace: string | undefined
  email: string | undefined
}

/** @throws StartupError for a workspace or person there is not */
export async function openImporter({ dossier, workspace, email }: Wanted): Promise<Importer> {
  try {
    const actor = await findImporter({
      workspace: workspace ?? (await prepareDemonstration()).workspaceId,
      email,
    })
    let dossierId: string | undefined
    return {
      async take(filename, size, read) {
        if (size > MAX_BYTES) {
          const megabytes = (size / 1024 / 1024).toFixed(1)
          return { outcome: 'failed', reason: `it has ${megabytes} MB and at most 2 MB are taken: divide it` }
        }
        const bytes = new Uint8Array(await read())
        try {
          const file = { bytes, filename, obtained: 'import' as const }
          // Refuses what cannot be taken before a dossier is made for it.
          readFile(file)
          dossierId ??= await openDossier(actor, dossier)
          const { outcome, article } = await importArticle({ ...actor, dossierId }, file)
          return { outcome, title: article.title }
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          const reason = error.details.errors?.[0]?.message ?? error.message
          return { outcome: 'failed', reason: reason.replace(/\.$/, '') }
        }
      },
      close: closeDatabase,
    }
  } catch (error) {
    await closeDatabase()
    throw error instanceof AppError ? new StartupError(error.message) : error
  }
}

/** The oldest active dossier of that name, made if there is none; two commands at the same moment make one. */
async function openDossier(actor: Actor, name: string): Promise<string> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`dossier ${actor.workspaceId} ${name}`}, 0))`
    const existing = await tx.dossier.findFirst({
      where: { workspaceId: actor.workspaceId, name, archivedAt: null, deletedAt: null },
      select: { id: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return existing?.id ?? (await createDossier(actor, { name })).id
  })
}
