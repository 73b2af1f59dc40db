// Leaving a page with answers that were not sent asks first; sending it, or going back without typing, does not.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-typing]')) {
  let changed = false
  form.addEventListener('input', () => {
    changed = true
  })
  form.addEventListener('submit', () => {
    changed = false
  })
  addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault()
  })
}
