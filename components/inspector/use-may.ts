'use client'

import { useCallback } from 'react'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { type Action, may } from '#lib/domain/permissions.ts'

/** Whether the person may do something here; what is archived or in the bin is only read. */
export function useMay(): (action: Action) => boolean {
  const { role, dossier } = useDossier()
  const closed = dossier.archivedAt !== null || dossier.deletedAt !== null
  return useCallback((action) => may(role, action) && (action.endsWith('.read') || !closed), [role, closed])
}
