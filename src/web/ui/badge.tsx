import { Icon, type IconName } from './icon.tsx'

/** How near its day something is. */
export type Standing = 'late' | 'soon' | 'on-time' | 'paused' | 'done'

const icons: Readonly<Record<Standing, IconName | null>> = {
  late: 'late',
  soon: 'soon',
  'on-time': null,
  paused: 'paused',
  done: 'done',
}

/** A word with a shape: what is on time has neither colour nor shape, so that the others stand out. */
export function Badge({ standing, children }: { standing: Standing; children: string }) {
  const icon = icons[standing]
  return (
    <span class={`o-badge o-badge--${standing}`}>
      {icon && <Icon name={icon} class="o-badge__icon" />}
      {children}
    </span>
  )
}
