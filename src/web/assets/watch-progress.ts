// Asks every second how far it is, and puts the answer in place; when it is done, what became of it stands there.
const every = 1000

async function ask(): Promise<void> {
  const region = document.querySelector<HTMLElement>('[data-progress]')
  if (!region) return
  try {
    const response = await fetch(region.dataset['progress'] ?? '', { headers: { 'x-fragment': 'voortgang' } })
    if (!response.ok || response.redirected) return location.reload()
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').body.firstElementChild
    if (!(fresh instanceof HTMLElement)) return
    // The result is a page of its own: with its title, and with a back button that leads before it.
    if (!('progress' in fresh.dataset)) return location.reload()
    for (const part of ['[role=status] p', 'progress']) {
      const [old, next] = [region.querySelector(part), fresh.querySelector(part)]
      if (old && next && old.outerHTML !== next.outerHTML) old.replaceWith(next)
    }
  } catch {
    // The line is down for a moment: asked again.
  }
  setTimeout(() => void ask(), every)
}

setTimeout(() => void ask(), every)
