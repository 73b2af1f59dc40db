import express, { type Request, type Response } from 'express'
import type { FormFields } from './form-fields.ts'

/** More than any form needs: ten thousand characters in each of ten fields. */
const largestForm = 262_144
const mostFields = 1_000

const parse = express.urlencoded({ extended: false, limit: largestForm, parameterLimit: mostFields })

/**
 * The fields of a form that was sent. A NUL can't be kept by the database and is nothing that anybody typed: it is left out.
 * @throws the parser's own errors: too large, too many fields.
 */
export async function readForm(request: Request, response: Response): Promise<FormFields> {
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) =>
      error === undefined ? resolve() : reject(error instanceof Error ? error : new Error('The form can not be read.')),
    )
  })
  const body = (request.body ?? {}) as Record<string, string | string[]>
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [field, withoutNul(value)]))
}

const withoutNul = (value: string | string[]): string | string[] =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value.map((one) => one.replaceAll('\0', ''))
