'use client'

import { useTranslations } from 'next-intl'
import { Select } from '#components/ui/select.tsx'
import { type Role, roles } from '#lib/domain/permissions.ts'

interface RoleSelectProps {
  label: string
  value: Role
  onChange: (role: Role) => void
  hideLabel?: boolean
  className?: string
}

/** One of the roles, with what each may do. */
export function RoleSelect(props: RoleSelectProps) {
  const t = useTranslations('people')
  const options = roles.map((role) => ({
    value: role,
    label: t(`roles.${role}`),
    hint: t(`roleHint.${role}`),
  }))
  return <Select {...props} options={options} />
}
