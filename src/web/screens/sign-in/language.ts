import { defineOpenPage } from '../../page.ts'
import { safeReturnPath } from '../../session/return-path.ts'
import { languageCookie } from '../../session/session-cookie.ts'
import { languages } from '../../words/words.ts'

const aYear = 31_536_000

/** GET /taal/en: the pages in another language from now on, on this browser. */
export const languagePage = defineOpenPage({
  method: 'get',
  path: '/taal/:language',
  answer: ({ params, query }) => {
    const language = languages.find((one) => one === params['language']) ?? 'nl'
    return {
      go: safeReturnPath(query.get('terug')),
      headers: {
        'Set-Cookie': `${languageCookie}=${language}; Path=/; Max-Age=${aYear}; Secure; HttpOnly; SameSite=Lax`,
      },
    }
  },
})
