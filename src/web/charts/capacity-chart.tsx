import { scaleBand, scaleLinear } from 'd3-scale'
import { curveStep, line } from 'd3-shape'
import { Stripes } from './bar-chart.tsx'
import { Chart, type ChartProps, Gridlines, wholeTicks } from './chart.tsx'

export type CapacityMonth = { short: string; expected: number; capacity: number | null; left: number }

type Props = Pick<ChartProps, 'id' | 'title' | 'sentence'> & { months: readonly CapacityMonth[] }

const width = 720
const height = 280
const room = { left: 56, right: 16, top: 24, bottom: 40 }

/** What is expected a month as bars, what can be taken on as a dashed line; months at whose end something is left over are striped. */
export function CapacityChart({ months, ...frame }: Props) {
  const x = scaleBand(
    months.map((_, index) => index),
    [room.left, width - room.right],
  ).paddingInner(0.2)
  const most = Math.max(1, ...months.flatMap(({ expected, capacity }) => [expected, capacity ?? 0]))
  const y = scaleLinear([0, most], [height - room.bottom, room.top]).nice(4)
  const floor = y(0)
  const able = line<CapacityMonth>(
    (_, index) => (x(index) ?? 0) + x.bandwidth() / 2,
    ({ capacity }) => y(capacity ?? 0),
  )
    .defined(({ capacity }) => capacity !== null)
    .curve(curveStep)([...months])
  return (
    <Chart {...frame} width={width} height={height}>
      <Stripes id={`${frame.id}-stripes`} />
      <Gridlines ticks={wholeTicks(y.ticks(4))} at={y} from={room.left} to={width - room.right} />
      {months.map(({ short, expected, left }, index) => {
        const at = { x: x(index), y: y(expected), width: x.bandwidth(), height: floor - y(expected) }
        return (
          <g>
            <rect class="o-chart__bar" {...at} />
            {left > 0 && <rect {...at} fill={`url(#${frame.id}-stripes)`} />}
            {index % 4 === 0 && (
              <text x={(x(index) ?? 0) + x.bandwidth() / 2} y={height - room.bottom + 22} text-anchor="middle">
                {short}
              </text>
            )}
          </g>
        )
      })}
      {/* The line runs over the bars: on its own light edge it is seen there too. */}
      {able !== null && able !== '' && <path class="o-chart__capacity-edge" d={able} />}
      {able !== null && able !== '' && <path class="o-chart__capacity" d={able} />}
    </Chart>
  )
}
