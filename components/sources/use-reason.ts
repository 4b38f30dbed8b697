'use client'

import { useTranslations } from 'next-intl'

const reasons = [
  'paywall',
  'advertisement',
  'newsletter',
  'embed',
  'caption',
  'credit',
  'liveblog',
  'byline',
  'app',
  'repeated',
  'manual',
] as const
type Reason = (typeof reasons)[number]

const isReason = (value: string): value is Reason => (reasons as readonly string[]).includes(value)

/** Why a passage is no part of the article, in the reader's language. */
export function useReason(): (reason: string) => string {
  const t = useTranslations('sources.reason')
  return (reason) => t(isReason(reason) ? reason : 'manual')
}
