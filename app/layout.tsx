import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OverlayLoader } from '#components/ui/lazy-overlay.tsx'
import { Toasts } from '#components/ui/toasts.tsx'
import { TooltipLayer } from '#components/ui/tooltip.tsx'
import { chooseTheme, themeCookie } from '#lib/i18n/locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('appName'), template: `%s – ${t('appName')}` }, description: t('appPurpose') }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = chooseTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang={locale} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <NextIntlClientProvider>
          {children}
          <Toasts />
          <TooltipLayer />
          <OverlayLoader />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
