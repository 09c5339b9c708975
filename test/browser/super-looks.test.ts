import { test } from 'tap'
import { account } from '#test/browser/account.ts'
import { glance } from '#test/browser/looks.ts'
import { platformPerson } from '#test/browser/platform.ts'
import { openStage } from '#test/browser/stage.ts'
import { inWindow } from '#test/browser/window.ts'

const pages = {
  '': 'super.tenants.title',
  '/tenants/rose': 'super.quotas.title',
  '/verifications': 'super.verification.queue',
  '/jobs': 'super.jobs.dead',
  '/assistant': 'super.assistant.switch',
  '/audit': 'super.acts.list',
}
const dialogs = ['super.quotas.set']

test('every page of those who run the platform is usable by everybody', async t => {
  const stage = await openStage(t)
  const { browser, sql, rose, appOrigin } = stage
  const enter = await platformPerson(stage)
  await sql(`update tenants set verification_state = 'pending', verification_changed_at = now() where slug = 'palm'`)
  await sql(
    `insert into jobs.job (name, data, group_id, source_name, source_id, source_created_on, source_retry_count, source_output)
     values ('dead', $1, $2, 'mail', gen_random_uuid(), now() - interval '1 hour', 24, '{"name":"MailNotSent"}')`,
    [{ scope: 'tenant', tenantId: rose.id, payload: {} }, rose.id],
  )

  for (const locale of ['ar', 'en'] as const) {
    t.test(
      locale,
      inWindow(browser, { locale, width: 390, refusals: [401] }, async (t, page) => {
        const own = account(page, locale)
        await enter(page, stage, { locale })
        for (const [path, words] of Object.entries(pages)) {
          await page.goto(`${appOrigin}/super${path}`)
          await own.says(words).waitFor()
          await page.waitForLoadState('networkidle')
          await glance(t, page, `/super${path}`, locale)
        }
        await page.goto(`${appOrigin}/super/tenants/rose`)
        for (const key of dialogs) {
          await own.press(key)
          await glance(t, page, key, locale)
          await page.keyboard.press('Escape')
          await own.dialog.waitFor({ state: 'detached' })
        }
      }),
    )
  }
})
