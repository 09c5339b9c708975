import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { waitUntil } from '#dev/processes.ts'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import { account } from '#test/browser/account.ts'
import { answerTo } from '#test/browser/answers.ts'
import { platformPerson } from '#test/browser/platform.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

const look = { ...englishDesk, refusals: [401, 403, 404] }

test('the area of those who run the platform', async t => {
  const stage = await openStage(t)
  const { browser, rose, palm, sql, within, appOrigin } = stage
  const enter = await platformPerson(stage)
  await sql(`insert into tenants (slug, name, kind, country, currency, locales, default_locale, time_zone)
    select 'stall-' || n, jsonb_build_object('en', 'Stall ' || n, 'ar', 'كشك ' || n), 'shop', 'KW', 'KWD', '{ar,en}', 'ar', 'Asia/Kuwait'
    from generate_series(1, 55) n`)
  for (const tenant of [rose, palm]) await within(tenant, refreshStats)

  t.test(
    'is not there for anybody else',
    inWindow(browser, look, async (_t, page) => {
      await signIn(page, stage, rose.people.admin, { path: '/super' })
      await page.getByRole('heading', { name: saying('en', 'admin.notFound.title') }).waitFor()
    }),
  )

  t.test(
    'is found in the menu without a store, and lists every store',
    inWindow(browser, look, async (t, page) => {
      await enter(page, stage, { path: '/' })
      await page.getByRole('link', { name: saying('en', 'admin.account.platform') }).click()
      await page.getByRole('heading', { name: saying('en', 'super.tenants.title') }).waitFor()
      await page.getByRole('rowheader', { name: 'All 57 stores' }).waitFor()
      const rows = page.locator('tbody tr')
      t.equal(await rows.count(), 50)
      await page.getByRole('link', { name: saying('en', 'super.pager.after') }).click()
      await page.getByText('51–57 of 57').waitFor()
      t.equal(await rows.count(), 7)
      await page.getByRole('link', { name: saying('en', 'super.tenants.column.name') }).click()
      await rows.first().getByText('palm', { exact: true }).waitFor()
      await page.getByRole('link', { name: saying('en', 'super.tenants.column.name') }).click()
      await rows.first().getByText('stall-9', { exact: true }).waitFor()
      await page.getByLabel(saying('en', 'super.tenants.search')).fill('owner@rose.test')
      await page.getByRole('rowheader', { name: '1 store' }).waitFor()
      await page.reload()
      await page.getByRole('rowheader', { name: '1 store' }).waitFor()
      await page.getByLabel(saying('en', 'super.tenants.status')).selectOption('suspended')
      await page.getByText(saying('en', 'super.tenants.nothing')).waitFor()
      await page.goBack()
      await rows.getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: 'Rose' }).waitFor()
      await page.goto(`${appOrigin}/super/tenants/nobody`)
      await page.getByText(saying('en', 'super.tenant.unknown')).waitFor()
    }),
  )

  t.test(
    'closes a store and opens it again',
    inWindow(browser, look, async (t, page) => {
      await enter(page, stage, { path: '/super/tenants/rose' })
      await suspendAndReactivate(t, page, stage)
    }),
  )
})

async function suspendAndReactivate(t: Test, page: Page, stage: Stage) {
  const { browser, rose, shopAt } = stage
  const own = account(page, 'en')
  const shopTurns = (status: number) =>
    waitUntil(async () => (await answerTo(shopAt('rose'), '/en')).status === status, 10_000)
  await own.press('super.suspension.suspend')
  await own.agree('super.suspension.submit.storefront')
  t.ok(await own.dialog.isVisible(), 'not without a reason')
  await own.dialog.getByLabel(saying('en', 'super.act.reason')).fill('Complaints of customers')
  await own.agree('super.suspension.submit.storefront')
  await own.says('super.suspension.is.storefront').waitFor()
  t.ok(await shopTurns(403), 'the store is shut')
  await inWindow(browser, look, async (_t, theirs) => {
    await signIn(theirs, stage, rose.people.owner)
    await theirs.getByText(saying('en', 'admin.shut.title')).waitFor()
    await team(theirs, 'en').row(rose.orders.pending.number).waitFor()
  })(t)
  await own.press('super.suspension.change')
  await own.dialog.locator('[value=everything]').check()
  await own.dialog.getByLabel(saying('en', 'super.act.reason')).fill('Complaints of many')
  await own.dialog.getByLabel('Type rose to confirm').fill('rose')
  await own.agree('super.suspension.submit.everything')
  await own.says('super.suspension.is.everything').waitFor()
  await own.press('super.suspension.reactivate')
  await own.agree('super.suspension.reactivate')
  await own.says('super.suspension.text').waitFor()
  t.ok(await shopTurns(200), 'and open again')
}
