import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import type { RequestHandler } from 'express'
import { styleFiles } from './style-files.ts'
import { utrechtParts } from './utrecht-parts.ts'

type Asset = { body: Buffer; contentType: string }

/** The files of the pages, built once at start: each under an address that changes with what is in it. */
export type Assets = {
  /** The address of a file: `url('pages.css')`. Throws for a name that there is not. */
  url(name: string): string
  find(path: string): Asset | undefined
}

const folder = join(import.meta.dirname, 'assets')
const here = createRequire(import.meta.url)

/** Builds styles, fonts, pictures and small scripts. `theme` is CSS of the municipality's own, put after ours. */
export async function buildAssets(theme = ''): Promise<Assets> {
  const files = new Map<string, Asset>()
  const urls = new Map<string, string>()
  const add = (name: string, body: Buffer | string, contentType: string) => {
    const bytes = Buffer.from(body)
    const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
    const path = `/assets/${mark}/${name}`
    files.set(path, { body: bytes, contentType })
    urls.set(name, path)
  }
  const url = (name: string): string => {
    const path = urls.get(name)
    if (path === undefined) throw new Error(`The pages have no file '${name}' in src/web/assets.`)
    return path
  }
  for (const [name, file] of fonts) add(name, await readFile(here.resolve(file)), 'font/woff2')
  add('icon.svg', await readFile(join(folder, 'icon.svg')), 'image/svg+xml')
  add('pages.css', await styles(theme, url), 'text/css; charset=utf-8')
  for (const [name, text] of await scripts()) add(name, text, 'text/javascript; charset=utf-8')
  return { url, find: (path) => files.get(path) }
}

/** Serves them for ever: another content has another address. */
export function serveAssets({ find }: Assets): RequestHandler {
  return (request, response, next) => {
    const asset = request.method === 'GET' || request.method === 'HEAD' ? find(request.path) : undefined
    if (!asset) {
      next()
      return
    }
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    response.setHeader('Content-Type', asset.contentType)
    response.end(asset.body)
  }
}

const fontFolder = '@fontsource-variable/source-sans-3/files'
const fonts = [
  ['source-sans-3.woff2', `${fontFolder}/source-sans-3-latin-wght-normal.woff2`],
  ['source-sans-3-ext.woff2', `${fontFolder}/source-sans-3-latin-ext-wght-normal.woff2`],
  ['source-sans-3-vietnamese.woff2', `${fontFolder}/source-sans-3-vietnamese-wght-normal.woff2`],
] as const

/** The parts of Utrecht's library in use, our tokens, our own parts, and the municipality's theme, as one file. */
async function styles(theme: string, url: (name: string) => string): Promise<string> {
  const library = createRequire(here.resolve('@utrecht/component-library-css/package.json'))
  const parts = await Promise.all(
    utrechtParts.map((part) => readFile(library.resolve(`@utrecht/${part}-css/dist/index.css`), 'utf8')),
  )
  const own = await Promise.all(styleFiles.map((name) => readFile(join(folder, 'styles', `${name}.css`), 'utf8')))
  const css = [...parts, ...own, theme]
    .join('\n')
    .replaceAll(/url\("asset:([\w.-]+)"\)/g, (_, name: string) => `url(${url(name)})`)
  const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'none' })
  return `/*! Parts of the Utrecht component library, EUPL-1.2, Frameless B.V. and Gemeente Utrecht */\n${code}`
}

/** Each script on its own, small and without dependencies. */
async function scripts(): Promise<[name: string, text: string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  if (names.length === 0) return []
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(folder, name)),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    write: false,
  })
  return outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? path, text])
}
