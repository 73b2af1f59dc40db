import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export type Mail = { from: string; to: string[]; source: string; headers: Record<string, string>; text: string }

/** A real SMTP server of the test's own. `refuse` makes it answer a recipient with a code; 0 takes the mail. */
export type SmtpReceiver = {
  url: string
  mails: Mail[]
  refuse: (recipient: string) => number
  close(): Promise<void>
}

export async function smtpReceiver(): Promise<SmtpReceiver> {
  const receiver: SmtpReceiver = { url: '', mails: [], refuse: () => 0, close: async () => undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = receiver.refuse(address)
      done(code === 0 ? null : Object.assign(new Error('refused'), { responseCode: code }))
    },
    onData(stream, { envelope }, done) {
      let source = ''
      stream.setEncoding('utf8')
      stream.on('data', (chunk: string) => {
        source += chunk
      })
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        receiver.mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source, ...parsed(source) })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  receiver.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?ignoreTLS=true`
  receiver.close = () => new Promise((resolve) => server.close(() => resolve()))
  return receiver
}

function parsed(source: string): Pick<Mail, 'headers' | 'text'> {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const body = rest.join('\r\n\r\n')
  const quoted = headers['content-transfer-encoding'] === 'quoted-printable'
  return { headers, text: quoted ? unquoted(body) : body }
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
