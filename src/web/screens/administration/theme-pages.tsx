import { z } from 'zod'
import { NotFound } from '../../../cases/errors.ts'
import type { Theme } from '../../../cases/themes.ts'
import { filledText } from '../../forms/form-schemas.ts'
import { emptyForm, type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { defineOpenPage, definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { enoughContrast, lowestContrast } from '../../theme/contrast.ts'
import { largestLogo, readLogo, themeCss } from '../../theme/theme-files.ts'
import { ThemeView } from './theme-view.tsx'

const path = '/beheer/huisstijl'
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }
const colours = { kleur: 'brand', donker: 'brandDark', accent: 'accent' } as const

/** The look of a municipality: name, colours that can be read, and a logo that is a picture and nothing else. */
export const themePages: readonly Page[] = [
  definePage({ method: 'get', path, for: ['administrator'], answer: (visit, needs) => form(visit, needs, []) }),
  definePage({
    method: 'post',
    path,
    for: ['administrator'],
    upload: true,
    answer: (visit, needs) => save(visit, needs),
  }),
  defineOpenPage({
    method: 'get',
    path: '/huisstijl/:mark/kleuren.css',
    answer: async (_visit, { themes }) => {
      const theme = await existing(themes)
      return { file: themeCss(theme), contentType: 'text/css; charset=utf-8', headers: forEver }
    },
  }),
  defineOpenPage({
    method: 'get',
    path: '/huisstijl/:mark/logo',
    answer: async (_visit, { themes }) => {
      const { logo } = await existing(themes)
      if (logo === null) throw new NotFound('There is no logo.')
      return { file: Buffer.from(logo.base64, 'base64'), contentType: logo.type, headers: forEver }
    },
  }),
]

async function existing(themes: PageNeeds['themes']): Promise<Theme> {
  const theme = await themes.current()
  if (theme === null) throw new NotFound('This municipality has no look of its own.')
  return theme
}

async function form(
  visit: SignedInVisit,
  { themes, municipality }: PageNeeds,
  faults: readonly FieldFault[],
): Promise<PageAnswer> {
  const { words } = visit
  const { title } = words.administration.theme
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={faults.length > 0 ? { values: visit.form, faults } : emptyForm}>
        <ThemeView theme={await themes.current()} name={municipality.name} />
      </FormStateProvider>
    ),
  }
}

const told = z.object({
  naam: filledText(80, 'textMissing'),
  kleur: filledText(7, 'textMissing'),
  donker: filledText(7, 'textMissing'),
  accent: filledText(7, 'textMissing'),
})

async function save(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words, viewer, requestId } = visit
  const say = words.administration.theme
  // The file is read to its end whatever else is wrong: the browser sends it before it listens.
  const bytes = await readSmall(visit)
  const { value, faults } = readFields(told, visit.form, words)
  if (value === undefined) return form(visit, needs, faults)
  const wrong = (Object.keys(colours) as (keyof typeof colours)[]).flatMap((field): FieldFault[] => {
    const colour = value[field].toLowerCase()
    if (!/^#[\da-f]{6}$/.test(colour)) return [{ field, text: say.noColour }]
    const contrast = lowestContrast(colours[field], colour)
    return contrast >= enoughContrast ? [] : [{ field, text: say.tooFaint(contrast.toFixed(1)) }]
  })
  const logo = bytes === null || bytes.length === 0 ? null : bytes.length > largestLogo ? 'too-large' : readLogo(bytes)
  if (logo === 'too-large') wrong.push({ field: 'logo', text: say.logoTooLarge })
  else if (logo === null && bytes !== null && bytes.length > 0) wrong.push({ field: 'logo', text: say.noLogo })
  if (wrong.length > 0 || logo === 'too-large') return form(visit, needs, wrong)
  const theme: Theme = {
    name: value.naam,
    brand: value.kleur.toLowerCase(),
    brandDark: value.donker.toLowerCase(),
    accent: value.accent.toLowerCase(),
    logo: logo ?? (await needs.themes.current())?.logo ?? null,
  }
  const audit = {
    action: 'theme.changed',
    purpose: 'administration' as const,
    caseIds: [],
    youngPersonIds: [],
    traceId: requestId,
  }
  await needs.themes.write(viewer.caller, theme, audit)
  return { go: path, notice: { kind: 'done', text: say.done } }
}

/** The bytes of the file, up to just over what a logo may have; null when none was sent. */
async function readSmall({ file }: SignedInVisit): Promise<Buffer | null> {
  if (file === null) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of file.body) {
    bytes += chunk.length
    if (bytes - chunk.length <= largestLogo) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
