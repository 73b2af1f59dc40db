/** Drawn in a square of 24; each has a shape of its own, so that colour is not needed to tell them apart. */
const paths = {
  late: 'M12 2 22.5 21h-21L12 2zm-1.2 7.2v5.6h2.4V9.2h-2.4zm0 7.2v2.4h2.4v-2.4h-2.4z',
  soon: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 2.4a7.6 7.6 0 1 0 0 15.2 7.6 7.6 0 0 0 0-15.2zm-1.2 2.8h2.4v4.4l3.2 1.9-1.2 2-4.4-2.6V7.2z',
  done: 'M9.4 18.6 3 12.2l1.8-1.8 4.6 4.6L19.2 5.2 21 7 9.4 18.6z',
  paused: 'M6 4h4.2v16H6V4zm7.8 0H18v16h-4.2V4z',
  info: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm-1.2 8.4v6.8h2.4v-6.8h-2.4zm0-3.6v2.4h2.4V6.8h-2.4z',
  arrow: 'M13.2 4.8 20.4 12l-7.2 7.2-1.7-1.7 4.3-4.3H3.6v-2.4h12.2l-4.3-4.3 1.7-1.7z',
  open: 'M12 16.6 4.6 9.2l1.9-1.9 5.5 5.5 5.5-5.5 1.9 1.9L12 16.6z',
  lock: 'M7 10V7.5a5 5 0 0 1 10 0V10h1.5v11h-13V10H7zm2.4 0h5.2V7.5a2.6 2.6 0 0 0-5.2 0V10z',
  person: 'M12 12.4a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4zm0 1.8c-4.2 0-8.4 2-8.4 5V21h16.8v-1.8c0-3-4.2-5-8.4-5z',
  calendar: 'M7 2h2.4v2h5.2V2H17v2h4v17H3V4h4V2zM5.4 9.6v9h13.2v-9H5.4z',
} as const

export type IconName = keyof typeof paths

/** A picture beside a word; the word says it, so the picture is hidden from screen readers. */
export function Icon({ name, class: className = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`o-icon ${className}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  )
}
