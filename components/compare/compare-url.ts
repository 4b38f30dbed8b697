import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { linkKinds } from '#lib/domain/claim-pair.ts'
import { claimKinds } from '#lib/domain/vocabulary.ts'

/** What of the Vergleich view stands in the address, so that it can be kept, shared and gone back to. */
const parsers = {
  /** Article ids from left to right. */
  panes: parseAsArrayOf(parseAsString),
  claim: parseAsString,
  link: parseAsString,
  kind: parseAsStringLiteral(claimKinds),
  relation: parseAsStringLiteral(linkKinds),
  tag: parseAsString,
  status: parseAsStringLiteral(['confirmed', 'suggested'] as const),
  person: parseAsString,
  numbers: parseAsBoolean.withDefault(false),
  unlinked: parseAsBoolean.withDefault(false),
}

export function useCompareUrl() {
  return useQueryStates(parsers, { history: 'replace', shallow: true, scroll: false })
}

export type CompareUrl = ReturnType<typeof useCompareUrl>[0]
