'use client'

import { Archive, ArchiveRestore, Ellipsis, FileStack, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useOptimistic, useState, useTransition } from 'react'
import type { WhichDossiers } from '#components/dossiers/dossier-tabs.tsx'
import { NameDialog } from '#components/dossiers/name-dialog.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'
import { may, type Role } from '#lib/domain/permissions.ts'
import type { Dossier, DossierSummary } from '#lib/schemas/dossier.ts'

type Move = 'archive' | 'unarchive' | 'bin' | 'restore'

const moveIcons = {
  archive: <Archive aria-hidden />,
  unarchive: <ArchiveRestore aria-hidden />,
  bin: <Trash2 aria-hidden />,
  restore: <RotateCcw aria-hidden />,
}

const movesOf: Record<WhichDossiers, Move[]> = {
  active: ['archive', 'bin'],
  archived: ['unarchive', 'bin'],
  deleted: ['restore'],
}

function send(move: Move, { id: dossierId, version }: Dossier): Promise<Dossier> {
  if (move === 'archive' || move === 'unarchive') {
    return api.dossiers.update({ dossierId, version, archived: move === 'archive' })
  }
  return api.dossiers.remove({ dossierId, version, deleted: move === 'bin' })
}

const opposite: Record<Move, Move> = {
  archive: 'unarchive',
  unarchive: 'archive',
  bin: 'restore',
  restore: 'bin',
}

interface DossierListProps {
  dossiers: DossierSummary[]
  which: WhichDossiers
  role: Role
}

/** The dossiers of a workspace; what is done to one shows at once and is taken back if it fails. */
export function DossierList({ dossiers, which, role }: DossierListProps) {
  const t = useTranslations()
  const router = useRouter()
  const problem = useProblem()
  const [, startTransition] = useTransition()
  const [shown, hide] = useOptimistic(dossiers, (present, id: string) =>
    present.filter((item) => item.id !== id),
  )
  const [renaming, setRenaming] = useState<DossierSummary | null>(null)

  function move(dossier: Dossier, kind: Move) {
    startTransition(async () => {
      hide(dossier.id)
      try {
        const moved = await send(kind, dossier)
        const outcome = kind === 'archive' ? 'archived' : kind === 'bin' ? 'deleted' : 'restored'
        toast(t(`dossiers.moved.${outcome}`, { name: dossier.name }), {
          action: { label: t('common.undo'), onClick: () => move(moved, opposite[kind]) },
        })
      } catch (error) {
        problem.show(error)
      }
      router.refresh()
    })
  }

  if (shown.length === 0) {
    return (
      <EmptyState icon={<FileStack aria-hidden />} title={t(`dossiers.empty.${which}`)}>
        {which === 'active' && t('dossiers.empty.activeHint')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="divide-y divide-line border-line border-b">
        {shown.map((dossier) => (
          <DossierRow
            key={dossier.id}
            dossier={dossier}
            moves={movesOf[which].filter((kind) =>
              may(role, kind === 'bin' || kind === 'restore' ? 'dossier.delete' : 'dossier.update'),
            )}
            onRename={which !== 'deleted' && may(role, 'dossier.update') ? () => setRenaming(dossier) : null}
            onMove={(kind) => move(dossier, kind)}
          />
        ))}
      </ul>
      {renaming && (
        <NameDialog
          title={t('dossiers.renameTitle')}
          action={t('common.save')}
          name={renaming.name}
          open
          onOpenChange={() => setRenaming(null)}
          onSubmit={async (name) => {
            await api.dossiers.update({ dossierId: renaming.id, version: renaming.version, name })
            router.refresh()
          }}
        />
      )}
    </>
  )
}

interface DossierRowProps {
  dossier: DossierSummary
  moves: Move[]
  onRename: (() => void) | null
  onMove: (move: Move) => void
}

function DossierRow({ dossier, moves, onRename, onMove }: DossierRowProps) {
  const t = useTranslations()
  const counts = (['articles', 'claims', 'suggestions'] as const).filter(
    (key) => key === 'articles' || dossier[key] > 0,
  )
  return (
    <li className="relative flex items-center gap-3 px-1 py-3.5 focus-within:bg-hover hover:bg-hover sm:px-2">
      <div className="min-w-0 flex-1">
        <Link
          href={`/d/${dossier.id}`}
          className="font-semibold font-text text-lg leading-snug no-underline after:absolute after:inset-0"
        >
          {dossier.name}
        </Link>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-[13px] text-muted">
          {dossier.contradictions > 0 && (
            <span className="font-medium text-contradicts">
              {t('dossiers.contradictions', { count: dossier.contradictions })}
            </span>
          )}
          {counts.map((key) => (
            <span key={key}>{t(`dossiers.${key}`, { count: dossier[key] })}</span>
          ))}
          <span>{t('dossiers.created', { date: new Date(dossier.createdAt) })}</span>
        </p>
      </div>
      {(onRename || moves.length > 0) && (
        <div className="relative">
          <Menu
            align="end"
            trigger={
              <IconButton
                label={t('dossiers.actions', { name: dossier.name })}
                icon={<Ellipsis aria-hidden />}
              />
            }
          >
            {onRename && (
              <MenuItem onClick={onRename} icon={<Pencil aria-hidden />}>
                {t('common.rename')}
              </MenuItem>
            )}
            {onRename && moves.length > 0 && <MenuSeparator />}
            {moves.map((kind) => (
              <MenuItem key={kind} onClick={() => onMove(kind)} icon={moveIcons[kind]}>
                {kind === 'restore' ? t('common.restore') : t(`dossiers.${kind}`)}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </li>
  )
}
