import { type Locale, localeCookie, type Theme, themeCookie } from '#lib/i18n/locale.ts'

const year = 60 * 60 * 24 * 365

function setCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where the program also runs
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`
}

/** Applies a colour scheme at once and keeps it; the server sends it with the next page, so nothing flashes. */
export function chooseTheme(theme: Theme): void {
  setCookie(themeCookie, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Keeps a language; takes effect when the page is rendered again. */
export function chooseLocale(locale: Locale): void {
  setCookie(localeCookie, locale)
}
