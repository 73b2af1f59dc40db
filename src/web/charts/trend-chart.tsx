import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { Chart, type ChartProps, Gridlines, wholeTicks } from './chart.tsx'

type Props = Pick<ChartProps, 'id' | 'title' | 'sentence'> & {
  /** The oldest first; `short` stands below the axis. */
  points: readonly { short: string; value: number }[]
}

const width = 720
const height = 280
const room = { left: 56, right: 24, top: 24, bottom: 40 }

/** A number over time, as a line; the first, the last and the highest with their value. */
export function TrendChart({ points, ...frame }: Props) {
  const x = scalePoint(
    points.map((_, index) => index),
    [room.left + 12, width - room.right - 12],
  )
  const most = Math.max(1, ...points.map(({ value }) => value))
  const y = scaleLinear([0, most], [height - room.bottom, room.top]).nice(4)
  const path = line<{ value: number }>(
    (_, index) => x(index) ?? 0,
    ({ value }) => y(value),
  )([...points])
  const highest = points.findIndex(({ value }) => value === most)
  const told = new Set([0, points.length - 1, highest])
  const every = Math.ceil(points.length / 7)
  return (
    <Chart {...frame} width={width} height={height}>
      <Gridlines ticks={wholeTicks(y.ticks(4))} at={y} from={room.left} to={width - room.right} />
      <path class="o-chart__line" d={path ?? ''} />
      {points.map(({ short, value }, index) => (
        <g>
          <circle class="o-chart__point" cx={x(index)} cy={y(value)} r="4" />
          {told.has(index) && (
            <text class="o-chart__value" x={x(index)} y={y(value) - 10} text-anchor="middle">
              {value}
            </text>
          )}
          {(points.length - 1 - index) % every === 0 && (
            <text x={x(index)} y={height - room.bottom + 22} text-anchor="middle">
              {short}
            </text>
          )}
        </g>
      ))}
    </Chart>
  )
}
