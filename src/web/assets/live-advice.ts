// As answers come in, the advice beside the form and the questions that follow from them are drawn again by the server.
// A newer answer overtakes an older request; focus stays where it is.
const form = document.querySelector<HTMLFormElement>('form[data-live]')
let running: AbortController | undefined

async function refresh(live: HTMLFormElement): Promise<void> {
  running?.abort()
  const own = new AbortController()
  running = own
  try {
    const response = await fetch(live.dataset['live'] ?? '', {
      method: 'POST',
      headers: { 'x-fragment': 'live' },
      body: new URLSearchParams([...new FormData(live)].map(([name, value]) => [name, String(value)])),
      signal: own.signal,
    })
    if (!response.ok || response.redirected) return
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
    for (const region of document.querySelectorAll<HTMLElement>('[data-live-region]')) {
      const next = fresh.querySelector<HTMLElement>(`[data-live-region="${region.dataset['liveRegion']}"]`)
      if (next && differs(region, next)) replace(region, next)
    }
  } catch {
    // Overtaken, or the line is down: the advice follows with the next answer, or with the next step.
  }
}

/** Questions are only drawn again when others are asked: what is being typed stays as it is. */
function differs(region: HTMLElement, next: HTMLElement): boolean {
  return region.dataset['fields'] === undefined
    ? region.innerHTML !== next.innerHTML
    : region.dataset['fields'] !== next.dataset['fields']
}

function replace(region: HTMLElement, next: HTMLElement): void {
  const focused = region.contains(document.activeElement) ? document.activeElement?.id : undefined
  region.innerHTML = next.innerHTML
  if (next.dataset['fields'] !== undefined) region.dataset['fields'] = next.dataset['fields']
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

if (form) {
  let waiting = 0
  form.addEventListener('change', () => void refresh(form))
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void refresh(form), 500)
  })
}
