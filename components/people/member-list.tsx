'use client'

import { Ellipsis, LogOut, UserMinus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useOptimistic, useState, useTransition } from 'react'
import { RemoveMemberDialog } from '#components/people/remove-member-dialog.tsx'
import { RoleSelect } from '#components/people/role-select.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'
import { may, type Role } from '#lib/domain/permissions.ts'
import type { Member } from '#lib/schemas/workspace.ts'

interface MemberListProps {
  workspaceId: string
  members: Member[]
  /** The reader's own role and id. */
  role: Role
  userId: string
}

/** Who works in a workspace; owners change roles and end memberships here, everybody can leave. */
export function MemberList({ workspaceId, members, role, userId }: MemberListProps) {
  const t = useTranslations('people')
  const router = useRouter()
  const problem = useProblem()
  const [, startTransition] = useTransition()
  const [shown, change] = useOptimistic(members, (present, changed: { id: string; role: Role }) =>
    present.map((member) => (member.id === changed.id ? { ...member, role: changed.role } : member)),
  )
  const [leaving, setLeaving] = useState<Member | null>(null)

  const setRole = (member: Member, next: Role) =>
    startTransition(async () => {
      change({ id: member.id, role: next })
      try {
        await api.members.update({ workspaceId, memberId: member.id, role: next })
        toast.success(t('roleSaved'))
      } catch (error) {
        problem.show(error)
      }
      router.refresh()
    })

  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {shown.map((member) => {
          const isSelf = member.userId === userId
          return (
            <li key={member.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 sm:px-2">
              <Avatar id={member.userId} name={member.name} decorative />
              <div className="min-w-0 flex-1 basis-40">
                <p className="truncate font-semibold">
                  {member.name} {isSelf && <span className="font-normal text-muted">({t('you')})</span>}
                </p>
                <p className="truncate text-[13px] text-muted">{member.email}</p>
              </div>
              <span className="text-[13px] text-muted max-sm:hidden">
                {t('joined', { date: new Date(member.createdAt) })}
              </span>
              {may(role, 'member.update') ? (
                <RoleSelect
                  label={t('roleOf', { name: member.name })}
                  hideLabel
                  value={member.role}
                  onChange={(next) => setRole(member, next)}
                  className="w-40 max-sm:order-last max-sm:w-full"
                />
              ) : (
                <span className="w-28 text-right">{t(`roles.${member.role}`)}</span>
              )}
              {isSelf || may(role, 'member.remove') ? (
                <Menu
                  align="end"
                  trigger={
                    <IconButton label={t('actions', { name: member.name })} icon={<Ellipsis aria-hidden />} />
                  }
                >
                  <MenuItem
                    danger
                    onClick={() => setLeaving(member)}
                    icon={isSelf ? <LogOut aria-hidden /> : <UserMinus aria-hidden />}
                  >
                    {isSelf ? t('leave') : t('remove')}
                  </MenuItem>
                </Menu>
              ) : (
                <span className="w-8" />
              )}
            </li>
          )
        })}
      </ul>
      {leaving && (
        <RemoveMemberDialog
          workspaceId={workspaceId}
          member={leaving}
          isSelf={leaving.userId === userId}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}
