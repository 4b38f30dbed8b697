import type { Locale as OurLocale } from '#lib/i18n/locale.ts'
import type de from '#messages/de.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale
    Messages: typeof de
  }
}
