import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Outbox } from '../../src/cases/notices/deliveries.ts'
import { usualRetries } from '../../src/cases/notices/deliveries.ts'
import { usualPreferences } from '../../src/cases/notices/notice-preferences.ts'
import type { Call } from './deadline-stories.ts'

/** Every documented answer about notices: what somebody chooses, who is told, what did not arrive, and their own days. */
export async function tellOfNotices(call: Call, outbox: Outbox, municipality: string): Promise<void> {
  const as = 'wijkteam'
  expect((await call('getNoticePreferences', { as })).body).toEqual(usualPreferences)
  const chosen = { ...usualPreferences, digestDay: 5, language: 'en' }
  expect((await call('putNoticePreferences', { as, body: chosen })).status).toBe(200)
  expect((await call('getNoticePreferences', { as })).body).toEqual(chosen)

  const plain = await call('addWebhook', { as: 'beheer', body: { url: 'http://zaken.example/hook' } })
  expect([plain.status, plain.body.errors[0].pointer]).toEqual([400, '#/url'])
  const inner = await call('addWebhook', { as: 'beheer', body: { url: 'https://169.254.169.254/latest' } })
  expect([inner.status, inner.body.errors[0].code]).toEqual([400, 'host-not-allowed'])
  const added = await call('addWebhook', { as: 'beheer', body: { url: 'https://zaken.example/hook' } })
  expect([added.status, added.body.secret.slice(0, 6)]).toEqual([201, 'whsec_'])
  const listed = await call('listWebhooks', { as: 'beheer' })
  expect(listed.body.items).toHaveLength(1)
  expect(listed.text).not.toContain('whsec_')

  while (await outbox.dispatch(municipality, false, 500));
  const [first] = await outbox.take(municipality, 60, 1)
  if (!first) throw new Error('There should be something to deliver.')
  await outbox.finish(municipality, first, { arrived: false, error: 'HTTP 410', again: false }, usualRetries)
  const { items } = (await call('listDeliveries', { as: 'beheer', query: '?state=dead' })).body
  expect(items).toMatchObject([{ id: first.id, lastError: 'HTTP 410', channel: 'webhook' }])
  const resend = (deliveryId: string) => call('resendDelivery', { as: 'beheer', params: { deliveryId } })
  expect((await resend(String(first.id))).body).toMatchObject({ state: 'waiting', attempts: 0 })
  expect((await resend(String(first.id))).status).toBe(409)
  expect((await resend('999999999')).status).toBe(404)
  expect((await resend('one')).status).toBe(404)

  const close = (webhookId: string) => call('closeWebhook', { as: 'beheer', params: { webhookId } })
  expect((await close(added.body.id)).status).toBe(204)
  expect((await close(randomUUID())).status).toBe(404)

  const calendar = await call('getCalendar', { as })
  expect(calendar.body.items.length).toBeGreaterThan(0)
  const file = await call('getCalendar', { as, headers: { Accept: 'text/calendar' } })
  expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
}
