import { scaleBand, scaleLinear } from 'd3-scale'
import { Chart, type ChartProps } from './chart.tsx'

type Props = Pick<ChartProps, 'id' | 'title' | 'sentence'> & {
  /** `marked` bars are striped: they stand out without colour. */
  bars: readonly { label: string; value: number; marked: boolean }[]
}

const width = 720
const barAndLabel = 52
const labelHeight = 20
const room = { left: 8, right: 64 }

/** Numbers beside one another, a bar each with its label above and its number behind it. */
export function BarChart({ bars, ...frame }: Props) {
  const height = bars.length * barAndLabel + 8
  const y = scaleBand(
    bars.map((_, index) => index),
    [4, height - 4],
  ).paddingInner(0.1)
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, width - room.left - room.right])
  const thick = y.bandwidth() - labelHeight
  return (
    <Chart {...frame} width={width} height={height}>
      <Stripes id={`${frame.id}-stripes`} />
      {bars.map(({ label, value, marked }, index) => {
        const top = y(index) ?? 0
        return (
          <g>
            <text x={room.left} y={top + 15}>
              {label}
            </text>
            <rect class="o-chart__bar" x={room.left} y={top + labelHeight} width={x(value)} height={thick} />
            {marked && (
              <rect
                x={room.left}
                y={top + labelHeight}
                width={x(value)}
                height={thick}
                fill={`url(#${frame.id}-stripes)`}
              />
            )}
            <text class="o-chart__value" x={room.left + x(value) + 8} y={top + labelHeight + thick / 2 + 5}>
              {value}
            </text>
          </g>
        )
      })}
    </Chart>
  )
}

/** A pattern of stripes to lay over a bar. */
export function Stripes({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="o-chart__stripe" width="3" height="8" />
      </pattern>
    </defs>
  )
}
