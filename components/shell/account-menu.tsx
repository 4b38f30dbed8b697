'use client'

import { LayoutGrid, LogIn, LogOut, Monitor, Moon, Settings, Sun, UserRoundCog, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { chooseLocale, chooseTheme } from '#components/shell/preferences.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu.tsx'
import { signOut } from '#lib/client/account.ts'
import { demonstrationPath, demonstrationPeople } from '#lib/domain/demonstration.ts'
import type { Theme } from '#lib/i18n/locale.ts'

interface AccountMenuProps {
  user: { id: string; name: string; email: string } | null
  workspaceId?: string
  theme: Theme
}

/** Who one is, where one can go, how it looks and in which language. */
export function AccountMenu({ user, workspaceId, theme: initialTheme }: AccountMenuProps) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const router = useRouter()
  const [theme, setTheme] = useState(initialTheme)

  async function leave() {
    await signOut()
    // A whole new page, so that nothing of this person stays in memory.
    location.assign('/sign-in')
  }

  const isDemonstration = demonstrationPeople.some(({ email }) => email === user?.email)
  const colleague = isDemonstration ? demonstrationPeople.findIndex(({ email }) => email !== user?.email) : -1

  const trigger = user ? (
    <button
      type="button"
      aria-label={t('account', { name: user.name })}
      className="grid touch:size-11 place-items-center rounded-full"
    >
      <Avatar id={user.id} name={user.name} decorative />
    </button>
  ) : (
    <button
      type="button"
      aria-label={t('settings')}
      className="grid size-8 touch:size-11 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
    >
      <Settings aria-hidden className="size-4" />
    </button>
  )

  return (
    <Menu trigger={trigger} align="end">
      {user && (
        <div className="px-3 pt-1.5 pb-2">
          <p className="font-semibold">{user.name}</p>
          <p className="truncate text-muted text-xs">{user.email}</p>
        </div>
      )}
      {workspaceId && (
        <>
          <MenuLink href={`/w/${workspaceId}/people`} icon={<Users aria-hidden />}>
            {t('people')}
          </MenuLink>
          <MenuLink href={`/w/${workspaceId}/settings`} icon={<Settings aria-hidden />}>
            {t('settings')}
          </MenuLink>
        </>
      )}
      {user && (
        <>
          <MenuLink href="/w" icon={<LayoutGrid aria-hidden />}>
            {t('workspaces')}
          </MenuLink>
          <MenuSeparator />
        </>
      )}
      <MenuChoice<Theme>
        label={t('theme')}
        value={theme}
        options={[
          { value: 'light', label: t('themeLight'), icon: <Sun aria-hidden /> },
          { value: 'dark', label: t('themeDark'), icon: <Moon aria-hidden /> },
          { value: 'system', label: t('themeSystem'), icon: <Monitor aria-hidden /> },
        ]}
        onChange={(next) => {
          setTheme(next)
          chooseTheme(next)
        }}
      />
      <MenuChoice
        label={t('language')}
        value={locale}
        options={[
          { value: 'de', label: 'Deutsch', lang: 'de' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={(next) => {
          chooseLocale(next)
          router.refresh()
        }}
      />
      <MenuSeparator />
      {colleague >= 0 && (
        <MenuItem
          onClick={() => location.assign(demonstrationPath(colleague + 1))}
          icon={<UserRoundCog aria-hidden />}
        >
          {t('signInAs', { name: demonstrationPeople[colleague]?.name ?? '' })}
        </MenuItem>
      )}
      {user ? (
        <MenuItem onClick={() => void leave()} icon={<LogOut aria-hidden />}>
          {t('signOut')}
        </MenuItem>
      ) : (
        <MenuLink href="/sign-in" icon={<LogIn aria-hidden />}>
          {t('signIn')}
        </MenuLink>
      )}
    </Menu>
  )
}
