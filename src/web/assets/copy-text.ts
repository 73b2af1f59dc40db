// Copies the text of a field at the touch of a button, which is there only with this script; says what became of it.
for (const part of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const [field, button] = [part.querySelector('textarea'), part.querySelector('button')]
  const status = part.querySelector('[role=status]')
  if (!field || !button || !status) continue
  button.hidden = false
  button.addEventListener('click', () => {
    field.select()
    const say = (key: 'copied' | 'failed') => {
      status.textContent = part.dataset[key] ?? ''
    }
    navigator.clipboard.writeText(field.value).then(
      () => say('copied'),
      () => say('failed'),
    )
  })
}
