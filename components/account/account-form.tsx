'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type AccountOutcome, signIn, signUp } from '#lib/client/account.ts'
import { passwordLength } from '#lib/domain/password.ts'

type Refusal = Exclude<AccountOutcome, 'ok'>

/** Which field a refusal is about; the others concern the whole form. */
const fieldOf: Partial<Record<Refusal, 'name' | 'email' | 'password'>> = {
  exists: 'email',
  invalidEmail: 'email',
  passwordShort: 'password',
  nameMissing: 'name',
}

interface AccountFormProps {
  mode: 'sign-in' | 'sign-up'
  /** Where to go afterwards: a path of this site. */
  next: string
}

/** Signs somebody in, or makes an account and signs its person in. */
export function AccountForm({ mode, next }: AccountFormProps) {
  const t = useTranslations('auth')
  const errors = useTranslations('errors')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const isNew = mode === 'sign-up'

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const [name, email, password] = ['name', 'email', 'password'].map((key) => String(data.get(key) ?? ''))
    setBusy(true)
    const outcome = isNew
      ? await signUp(name?.trim() ?? '', email?.trim() ?? '', password ?? '')
      : await signIn(email?.trim() ?? '', password ?? '')
    // The new page is rendered by the server with the session, so nothing of before may stay.
    if (outcome === 'ok') return location.assign(next)
    setBusy(false)
    setRefusal(outcome)
    const field = form.elements.namedItem(fieldOf[outcome] ?? 'password')
    if (field instanceof HTMLElement) field.focus()
  }

  const message = refusal && (refusal === 'offline' ? errors('offline') : t(`problem.${refusal}`))
  const errorOf = (field: 'name' | 'email' | 'password') =>
    refusal && fieldOf[refusal] === field ? message : null
  const other = isNew ? '/sign-in' : '/sign-up'

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      {isNew && (
        <TextField
          label={t('name')}
          name="name"
          autoComplete="name"
          hint={t('nameHint')}
          error={errorOf('name')}
          maxLength={120}
          required
        />
      )}
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        error={errorOf('email')}
        maxLength={254}
        required
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        hint={isNew ? t('passwordHint') : undefined}
        error={errorOf('password')}
        maxLength={passwordLength.max}
        required
      />
      {refusal && !fieldOf[refusal] && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-[13px] text-ink">
          {message}
        </p>
      )}
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {isNew ? t('signUp') : t('signIn')}
      </Button>
      <p className="text-[13px] text-muted">
        {t.rich(isNew ? 'alreadyAccount' : 'noAccount', {
          link: (chunks) => (
            <Link
              href={next === '/' ? other : `${other}?next=${encodeURIComponent(next)}`}
              className="font-medium text-accent underline underline-offset-2"
            >
              {chunks}
            </Link>
          ),
        })}
      </p>
    </form>
  )
}
