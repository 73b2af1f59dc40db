import { z } from 'zod'

/** How messages leave. */
export type NoticeConfig = {
  /** Where mail is handed in; undefined means no e-mail. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Where people find the program: what links in messages lead to. */
  publicUrl: string
  /** Who publishes events: a URN under nld, of the organisation and the system. */
  eventSource: string
}

/** What the environment says of messages. */
export const noticeEnvironment = {
  OVERSTAP_SMTP_URL: z
    .string()
    .refine(
      (value) => /^smtps?:\/\/./.test(value) && URL.canParse(value),
      'OVERSTAP_SMTP_URL must be the address of the mail server, as smtps://user:password@mail.gemeente.nl:465.',
    )
    .optional(),
  OVERSTAP_MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]+ <)?[^\s@<>]+@[^\s@<>]+>?$/,
      'OVERSTAP_MAIL_FROM must be an e-mail address, as Overstap <overstap@gemeente.nl>.',
    )
    .default('Overstap <overstap@localhost.invalid>'),
  OVERSTAP_PUBLIC_URL: z
    .string()
    .refine(
      (value) => /^https?:\/\/[^/?#]+$/.test(value) && URL.canParse(value),
      'OVERSTAP_PUBLIC_URL must be where people find the program, as https://overstap.gemeente.nl, without a path.',
    )
    .optional(),
  OVERSTAP_EVENT_SOURCE: z
    .string()
    .regex(
      /^urn:nld:[A-Za-z0-9%.:_-]{1,200}$/,
      'OVERSTAP_EVENT_SOURCE must be a URN under nld, as urn:nld:oin:00000001823288444000:systeem:overstap.',
    )
    .optional(),
}

const readSchema = z.object(noticeEnvironment)
type Read = z.output<typeof readSchema>

/** The configuration of messages; without a public address links lead to this machine. */
export const noticeConfig = (read: Read, port: number, municipality: string): NoticeConfig => ({
  smtpUrl: read.OVERSTAP_SMTP_URL,
  mailFrom: read.OVERSTAP_MAIL_FROM,
  publicUrl: read.OVERSTAP_PUBLIC_URL ?? `http://localhost:${port}`,
  eventSource: read.OVERSTAP_EVENT_SOURCE ?? `urn:nld:gemeente-${municipality}.overstap`,
})
