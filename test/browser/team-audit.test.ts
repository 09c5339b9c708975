import { test } from 'tap'
import { changeItem } from '#domain/catalog/change-item.ts'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { inspect } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

const signingIn = { ...englishDesk, refusals: [401] }

test('the audit log in the team’s area', async t => {
  const stage = await openStage(t)
  const { browser, rose, within, appOrigin } = stage
  const { owner, admin, staff } = rose.people
  const price = { amount: '5.500', currency: 'KWD' }
  await within(rose, tx => changeItem(tx, rose.items.tulips, { price }), 'staff')
  const name = { en: 'Lilies of the valley', ar: 'زنابق الوادي' }
  await within(rose, tx => changeItem(tx, rose.items.lilies, { name, stock: 7 }), 'admin')
  const { number } = rose.orders.pending
  await within(rose, tx => changeOrderStatus(tx, number, { status: 'cancelled', reason: 'Ordered twice' }), 'admin')

  t.test(
    'tells what changed in a sentence, and in full on a press',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner, { path: '/rose/orders' })
      await page.getByRole('link', { name: saying('en', 'admin.rail.audit') }).click()
      const row = app.main.getByRole('listitem').filter({ hasText: 'Changed the price of Tulips from 4.500' })
      await row.getByText('5.500').first().waitFor()
      await row.getByText('Rose staff').waitFor()
      const other = app.main.getByRole('listitem').filter({ hasText: 'Lilies of the valley' }).first()
      await other.getByRole('button').click()
      await other.getByRole('cell', { name: /White lilies/ }).waitFor()
      await other.getByRole('row', { name: /Stock/ }).getByText('10').waitFor()
      t.equal(await other.getByRole('row').count(), 3, 'the head, the name and the stock')
      const cancelled = app.main.getByRole('listitem').filter({ hasText: `Order cancelled · ${number}` })
      await cancelled.getByRole('button').click()
      await cancelled.getByText('Ordered twice').waitFor()
      await cancelled.getByRole('link', { name: number }).first().click()
      await page.getByRole('heading', { level: 1, name: number }).waitFor()
    }),
  )

  t.test(
    'is narrowed by who, what and which record, in its address',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, admin, { path: '/rose/audit' })
      await app.button('audit.filter.open').click()
      await page.getByLabel(saying('en', 'audit.filter.who')).selectOption({ label: 'Rose admin' })
      await page.getByLabel(saying('en', 'audit.filter.what')).selectOption('order')
      await page.getByRole('button', { name: saying('en', 'audit.filter.apply') }).click()
      await page.waitForURL(/action=order/)
      const rows = app.main.getByRole('list', { name: saying('en', 'audit.title') }).locator('> li')
      await rows.nth(1).waitFor({ state: 'detached' })
      await rows.getByText('Rose admin').waitFor()
      await rows.getByText(number).first().waitFor()
      await page.goto(`${appOrigin}/rose/audit?entity=ORD-99999`)
      await app.says('audit.nothingFound.title').waitFor()
      await app.main.getByRole('link', { name: saying('en', 'audit.nothingFound.action') }).click()
      await app.main.locator('ol > li').first().waitFor()
      const download = page.waitForEvent('download')
      await app.button('admin.export.label').click()
      t.match((await download).suggestedFilename(), 'rose-audit.csv')
    }),
  )

  t.test(
    'is not for staff',
    inWindow(browser, { ...englishDesk, refusals: [401, 403] }, async (t, page) => {
      await signIn(page, stage, staff, { path: '/rose/audit' })
      await page.getByText(saying('en', 'admin.forbidden.title')).waitFor()
      t.equal(await page.getByRole('link', { name: saying('en', 'admin.rail.audit') }).count(), 0)
    }),
  )

  for (const locale of ['ar', 'en'] as const) {
    t.test(
      `is usable by everybody (${locale})`,
      inWindow(browser, { locale, width: 390, refusals: [401] }, async (t, page) => {
        const app = team(page, locale)
        await signIn(page, stage, owner, { path: '/rose/audit', locale })
        await app.main.locator('ol > li').first().waitFor()
        await inspect(t, page, 'audit log', locale)
        const lilies = app.main.getByRole('listitem').filter({ hasText: name[locale] }).first()
        await lilies.getByRole('button').click()
        await lilies.getByRole('table').waitFor()
        await inspect(t, page, 'an entry of the audit log', locale)
        await app.button('audit.filter.open').click()
        await page.getByRole('dialog').waitFor()
        await inspect(t, page, 'filters of the audit log', locale)
      }),
    )
  }
})
