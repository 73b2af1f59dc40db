import type { ComponentChildren } from 'preact'

export type ChartProps = {
  /** Unique on the page: names the parts of the picture. */
  id: string
  title: string
  /** What the picture shows, in one sentence: read aloud in its place, and shown below it. */
  sentence: string
  width: number
  height: number
  children: ComponentChildren
}

/** The frame of a picture drawn on the server: a name, a sentence, and room to scroll where the screen is narrow. */
export function Chart({ id, title, sentence, width, height, children }: ChartProps) {
  return (
    <figure class="o-chart">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section class="o-scroll tw" tabIndex={0} aria-label={title}>
        <svg
          class="o-chart__picture"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby={`${id}-title ${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{sentence}</desc>
          {children}
        </svg>
      </section>
      <figcaption class="o-chart__sentence">{sentence}</figcaption>
    </figure>
  )
}

type AxisProps = { ticks: readonly number[]; at: (tick: number) => number; from: number; to: number }

/** Lines across at round numbers, each with its number before it. */
export function Gridlines({ ticks, at, from, to }: AxisProps) {
  return (
    <g class="o-chart__axis">
      {ticks.map((tick) => (
        <g>
          <line x1={from} x2={to} y1={at(tick)} y2={at(tick)} />
          <text x={from - 8} y={at(tick) + 5} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Round numbers for an axis of counts: no halves. */
export const wholeTicks = (ticks: readonly number[]): number[] => ticks.filter(Number.isInteger)
