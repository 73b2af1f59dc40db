import { caseloadSenders, type UploadFault } from '../../../cases/caseload/caseload-uploads.ts'
import { NotFound } from '../../../cases/errors.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { emptyForm, FormStateProvider } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { caseworkers, openers } from '../roles.ts'
import { presentRow, type WorkRow } from '../work/present-work.ts'
import { readWork } from '../work/work-pages.tsx'
import { exampleFile } from './example-file.ts'
import { ProgressView } from './progress-view.tsx'
import { ResultView } from './result-view.tsx'
import { SendFileView } from './send-file-view.tsx'
import { uploadFaultText } from './upload-fault-text.ts'

const path = '/zaken/inlezen'
/** How often a browser without scripts asks how far it is, in seconds. */
const refreshAfter = 3
const urgentShown = 5

/** Reading a caseload in: sending the file, how far it is, what went in and what was refused, and why. */
export const caseloadPages: readonly Page[] = [
  definePage({ method: 'get', path, for: caseloadSenders, answer: (visit, needs) => sendFile(visit, needs, null) }),
  definePage({
    method: 'post',
    path,
    for: caseloadSenders,
    upload: true,
    answer: (visit, needs) => receive(visit, needs),
  }),
  definePage({
    method: 'get',
    path: `${path}/voorbeeld.csv`,
    for: caseloadSenders,
    answer: ({ words }) =>
      Promise.resolve({
        // With the mark that a spreadsheet knows UTF-8 by; the import reads it too.
        file: `\uFEFF${exampleFile}`,
        contentType: 'text/csv; charset=utf-8',
        fileName: `${words.caseload.exampleName}.csv`,
      }),
  }),
  definePage({
    method: 'get',
    path: `${path}/:uploadId`,
    for: caseloadSenders,
    answer: (visit, needs) => show(visit, needs),
  }),
  definePage({
    method: 'get',
    path: `${path}/:uploadId/geweigerd.csv`,
    for: caseloadSenders,
    answer: async ({ viewer, params, requestId, words }, { uploads }) => {
      const audit = {
        action: 'caseload-refusals.downloaded',
        purpose: 'case-work' as const,
        caseIds: [],
        youngPersonIds: [],
        traceId: requestId,
      }
      const file = await uploads.rejectedFile(viewer.caller, params['uploadId'] ?? '', audit)
      if (file === null) throw new NotFound('The refused rows of this file are gone.')
      const fileName = `${words.caseload.refusals.fileName}.csv`
      return { file: `\uFEFF${file}`, contentType: 'text/csv; charset=utf-8', fileName }
    },
  }),
]

async function sendFile(visit: SignedInVisit, needs: PageNeeds, fault: UploadFault | null): Promise<PageAnswer> {
  const { words, viewer } = visit
  const latest = await needs.uploads.latest(viewer.caller)
  const faults = fault === null ? [] : [{ field: 'bestand', text: uploadFaultText(fault, words) }]
  return {
    title: fault === null ? words.caseload.title : `${words.faults.titlePrefix} ${words.caseload.title}`,
    status: fault === null ? 200 : 400,
    show: (
      <FormStateProvider value={{ ...emptyForm, faults }}>
        <SendFileView latest={latest} />
      </FormStateProvider>
    ),
  }
}

/** The key of the form is the id of the upload: sent twice, it is one. */
async function receive(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { form, file, viewer, language } = visit
  const id = fieldValue(form, '_sleutel')
  if (!/^[\da-f-]{36}$/.test(id)) return { go: path }
  if (file === null || file.name === '') return sendFile(visit, needs, { code: 'no-file', detail: '' })
  const fault = await needs.uploads.receive(viewer.caller, { id, fileName: file.name, language, body: file.body })
  return fault === null ? { go: `${path}/${id}` } : sendFile(visit, needs, fault)
}

async function show(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { viewer, params, words, fragment } = visit
  const upload = await needs.uploads.find(viewer.caller, params['uploadId'] ?? '')
  if (upload === null) throw new NotFound('There is no such file of yours.')
  const say = words.caseload
  if (upload.state === 'waiting' || upload.state === 'running') {
    const view = <ProgressView upload={upload} />
    if (fragment) return { part: view }
    return { title: say.progress.title(upload.fileName), show: view, scripts: ['watch-progress'], refreshAfter }
  }
  const refused = upload.importId === null ? [] : await needs.uploads.refused(viewer.caller, upload.importId)
  const view = <ResultView upload={upload} refused={refused} urgent={await mostUrgent(visit, needs)} />
  if (fragment) return { part: view }
  const title = upload.state === 'done' ? say.done.title : say.failed.title
  return { title: title(upload.fileName), show: view }
}

/** What asks for attention first, of who may see cases. */
async function mostUrgent(visit: SignedInVisit, needs: PageNeeds): Promise<WorkRow[]> {
  const { viewer, words, language, today } = visit
  if (!caseworkers.includes(viewer.caller.role)) return []
  const { items } = await readWork(needs, visit, { filter: { whose: 'all', order: 'urgency' }, page: 1 })
  const names = await readDirectory(needs, viewer.caller)
  const mayOpen = openers.includes(viewer.caller.role)
  return items.slice(0, urgentShown).map((item) => presentRow(item, { words, language, today, names, mayOpen }))
}
