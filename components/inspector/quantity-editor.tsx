'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatAmount } from '#components/charts/format-amount.ts'
import { type Amount, amountText, readAmount } from '#components/inspector/amount-input.ts'
import { EditorForm } from '#components/inspector/editor-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { boundsOf } from '#lib/analysis/hedges.ts'
import { hedges, quantityTypes } from '#lib/domain/vocabulary.ts'
import type { ClaimChange, Quantity } from '#lib/schemas/claim.ts'

type QuantityInput = NonNullable<ClaimChange['quantities']>[number]

interface QuantityEditorProps {
  /** Null for one that is added. */
  quantity: Quantity | null
  onSave(quantity: QuantityInput): Promise<void>
  onRemove?(): Promise<void>
  onCancel(): void
}

const readValue = (amount: Amount) => ('value' in amount ? amount.value : null)

/** Corrects a figure: what it is worth, how it is hedged, and what is counted. */
export function QuantityEditor({ quantity, onSave, onRemove, onCancel }: QuantityEditorProps) {
  const t = useTranslations('compare.inspector.quantities')
  const c = useTranslations('claims')
  const [hedge, setHedge] = useState<Quantity['hedge']>(quantity?.hedge ?? 'exact')
  const [type, setType] = useState<Quantity['type']>(quantity?.type ?? 'count')
  const [value, setValue] = useState(amountText(quantity?.value ?? null))
  const [min, setMin] = useState(amountText(quantity?.min ?? null))
  const [max, setMax] = useState(amountText(quantity?.max ?? null))
  const [unit, setUnit] = useState(quantity?.unit ?? '')
  const [noun, setNoun] = useState(quantity?.noun ?? '')
  const [asked, setAsked] = useState(false)

  const isRange = hedge === 'range'
  const amount = readAmount(value)
  const [from, to] = [readAmount(min), readAmount(max)]
  const errorOf = (read: Amount) =>
    'unreadable' in read
      ? t('unreadable')
      : 'empty' in read && asked && hedge !== 'indefinite'
        ? t('missing')
        : null
  const reversed = (readValue(from) ?? Number.NEGATIVE_INFINITY) > (readValue(to) ?? Number.POSITIVE_INFINITY)

  async function save() {
    setAsked(true)
    const parts = isRange ? [from, to] : [amount]
    if (parts.some((part) => 'unreadable' in part || ('empty' in part && hedge !== 'indefinite'))) return
    if (isRange && reversed) return
    const figure = isRange ? null : readValue(amount)
    const bounds = isRange
      ? { min: readValue(from), max: readValue(to) }
      : figure === null
        ? { min: null, max: null }
        : boundsOf(figure, hedge)
    const sameFigure =
      quantity !== null &&
      quantity.value === figure &&
      (!isRange || (quantity.min === bounds.min && quantity.max === bounds.max))
    await onSave({
      // Where the figure itself is corrected, what was typed stands for the article's wording from now on.
      text: sameFigure ? quantity.text : isRange ? `${min.trim()}–${max.trim()}` : value.trim() || '?',
      type,
      value: figure,
      ...(sameFigure && quantity.hedge === hedge ? { min: quantity.min, max: quantity.max } : bounds),
      unit: unit.trim() || null,
      noun: noun.trim() || null,
      hedge,
      indefinite: hedge === 'indefinite',
      magnitude: quantity?.magnitude ?? null,
    })
  }

  return (
    <EditorForm
      onSubmit={save}
      onCancel={onCancel}
      end={
        onRemove && (
          <Button size="small" variant="quiet" className="ml-auto" onClick={() => void onRemove()}>
            {t('remove')}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-2 gap-x-2 gap-y-2.5">
        <Select
          label={t('hedge')}
          value={hedge}
          options={hedges.map((option) => ({ value: option, label: c(`hedge.${option}`) }))}
          onChange={setHedge}
        />
        <Select
          label={t('type')}
          value={type}
          options={quantityTypes.map((option) => ({
            value: option,
            label: c(`type.${option}`),
          }))}
          onChange={setType}
        />
        {isRange ? (
          <>
            <AmountField
              label={t('from')}
              text={min}
              amount={from}
              error={errorOf(from)}
              onChange={setMin}
              focus
            />
            <AmountField
              label={t('to')}
              text={max}
              amount={to}
              error={errorOf(to) ?? (reversed ? t('reversed') : null)}
              onChange={setMax}
            />
          </>
        ) : (
          <div className="col-span-2">
            <AmountField
              label={t('value')}
              text={value}
              amount={amount}
              error={errorOf(amount)}
              onChange={setValue}
              focus
            />
          </div>
        )}
        <TextField label={t('noun')} value={noun} onChange={setNoun} maxLength={120} lang="de" />
        <TextField label={t('unit')} value={unit} onChange={setUnit} maxLength={60} lang="de" />
      </div>
    </EditorForm>
  )
}

interface AmountFieldProps {
  label: string
  text: string
  amount: Amount
  error: string | null
  onChange(text: string): void
  focus?: boolean
}

/** A figure as one types it, and how it was understood. */
function AmountField({ label, text, amount, error, onChange, focus }: AmountFieldProps) {
  const t = useTranslations('compare.inspector.quantities')
  const value = readValue(amount)
  return (
    <TextField
      label={label}
      value={text}
      onChange={onChange}
      error={error}
      hint={value === null ? t('amountHint') : `= ${formatAmount(value, 'de')}`}
      inputMode="text"
      autoComplete="off"
      autoFocus={focus}
      maxLength={40}
    />
  )
}
