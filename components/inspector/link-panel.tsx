'use client'

import { ClipboardCopy, Trash2, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import NextLink from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useActions, useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { HistoryLine } from '#components/inspector/history-line.tsx'
import { LinkNumberLine } from '#components/inspector/link-number-line.tsx'
import { linkSides } from '#components/inspector/link-sides.ts'
import { NoteField } from '#components/inspector/note-field.tsx'
import { RelationMark } from '#components/inspector/relation-mark.tsx'
import { ScoreMark } from '#components/inspector/score-mark.tsx'
import { Section } from '#components/inspector/section.tsx'
import { SideLine, SideLines } from '#components/inspector/side-line.tsx'
import { useCopyLinks } from '#components/inspector/use-citation.ts'
import { useMay } from '#components/inspector/use-may.ts'
import { useTriage } from '#components/inspector/use-triage.ts'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { toast } from '#components/ui/toast.ts'
import { explain } from '#lib/analysis/explain.ts'
import type { Link } from '#lib/schemas/link.ts'

const LinkWeight = dynamic(() =>
  import('#components/inspector/link-weight.tsx').then((module) => module.LinkWeight),
)

/** The selected link: both sides, how far apart they are, why, and what is to be done about it. */
export function LinkPanel({ link }: { link: Link }) {
  const t = useTranslations('links')
  const i = useTranslations('compare.inspector')
  const locale = useLocale()
  const compare = useCompare()
  const { dossier } = useDossier()
  const { placed, questionsOf } = useDerived()
  const actions = useActions()
  const tell = useTellProblem()
  const { saveLink } = useSave()
  const triage = useTriage()
  const copy = useCopyLinks()
  const may = useMay()
  const saveNote = useCallback((note: string | null) => saveLink(link, { note }), [link, saveLink])

  const sides = linkSides(link, placed)
  const question = (questionsOf.get(link.lowClaimId) ?? []).find((candidate) =>
    candidate.claims.some(({ claimId }) => claimId === link.highClaimId),
  )
  const suggested = link.status === 'suggested'
  const editable = may('link.update')

  async function unlink() {
    try {
      const gone = await actions.binLink(link, true)
      toast(t('unlinked'), {
        action: { label: i('undo'), onClick: () => void actions.binLink(gone, false).catch(tell) },
      })
    } catch (error) {
      tell(error)
    }
  }

  return (
    <Section>
      <div className="mb-2 flex min-h-7 items-center gap-2">
        <h2 className="min-w-0 flex-1">
          <RelationMark link={link} className="text-xs uppercase tracking-[0.05em]" />
        </h2>
        {suggested && <ScoreMark score={link.score} />}
        <IconButton
          label={i('closeSelection')}
          shortcut="Esc"
          size="small"
          className="-mr-1.5"
          icon={<X aria-hidden />}
          onClick={() => compare.selectLink(null)}
        />
      </div>
      {question && (
        <p className="mb-2 font-semibold font-text text-base leading-[1.3]" lang="de" dir="auto">
          <NextLink href={`/d/${dossier.id}/questions#question-${question.id}`} className="hover:underline">
            {question.title}
          </NextLink>
        </p>
      )}
      <LinkNumberLine
        sides={sides}
        relation={link.kind}
        title={question?.title}
        established={link.kind === 'contradicts' || link.kind === 'updates'}
        className="mb-1.5"
      />
      <SideLines>
        {sides.map((side) => (
          <SideLine
            key={side.claim.id}
            side={side}
            kind={link.kind}
            onChoose={() => compare.selectClaim(side.claim.id)}
          />
        ))}
      </SideLines>
      {link.explanation && (
        <p className="mt-2.5 text-[13px] text-muted">{explain(link.explanation, locale)}</p>
      )}
      {link.kind === 'contradicts' && <LinkWeight link={link} readOnly={!editable} />}
      <NoteField id={link.id} note={link.note} save={saveNote} readOnly={!editable} />
      <div className="mt-3 flex flex-wrap gap-2">
        {suggested && editable && (
          <>
            <Button variant="primary" onClick={() => void triage.accept(link)}>
              {t('confirm')} <Kbd>A</Kbd>
            </Button>
            <Button onClick={() => void triage.dismiss(link)}>
              {t('dismiss')} <Kbd>X</Kbd>
            </Button>
          </>
        )}
        {!suggested && may('link.delete') && (
          <Button icon={<Trash2 aria-hidden className="size-3.5" />} onClick={() => void unlink()}>
            {t('unlink')}
          </Button>
        )}
        <Button
          variant={suggested ? 'quiet' : 'default'}
          icon={<ClipboardCopy aria-hidden className="size-3.5" />}
          onClick={() => void copy([link])}
        >
          {t('copy')}
        </Button>
        {link.kind === 'contradicts' && (
          <NextLink href={`/d/${dossier.id}/contradictions#link-${link.id}`} className={buttonClass('quiet')}>
            {i('allContradictions')}
          </NextLink>
        )}
      </div>
      <HistoryLine createdById={link.createdById} createdAt={link.createdAt} what="link" />
    </Section>
  )
}
