// On a narrow screen the filters would stand before the list: there they begin closed.
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-close-when-narrow]')) {
  if (matchMedia('(max-width: 60rem)').matches) details.open = false
}
