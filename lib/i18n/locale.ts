/** Languages of the interface; the first is the one taken when a browser asks for none of them. */
export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

export const localeCookie = 'locale'
export const themeCookie = 'theme'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const isLocale = (value: string | undefined): value is Locale =>
  (locales as readonly (string | undefined)[]).includes(value)

/**
 * The language for a request: the one chosen, else the one the browser likes best, else German.
 * @param chosen value of the cookie
 * @param acceptLanguage header as in RFC 9110, 12.5.4
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.split('-')[0]?.toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1) }
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted.map((entry) => entry.language).find(isLocale) ?? locales[0]
}

/** The colour scheme chosen by cookie; anything unknown follows the system. */
export function chooseTheme(chosen: string | undefined): Theme {
  return (themes as readonly (string | undefined)[]).includes(chosen) ? (chosen as Theme) : 'system'
}
