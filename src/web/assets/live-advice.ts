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
      if (!next) continue
      if (region.dataset['liveRegion'] === 'vragen') mergeQuestions(region, next)
      else if (region.innerHTML !== next.innerHTML) region.innerHTML = next.innerHTML
    }
  } catch {
    // Overtaken, or the line is down: the advice follows with the next answer, or with the next step.
  }
}

/** Questions are added and taken away one by one: what stands there, and what is being typed in it, stays as it is. */
function mergeQuestions(region: HTMLElement, next: HTMLElement): void {
  const wanted = [...next.querySelectorAll<HTMLElement>('[data-question]')]
  const find = (name: string | undefined) => region.querySelector<HTMLElement>(`[data-question="${name}"]`)
  for (const old of region.querySelectorAll<HTMLElement>('[data-question]')) {
    const stays = wanted.some(({ dataset }) => dataset['question'] === old.dataset['question'])
    if (!stays && !old.contains(document.activeElement)) old.remove()
  }
  let before: Element | null = null
  for (const question of wanted) {
    const there = find(question.dataset['question'])
    if (there === null) {
      if (before === null) region.prepend(question)
      else before.after(question)
    }
    before = there ?? question
  }
}

if (form) {
  let waiting = 0
  form.addEventListener('change', () => void refresh(form))
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void refresh(form), 500)
  })
}
