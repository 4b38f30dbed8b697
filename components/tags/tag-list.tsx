'use client'

import { Pencil, Plus, Tags, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useOptimistic, useState, useTransition } from 'react'
import { PageSection } from '#components/shell/page-body.tsx'
import { nextTagColor } from '#components/tags/tag-colors.ts'
import { TagDialog } from '#components/tags/tag-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'
import { may, type Role } from '#lib/domain/permissions.ts'
import type { Tag } from '#lib/schemas/tag.ts'

interface TagListProps {
  workspaceId: string
  tags: Tag[]
  role: Role
}

/** The tags of a workspace. A removed one can be brought back at once, with all claims that had it. */
export function TagList({ workspaceId, tags, role }: TagListProps) {
  const t = useTranslations()
  const router = useRouter()
  const problem = useProblem()
  const [, startTransition] = useTransition()
  const [shown, hide] = useOptimistic(tags, (present, id: string) => present.filter((tag) => tag.id !== id))
  const [editing, setEditing] = useState<Tag | 'new' | null>(null)

  const setDeleted = (tag: Tag, deleted: boolean) =>
    startTransition(async () => {
      if (deleted) hide(tag.id)
      try {
        const changed = await api.tags.update({ workspaceId, tagId: tag.id, version: tag.version, deleted })
        if (deleted) {
          toast(t('tags.removed', { name: tag.name }), {
            action: { label: t('common.undo'), onClick: () => setDeleted(changed, false) },
          })
        }
      } catch (error) {
        problem.show(error)
      }
      router.refresh()
    })

  async function save(values: { name: string; color: string }) {
    if (editing === 'new') await api.tags.create({ workspaceId, ...values })
    else if (editing)
      await api.tags.update({ workspaceId, tagId: editing.id, version: editing.version, ...values })
    router.refresh()
  }

  const create = may(role, 'tag.create') && (
    <Button size="small" icon={<Plus aria-hidden className="size-3.5" />} onClick={() => setEditing('new')}>
      {t('tags.create')}
    </Button>
  )
  return (
    <PageSection title={t('tags.title')} action={shown.length > 0 && create}>
      {shown.length === 0 ? (
        <EmptyState icon={<Tags aria-hidden />} title={t('tags.empty')} action={create}>
          {t('tags.emptyHint')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {shown.map((tag) => (
            <li key={tag.id} className="flex min-h-12 items-center gap-3 sm:px-2">
              <span aria-hidden className="size-3 shrink-0 rounded-full" style={{ background: tag.color }} />
              <span className="min-w-0 flex-1 truncate font-medium">{tag.name}</span>
              {may(role, 'tag.update') && (
                <>
                  <IconButton
                    label={t('tags.edit', { name: tag.name })}
                    icon={<Pencil aria-hidden />}
                    onClick={() => setEditing(tag)}
                  />
                  <IconButton
                    label={t('tags.removeNamed', { name: tag.name })}
                    icon={<Trash2 aria-hidden />}
                    onClick={() => setDeleted(tag, true)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <TagDialog
          title={editing === 'new' ? t('tags.create') : t('tags.edit', { name: editing.name })}
          name={editing === 'new' ? '' : editing.name}
          color={editing === 'new' ? nextTagColor(tags) : editing.color}
          onClose={() => setEditing(null)}
          onSubmit={save}
        />
      )}
    </PageSection>
  )
}
