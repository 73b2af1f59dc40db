import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Request } from 'express'
import { Refusal } from '../../http/refusal.ts'
import type { FormFields } from './form-fields.ts'

/** A file that is being sent: its name as the browser gives it, and its bytes as they come. They throw when it breaks off. */
export type SendingFile = { field: string; name: string; body: AsyncIterable<Buffer> }

export type ReadUpload = { form: FormFields; file: SendingFile | null }

const limits = { fieldSize: 100_000, fields: 50, files: 1, parts: 60, headerPairs: 20 }

/**
 * Reads a form with a file up to where the file begins: fields that stand before it. The file is not in memory; whoever
 * takes it reads it to its end.
 * @throws Refusal for another kind of form, or one that breaks off before its file.
 */
export function readUpload(request: Request): Promise<ReadUpload> {
  const type = request.headers['content-type'] ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Refusal('unsupported-media-type', 'Send the form with its file as multipart/form-data.')
  return new Promise((resolve, reject) => {
    const form: Record<string, string> = {}
    const sending: { body?: Readable } = {}
    const parser = new Busboy({ headers: { ...request.headers, 'content-type': type }, limits })
    parser.on('field', (name: string, value: string) => {
      form[name] = value.replaceAll('\0', '')
    })
    parser.on('file', (field: string, body: Readable, name: string | undefined) => {
      sending.body = body
      // Until somebody reads it, and after that, its failure is told by the reading.
      body.on('error', () => undefined)
      resolve({ form, file: { field, name: shortName(name ?? ''), body: whole(body as AsyncIterable<Buffer>) } })
    })
    pipeline(request, parser).then(
      () => resolve({ form, file: null }),
      () => {
        sending.body?.destroy()
        reject(brokeOff())
      },
    )
  })
}

const brokeOff = () => new Refusal('malformed-request', 'The file broke off before its end.', { Connection: 'close' })

async function* whole(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* body
  } catch {
    throw brokeOff()
  }
}

/** The name alone, short enough to show. */
const shortName = (name: string): string =>
  name
    .replaceAll(/\p{Cc}/gu, '')
    .split(/[\\/]/)
    .at(-1)
    ?.slice(-120) ?? ''
