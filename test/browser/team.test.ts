import { test } from 'tap'
import { changeOrderStatus } from '#domain/orders/change-order-status.ts'
import { textOf } from '#test/browser/shopping.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'
import { placeOrderOf } from '#test/factories.ts'

// Whether somebody is signed in is asked of the API: before they are, it says no.
const signingIn = { ...englishDesk, refusals: [401] }

test('the team of a store', async t => {
  const stage = await openStage(t)
  const { browser, rose, palm, within } = stage
  const { owner, admin, viewer } = rose.people
  const statusOf = async (number: string) => {
    const sql = 'select status from orders where order_number = $1 and tenant_id = $2'
    const [order] = await stage.sql<{ status: string }>(sql, [number, rose.id])
    return order!.status
  }
  const newOrder = () => within(rose, tx => placeOrderOf(tx, rose.items.tulips))

  t.test(
    'sees a new order without reloading, confirms it and reads who did it',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner)
      await app.live()
      t.equal(new URL(page.url()).pathname, '/rose/orders', 'an owner lands in the orders')
      await app.row(rose.orders.pending.number).waitFor()
      await page.evaluate('window.notReloaded = true')
      // The list is read once more when the line is open, which the first of them could owe its place to.
      await app.row((await newOrder()).number).waitFor()
      const { number } = await newOrder()
      await app.row(number).waitFor()
      t.ok(await page.evaluate('window.notReloaded'))
      await app.row(number).getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: number }).waitFor()
      await app.confirm.click()
      await app.fulfil.waitFor()
      const [placed, confirmed] = await app.timeline.allInnerTexts()
      t.match(placed, /Order placed by the customer/)
      t.match(confirmed, `Confirmed by ${owner.name}`)
      t.match(await statusOf(number), 'confirmed')
      await page.reload()
      await app.fulfil.waitFor()
      t.match(await textOf(app.timeline.last()), owner.name)
    }),
  )

  t.test(
    'works on a phone in Arabic',
    inWindow(browser, { ...arabicPhone, refusals: [401] }, async (t, page) => {
      const app = team(page, 'ar')
      const { number } = await newOrder()
      await signIn(page, stage, owner, { locale: 'ar' })
      await app.row(number).getByRole('link').click()
      await app.confirm.click()
      await app.fulfil.click()
      await page.getByText(saying('ar', 'admin.order.done.fulfilled', { number })).waitFor()
      await t.resolves(app.timeline.nth(2).waitFor())
      t.match(await statusOf(number), 'fulfilled')
    }),
  )

  t.test(
    'sees what a colleague changes while the order is open',
    inWindow(browser, signingIn, async (_t, page) => {
      const app = team(page, 'en')
      const { id, number } = await newOrder()
      await signIn(page, stage, owner)
      await app.live()
      await app.row(number).getByRole('link').click()
      await app.confirm.waitFor()
      await within(rose, tx => changeOrderStatus(tx, id, { status: 'confirmed' }), 'admin')
      await app.fulfil.waitFor()
      await within(rose, tx => changeOrderStatus(tx, id, { status: 'fulfilled' }), 'admin')
      await app.timeline.nth(2).getByText(admin.name).waitFor()
    }),
  )

  t.test(
    'is told honestly that a change came too late',
    inWindow(browser, { ...signingIn, refusals: [401, 409], cut: true }, async (t, page) => {
      const app = team(page, 'en')
      const { id, number } = await newOrder()
      await page.route('**/v1/tenants/rose/stream', route => route.abort())
      await signIn(page, stage, owner, { path: `/rose/orders/${number}` })
      await app.confirm.waitFor()
      await within(rose, tx => changeOrderStatus(tx, id, { status: 'cancelled' }), 'admin')
      await app.confirm.click()
      await app.says('admin.record.moved', { status: 'Cancelled' }).waitFor()
      await app.timeline.getByText(admin.name).waitFor()
      t.notOk(await app.confirm.isVisible(), 'there is no next step')
      t.match(await statusOf(number), 'cancelled')
    }),
  )

  t.test(
    'gives a viewer orders to look at and nothing to press',
    inWindow(browser, signingIn, async (t, page) => {
      const app = team(page, 'en')
      const { number } = rose.orders.pending
      await signIn(page, stage, viewer, { path: `/rose/orders/${number}` })
      await app.says('admin.order.viewer').waitFor()
      for (const key of ['confirmed', 'cancelled']) t.notOk(await app.button(`admin.order.to.${key}`).isVisible(), key)
    }),
  )

  t.test(
    'stays signed in over a reload by a cookie that no script can read, until they sign out',
    inWindow(browser, signingIn, async (t, page, context) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner)
      await app.live()
      const cookies = (await context.cookies()).filter(cookie => /refresh/.test(cookie.name))
      t.match(cookies, [
        { httpOnly: true, secure: true, sameSite: 'Strict', path: '/v1/auth', domain: 'app.localhost' },
      ])
      t.equal(cookies.length, 1)
      const readable = 'JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])'
      const read = String(await page.evaluate(readable))
      t.notMatch(read, cookies[0]!.value)
      t.notMatch(read, /eyJ/, 'nor is an access token kept where a script could find it')
      t.equal(await page.evaluate('localStorage.length'), 0)
      await page.reload()
      await app.live()
      await app.signOut()
      await page.waitForURL('**/sign-in*')
      t.same(
        (await context.cookies()).filter(cookie => /refresh/.test(cookie.name)),
        [],
      )
      await page.goto(`${stage.appOrigin}/rose/orders`)
      await page.waitForURL('**/sign-in?next=*')
    }),
  )

  t.test(
    'signs out in every tab at once',
    inWindow(browser, signingIn, async (_t, page, context) => {
      await signIn(page, stage, owner)
      await team(page, 'en').live()
      const other = await context.newPage()
      await other.goto(`${stage.appOrigin}/rose/orders`)
      await team(other, 'en').live()
      await team(other, 'en').signOut()
      await page.waitForURL('**/sign-in*')
    }),
  )

  t.test(
    'learns nothing of a store that is not theirs, not even that it exists',
    inWindow(browser, { ...signingIn, refusals: [401, 404] }, async (t, page) => {
      const app = team(page, 'en')
      await signIn(page, stage, owner)
      await app.live()
      const asked: string[] = []
      page.on('request', request => asked.push(request.url()))
      const told: string[] = []
      for (const slug of [palm.slug, 'nobody']) {
        await page.goto(`${stage.appOrigin}/${slug}/orders/${palm.orders.pending.number}`)
        await app.says('admin.notMember.title').waitFor()
        told.push((await textOf(app.main)).replace(slug, ''))
      }
      t.equal(told[0], told[1])
      t.same(
        asked.filter(url => /\/v1\/tenants\/(palm|nobody)/.test(url)),
        [],
      )
    }),
  )
})
