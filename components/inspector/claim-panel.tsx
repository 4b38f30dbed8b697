'use client'

import { MessageCircleQuestion, Trash2, Waypoints, X } from 'lucide-react'
import NextLink from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useActions, useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { ClaimBounds } from '#components/inspector/claim-bounds.tsx'
import { ClaimFacts } from '#components/inspector/claim-facts.tsx'
import { ClaimKinds } from '#components/inspector/claim-kinds.tsx'
import { ClaimLinks } from '#components/inspector/claim-links.tsx'
import { ClaimQuantities } from '#components/inspector/claim-quantities.tsx'
import { ClaimTags } from '#components/inspector/claim-tags.tsx'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { HistoryLine } from '#components/inspector/history-line.tsx'
import { NoteField } from '#components/inspector/note-field.tsx'
import { ScoreMark } from '#components/inspector/score-mark.tsx'
import { PartTitle, Section } from '#components/inspector/section.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import { useArticleLine, usePlace } from '#components/inspector/use-source.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { toast } from '#components/ui/toast.ts'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'

/** The selected claim: its passage, everything read from it to correct in place, and what it is linked with. */
export function ClaimPanel({ placed }: { placed: PlacedClaim }) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector')
  const compare = useCompare()
  const { dossier } = useDossier()
  const { questionsOf } = useDerived()
  const { saveClaim } = useSave()
  const may = useMay()
  const line = useArticleLine()
  const place = usePlace()
  const { claim, anchor, article } = placed
  const suggested = claim.status === 'suggested'
  const editable = may('claim.update')
  const questions = questionsOf.get(claim.id) ?? []
  const saveNote = useCallback((note: string | null) => saveClaim(claim, { note }), [claim, saveClaim])

  return (
    <Section>
      <div className="mb-1.5 flex min-h-7 items-center gap-2">
        <h2 className="min-w-0 flex-1 font-semibold text-muted text-xs uppercase tracking-[0.05em]">
          {t('claim')}
          {suggested && ` · ${t('status.suggested')}`}
        </h2>
        {suggested && <ScoreMark score={claim.score} />}
        <IconButton
          label={i('closeSelection')}
          shortcut="Esc"
          size="small"
          className="-mr-1.5"
          icon={<X aria-hidden />}
          onClick={() => compare.selectClaim(null)}
        />
      </div>
      <blockquote
        className="border-claim-edge border-l-[3px] pl-2.5 font-text text-[15.5px] leading-normal"
        lang={article.language}
        dir="auto"
      >
        {anchor.quote}
      </blockquote>
      <p className="mt-1.5 text-[13px] text-muted">
        {[line(article), t('version', { number: article.current.number }), place(placed)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {suggested && editable && (
        <div className="mt-2.5 flex gap-2">
          <Button variant="primary" onClick={() => void saveClaim(claim, { status: 'confirmed' })}>
            {t('accept')} <Kbd>A</Kbd>
          </Button>
          <Button onClick={() => void saveClaim(claim, { status: 'dismissed' })}>
            {t('dismiss')} <Kbd>X</Kbd>
          </Button>
        </div>
      )}
      <ClaimQuantities placed={placed} readOnly={!editable} />
      <ClaimFacts claim={claim} readOnly={!editable} />
      <ClaimKinds claim={claim} readOnly={!editable} />
      <ClaimTags claim={claim} readOnly={!editable} />
      <NoteField id={claim.id} note={claim.note} save={saveNote} readOnly={!editable} />
      {editable && <ClaimBounds placed={placed} />}
      <ClaimLinks claimId={claim.id} />
      {questions.length > 0 && (
        <>
          <PartTitle>{i('questions')}</PartTitle>
          <ul className="flex flex-col gap-1">
            {questions.map((question) => (
              <li key={question.id}>
                <NextLink
                  href={`/d/${dossier.id}/questions#question-${question.id}`}
                  className="font-semibold font-text text-[15px] leading-snug hover:underline"
                  lang="de"
                  dir="auto"
                >
                  {question.title}
                </NextLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <ClaimActions placed={placed} />
      <HistoryLine createdById={claim.createdById} createdAt={claim.createdAt} what="claim" />
    </Section>
  )
}

function ClaimActions({ placed: { claim } }: { placed: PlacedClaim }) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector')
  const compare = useCompare()
  const actions = useActions()
  const tell = useTellProblem()
  const may = useMay()

  async function ask() {
    try {
      const question = await actions.ask([claim.id])
      toast.success(i('asked', { title: question.title }))
    } catch (error) {
      tell(error)
    }
  }
  async function bin() {
    try {
      const gone = await actions.binClaim(claim, true)
      toast(t('binned', { count: 1 }), {
        action: { label: i('undo'), onClick: () => void actions.binClaim(gone, false).catch(tell) },
      })
    } catch (error) {
      tell(error)
    }
  }

  return (
    <div className="mt-3.5 flex flex-wrap gap-2 empty:hidden">
      {may('link.create') && (
        <Button icon={<Waypoints aria-hidden className="size-3.5" />} onClick={compare.startLinking}>
          {i('link')} <Kbd>L</Kbd>
        </Button>
      )}
      {may('question.create') && (
        <Button icon={<MessageCircleQuestion aria-hidden className="size-3.5" />} onClick={() => void ask()}>
          {i('ask')}
        </Button>
      )}
      {may('claim.delete') && (
        <IconButton
          variant="default"
          label={t('bin')}
          shortcut={i('deleteKey')}
          icon={<Trash2 aria-hidden />}
          onClick={() => void bin()}
        />
      )}
    </div>
  )
}
