import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale, localeCookie } from '#lib/i18n/locale.ts'
import de from '#messages/de.json' with { type: 'json' }
import en from '#messages/en.json' with { type: 'json' }

const messages = { de, en }

export default getRequestConfig(async () => {
  const locale = chooseLocale(
    (await cookies()).get(localeCookie)?.value,
    (await headers()).get('accept-language'),
  )
  // Dates are shown in the reader's own time only where the browser formats them; on the server one zone must do.
  return { locale, messages: messages[locale], timeZone: 'Europe/Zurich' }
})
