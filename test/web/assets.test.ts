import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from '@jest/globals'
import { type Assets, buildAssets } from '../../src/web/assets.ts'

let assets: Assets
beforeAll(async () => {
  assets = await buildAssets()
})

const bytes = (name: string) => assets.find(assets.url(name))?.body ?? Buffer.alloc(0)
const kilobytes = (name: string) => gzipSync(bytes(name), { level: 9 }).length / 1024

test('all styles together keep within 35 kB', () => {
  expect(kilobytes('pages.css')).toBeLessThan(35)
  expect(kilobytes('pages.css')).toBeGreaterThan(5)
})

test.each(['close-when-narrow.js', 'keep-typing.js', 'live-advice.js'])('%s keeps within 15 kB', (name) => {
  expect(bytes(name).length).toBeGreaterThan(100)
  expect(kilobytes(name)).toBeLessThan(15)
})

test('the font of the first view keeps within 30 kB', () => {
  expect(bytes('source-sans-3.woff2').length / 1024).toBeLessThan(30)
})

test('another content has another address, a file that is not there has none', async () => {
  const themed = await buildAssets(':root { --o18-brand: #123456 }')
  expect(themed.url('pages.css')).not.toBe(assets.url('pages.css'))
  expect(themed.find(themed.url('pages.css'))?.body.toString()).toContain('#123456')
  expect(() => assets.url('nothing.css')).toThrow("no file 'nothing.css'")
})

test('no script keeps anything in the browser, listens to other windows or makes code of text', () => {
  const scripts = readdirSync('src/web/assets').filter((name) => name.endsWith('.ts'))
  expect(scripts.length).toBeGreaterThan(2)
  const forbidden =
    /localStorage|sessionStorage|indexedDB|caches\.|document\.cookie|postMessage|'message'|\beval\(|new Function/
  const found = scripts.filter((name) => forbidden.test(readFileSync(`src/web/assets/${name}`, 'utf8')))
  expect(found).toEqual([])
})
