'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import { formatAmount } from '#components/charts/format-amount.ts'
import {
  layoutNumberLine,
  type Mark,
  type NumberLineRow,
  type PlacedRow,
  textWidth,
} from '#components/charts/number-line-layout.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'

export interface NumberLineFigure extends NumberLineRow {
  /** The figure as shown elsewhere, for the table that screen readers get: "≥ 11’000". */
  printed: string
}

interface NumberLineProps {
  figures: readonly NumberLineFigure[]
  /** What the figures are about: the name of the drawing. */
  title: string
  /** The relation that colours the marks; without one they are neutral. */
  relation?: LinkKind | null
  /** Shows the row of what has been established. */
  established?: boolean
  /** Width before the real one is known, in pixels. */
  width?: number
  className?: string
}

const bandHeight = 10

/** Width of an element in pixels, followed as it changes. */
function useWidth(initial: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

/** Figures on one axis: how far apart they are and whether they can all be true. */
export function NumberLine({
  figures,
  title,
  relation = null,
  established = false,
  width: initialWidth = 306,
  className,
}: NumberLineProps) {
  const t = useTranslations('compare.inspector.numberLine')
  const locale = useLocale()
  const [element, width] = useWidth(initialWidth)
  const titleId = useId()
  const format = useCallback((value: number) => formatAmount(value, locale), [locale])
  const layout = layoutNumberLine(figures, { width, format, established })
  if (!layout) return null
  const color = relation ? `var(--${relation})` : 'var(--ink)'
  const description = figures.map(({ name, date, printed }) =>
    [[name, date].filter(Boolean).join(' '), printed].filter(Boolean).join(': '),
  )
  if (layout.scale === 'log') description.push(t('logScale'))
  if (established) description.push(`${t('established')}: ${t('notEstablished')}`)
  const establishedX = (layout.plot.left + layout.plot.right) / 2
  return (
    <div ref={element} className={className}>
      <svg
        role="img"
        aria-labelledby={`${titleId}-title`}
        aria-describedby={`${titleId}-description`}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className="block max-w-full font-ui text-[11px]"
      >
        <title id={`${titleId}-title`}>{title}</title>
        <desc id={`${titleId}-description`}>{`${description.join('. ')}.`}</desc>
        <line
          x1={layout.plot.left}
          x2={layout.plot.right}
          y1={layout.axisY}
          y2={layout.axisY}
          stroke="var(--line-strong)"
        />
        {layout.ticks.map((tick) => (
          <g key={tick.value}>
            <line
              x1={tick.x}
              x2={tick.x}
              y1={layout.axisY}
              y2={layout.axisY + 4}
              stroke="var(--line-strong)"
            />
            <text
              x={tick.x}
              y={layout.axisY + 16}
              textAnchor={tick.anchor}
              fill="var(--muted)"
              style={{ fontVariantNumeric: 'tabular-nums' }}
            >
              {tick.label}
            </text>
          </g>
        ))}
        {layout.rows.map((row) => (
          <g key={row.id}>
            <RowLabel row={row} full={figures.find((figure) => figure.id === row.id)?.name ?? row.label} />
            <FigureMark mark={row.mark} y={row.y} color={color} />
          </g>
        ))}
        {layout.establishedY !== null && (
          <>
            <text x={0} y={layout.establishedY + 4} fill="var(--ink)" fontWeight={600}>
              {t('established')}
            </text>
            <text
              x={Math.min(establishedX, layout.plot.right - textWidth(t('notEstablished')) / 2)}
              y={layout.establishedY + 4}
              textAnchor="middle"
              fill="var(--muted)"
            >
              {t('notEstablished')}
            </text>
          </>
        )}
      </svg>
      {layout.scale === 'log' && <p className="mt-0.5 text-right text-[11px] text-muted">{t('logScale')}</p>}
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('figure')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, name, date, printed }) => (
            <tr key={id}>
              <th scope="row">{[name, date].filter(Boolean).join(' ') || t('figure')}</th>
              <td>{printed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowLabel({ row, full }: { row: PlacedRow; full: string }) {
  return (
    <text x={0} y={row.y + 4} fill="var(--muted)">
      {row.shortened && <title>{full}</title>}
      {row.label}
      {row.date && <tspan style={{ fontVariantNumeric: 'tabular-nums' }}> {row.date}</tspan>}
    </text>
  )
}

function FigureMark({
  mark: { band, dot, arrow, vague },
  y,
  color,
}: {
  mark: Mark
  y: number
  color: string
}) {
  const direction = arrow && arrow.to < arrow.from ? -1 : 1
  return (
    <g>
      {band && (
        <rect
          x={band.from}
          y={y - bandHeight / 2}
          width={Math.max(band.to - band.from, 2)}
          height={bandHeight}
          rx={bandHeight / 2}
          fill={color}
          // A bar without a point is the statement itself and must be seen as clearly as one.
          fillOpacity={dot ? 0.25 : 0.85}
        />
      )}
      {arrow && (
        <>
          <line
            x1={arrow.from}
            x2={arrow.to - 4 * direction}
            y1={y}
            y2={y}
            stroke={color}
            strokeWidth={3}
            strokeDasharray={vague ? '5 4' : undefined}
          />
          <path
            d={`M${arrow.to - 6 * direction} ${y - 5} L${arrow.to + 2 * direction} ${y} L${arrow.to - 6 * direction} ${y + 5}Z`}
            fill={color}
          />
        </>
      )}
      {dot && (
        <circle
          cx={dot.x}
          cy={y}
          r={dot.open ? 4 : 5}
          fill={dot.open ? 'var(--surface)' : color}
          stroke={color}
          strokeWidth={dot.open ? 2 : 0}
        />
      )}
    </g>
  )
}
