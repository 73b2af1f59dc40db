// Keeps what is being typed: a second after the last key the form goes to the address in data-autosave, and the answer says when.
const pause = 1000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let unsaved = false

  const say = (text: string): void => {
    if (status) status.textContent = text
  }
  const keep = async (): Promise<void> => {
    unsaved = false
    try {
      const response = await fetch(form.dataset['autosave'] ?? '', {
        method: 'POST',
        headers: { 'x-fragment': 'bewaard' },
        body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
        redirect: 'error',
      })
      if (!response.ok) throw new Error(String(response.status))
      say(await response.text())
    } catch {
      unsaved = true
      say(form.dataset['failed'] ?? '')
    }
  }
  const soon = (): void => {
    unsaved = true
    clearTimeout(waiting)
    waiting = setTimeout(() => void keep(), pause)
  }
  form.addEventListener('input', soon)
  form.addEventListener('submit', () => {
    clearTimeout(waiting)
    unsaved = false
  })
  addEventListener('online', () => {
    if (unsaved) void keep()
  })
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })
}
