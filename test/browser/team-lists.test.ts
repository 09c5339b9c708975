import { test } from 'tap'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { textOf } from '#test/browser/shopping.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { anOrder, placeOrderOf } from '#test/factories.ts'

const signingIn = { ...englishDesk, refusals: [401] }

test('the lists of the teams’ area', async t => {
  const stage = await openStage(t)
  const { browser, rose, within } = stage
  const { owner, staff, viewer } = rose.people
  const newOrder = (name = 'Noura Al-Salem') => {
    const customer = { name, phone: '+96522212345' }
    return within(rose, tx => placeOrderOf(tx, rose.items.tulips, { customer }))
  }

  t.test(
    'find a record by a part of a name, in an address that can be shared',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const found = await newOrder('Maqsooda Unusual')
      const other = await newOrder()
      await signIn(page, stage, owner)
      await app.row(other.number).waitFor()
      await page.getByLabel(saying('en', 'admin.list.search')).fill('unusual')
      await app.row(other.number).waitFor({ state: 'detached' })
      await app.row(found.number).waitFor()
      t.equal(new URL(page.url()).searchParams.get('q'), 'unusual')
      await page.reload()
      await app.row(found.number).waitFor()
      t.equal(await page.getByLabel(saying('en', 'admin.list.search')).inputValue(), 'unusual')
      await page.goto(`${stage.appOrigin}/rose/orders?q=nobody-of-this-name`)
      await app.says('admin.list.emptyFilter.title').waitFor()
    }),
  )

  t.test(
    'change many at once and say what became of each',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const [good, late] = [await newOrder(), await newOrder()]
      await signIn(page, stage, staff)
      await app.live()
      for (const { number } of [good, late]) await app.row(number).getByRole('checkbox').check()
      // A colleague was quicker, and this page has not been told.
      await page.route('**/v1/tenants/rose/orders?*', route => route.abort())
      await within(rose, tx => changeOrderStatus(tx, late.id, { status: 'cancelled' }), 'admin')
      await page.unroute('**/v1/tenants/rose/orders?*')
      await app.button('admin.orders.bulk.confirmed').click()
      const results = page.getByRole('status', { name: saying('en', 'admin.list.bulkDone') })
      await results.getByRole('listitem').nth(1).waitFor()
      const told = await results.getByRole('listitem').allInnerTexts()
      t.match(told[0], new RegExp(`${late.number}[\\s\\S]*status does not allow`))
      t.match(told[1], new RegExp(`${good.number}[\\s\\S]*Changed`))
      t.ok(await app.row(late.number).getByRole('checkbox').isChecked(), 'the refused one stays chosen')
      t.notOk(await app.row(good.number).getByRole('checkbox').isChecked())
    }),
  )

  t.test(
    'keep a set of filters under a name and go back to it',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner, { path: '/rose/orders?status=pending&channel=storefront' })
      await app.live()
      await app.button('admin.saved.open').click()
      await page.getByLabel(saying('en', 'admin.saved.name')).fill('New ones')
      await app.button('admin.saved.save').click()
      await page.getByRole('button', { name: 'New ones', exact: true }).waitFor()
      await page.goto(`${stage.appOrigin}/rose/orders`)
      await app.live()
      await app.button('admin.saved.open').click()
      await page.getByRole('button', { name: 'New ones', exact: true }).click()
      await page.waitForURL(url => url.searchParams.get('channel') === 'storefront')
      t.equal(new URL(page.url()).searchParams.get('status'), 'pending')
    }),
  )

  t.test(
    'are downloaded as they are filtered',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner, { path: '/rose/orders?status=fulfilled' })
      await app.row(rose.orders.fulfilled.number).waitFor()
      const [file] = await Promise.all([page.waitForEvent('download'), app.button('admin.export.label').click()])
      t.match(file.suggestedFilename(), /\.csv$/)
      t.match(await textOf(page.getByRole('status').filter({ hasText: /download/ })), /begun/)
    }),
  )

  t.test(
    'give a viewer nothing to select, enter or export',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, viewer)
      await app.row(rose.orders.pending.number).waitFor()
      t.equal(await app.main.getByRole('checkbox').count(), 0)
      t.notOk(await app.button('admin.export.label').isVisible())
      t.equal(await page.getByRole('link', { name: saying('en', 'admin.orders.new') }).count(), 0)
    }),
  )

  t.test(
    'take an order at the office, confirmed at once, on a phone in Arabic',
    inWindow(browser, { ...arabicPhone, refusals: [401] }, async (t, page) => {
      const { customer } = anOrder(rose.items.tulips)
      await signIn(page, stage, staff, { path: '/rose/orders/new', locale: 'ar' })
      const item = page.getByRole('combobox', { name: saying('ar', 'admin.orders.entry.findItem') })
      await item.click()
      await page.getByRole('listbox').getByRole('option').first().click()
      await page.locator('[name="customer.name"]').fill(customer.name)
      await page.locator('[name="customer.phone"]').fill('22212345')
      await page.getByRole('radio', { name: saying('ar', 'admin.delivery.pickup') }).check()
      await page.getByRole('button', { name: saying('ar', 'admin.orders.entry.submit') }).click()
      await page.waitForURL(/\/rose\/orders\/ORD-\d+$/)
      const number = new URL(page.url()).pathname.split('/').at(-1)
      const sql = 'select status, channel from orders where order_number = $1 and tenant_id = $2'
      t.match(await stage.sql(sql, [number, rose.id]), [{ status: 'confirmed', channel: 'office' }])
    }),
  )
})
