import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type AlertKind = 'info' | 'ok' | 'warning' | 'error'

const icons: Readonly<Record<AlertKind, IconName>> = { info: 'info', ok: 'done', warning: 'soon', error: 'late' }

export type AlertProps = {
  kind: AlertKind
  title: string
  /** Set for what a script puts on the page, or what was just done. */
  live?: boolean
  id?: string
  children?: ComponentChildren
}

/** Something that must not be missed. An icon, a word and a border tell the kind, never colour alone. */
export function Alert({ kind, title, live = false, id, children }: AlertProps) {
  return (
    <div id={id} class={`utrecht-alert utrecht-alert--${kind} o-alert`} role={live ? 'status' : undefined}>
      <Icon name={icons[kind]} class="o-alert__icon" />
      <div class="utrecht-alert__content">
        <p class="o-alert__title">{title}</p>
        {children}
      </div>
    </div>
  )
}
