import { describe, expect, it } from 'vitest'
import { chooseLocale, chooseTheme } from '#lib/i18n/locale.ts'

describe('the language of the interface', () => {
  it('is the chosen one, whatever the browser asks for', () => {
    expect(chooseLocale('en', 'de-CH,de')).toBe('en')
  })
  it('is the one the browser likes best of those there are', () => {
    expect(chooseLocale(undefined, 'fr-CH, en;q=0.8, de;q=0.9')).toBe('de')
    expect(chooseLocale(undefined, 'en-GB')).toBe('en')
    expect(chooseLocale('klingon', 'de;q=0, en;q=0.1')).toBe('en')
  })
  it('is German when nothing helps', () => {
    expect(chooseLocale(undefined, null)).toBe('de')
    expect(chooseLocale(undefined, 'fr, *;q=0.1, ;;;q=x')).toBe('de')
  })
})

describe('the colour scheme', () => {
  it('follows the system unless one was chosen', () => {
    expect(chooseTheme('dark')).toBe('dark')
    expect(chooseTheme('pink')).toBe('system')
    expect(chooseTheme(undefined)).toBe('system')
  })
})
