'use client'

import { useMemo } from 'react'
import type { ArticleText } from '#lib/schemas/article.ts'
import { type Sentence, splitSentences } from '#lib/text/sentences.ts'

const known = new WeakMap<ArticleText, readonly Sentence[]>()

/** The sentences of an article version; split once per version. */
export function sentencesOf(text: ArticleText): readonly Sentence[] {
  let sentences = known.get(text)
  if (!sentences) {
    sentences = splitSentences(text.text, text.blocks)
    known.set(text, sentences)
  }
  return sentences
}

export function useSentences(text: ArticleText): readonly Sentence[] {
  return useMemo(() => sentencesOf(text), [text])
}
