// Says on a page of a case that somebody changed it. The page itself stays as it is, with what is being typed.
const region = document.querySelector<HTMLElement>('[data-live-case]')
const template = document.querySelector<HTMLTemplateElement>('#zaak-gewijzigd')

if (region && template) {
  let source: EventSource | undefined
  const open = (): void => {
    source ??= new EventSource(`${region.dataset['liveCase']}?sinds=${region.dataset['version']}`)
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      region.dataset['version'] = lastEventId
      const banner = template.content.cloneNode(true) as DocumentFragment
      const text = banner.querySelector('[data-text]')
      if (text) text.textContent = data
      region.replaceChildren(banner)
    }
    // The server ends it now and then; the next one begins where this one was.
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) close()
    }
  }
  const close = (): void => {
    source?.close()
    source = undefined
  }
  const follow = (): void => (document.hidden ? close() : open())
  // A browser keeps few lines to one address: a page that is not looked at gives its own up.
  document.addEventListener('visibilitychange', follow)
  addEventListener('pagehide', close)
  addEventListener('pageshow', follow)
  follow()
}
