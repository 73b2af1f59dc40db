import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Delivery, Outcome } from '../cases/notices/deliveries.ts'
import type { Addressee } from '../cases/notices/notice-preferences.ts'
import { mailWords } from './mail-words.ts'

export type Mailer = {
  send(municipality: string, delivery: Delivery, to: Addressee): Promise<Outcome>
  close(): void
}

/** Sends e-mail by SMTP. `from` is the address that mails come from; links lead to `publicUrl`. */
export function openMailer({ smtpUrl, from, publicUrl }: { smtpUrl: string; from: string; publicUrl: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'overstap.invalid'
  return {
    async send(municipality, delivery, { email, language }) {
      const { subject, text } = mailWords(delivery, language, publicUrl)
      const mail: SendMailOptions = {
        from,
        to: email,
        subject,
        text,
        // The same for every try: a mail that arrived twice is seen to be one.
        messageId: `<${municipality}.${delivery.id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      }
      try {
        await transport.sendMail(mail)
        return { arrived: true }
      } catch (error) {
        return refusal(error)
      }
    },
    close: () => transport.close(),
  }
}

/** 5xx of the receiving side is for good (no such mailbox); all else is worth another try. */
function refusal(error: unknown): Outcome {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  if (typeof responseCode === 'number')
    return { arrived: false, error: `SMTP ${responseCode}`, again: responseCode < 500 }
  return { arrived: false, error: typeof code === 'string' ? code : 'failed', again: true }
}
