import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { account } from '#test/browser/account.ts'
import { glance } from '#test/browser/looks.ts'
import { platformPerson } from '#test/browser/platform.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { arabicPhone, englishDesk, inWindow } from '#test/browser/window.ts'
import { type Locale, saying } from '#test/browser/words.ts'

const reason = 'They asked for help with an order'
const refusals = [401, 404]

test('a super admin’s look into a store', async t => {
  const stage = await openStage(t)
  const { browser, rose, sql, appOrigin } = stage
  const enter = await platformPerson(stage)

  t.test(
    'shows the team’s area without a way to change anything, until it is ended',
    inWindow(browser, { ...englishDesk, refusals }, async (t, page) => {
      const app = team(page, 'en')
      await enter(page, stage, { path: '/super/tenants/rose' })
      await lookIn(page, 'en')
      await app.row(rose.orders.pending.number).waitFor()
      await page.reload()
      await app.row(rose.orders.pending.number).waitFor()
      await nothingChanges(t, page, stage)
      await refusesToWrite(t, page, stage)
      const token = await keptToken(page)
      await app.button('admin.view.end').click()
      await app.says('admin.view.over.ended').waitFor()
      t.equal(await keptToken(page), undefined)
      t.equal((await asked(stage, 'GET', 'orders', token)).status, 401)
      await page.getByRole('link', { name: saying('en', 'admin.view.back') }).click()
      await page.getByText(saying('en', 'super.acts.action.tenant_view_ended')).first().waitFor()
      await page.goto(`${appOrigin}/rose/orders`)
      await app.says('admin.notMember.title').waitFor()
      await page.getByRole('link', { name: saying('en', 'admin.notMember.toPlatform') }).click()
      await page.getByRole('heading', { level: 1, name: 'Rose' }).waitFor()
    }),
  )

  t.test(
    'is read by the owner: when it began, why, and when it ended',
    inWindow(browser, { ...englishDesk, refusals }, async (_t, page) => {
      await signIn(page, stage, rose.people.owner, { path: '/rose/audit' })
      const entry = (words: string) => team(page, 'en').main.getByRole('listitem').filter({ hasText: words }).first()
      await entry('Support view ended').waitFor()
      await entry('Support looked in').getByRole('button').click()
      await page.getByText(reason).first().waitFor()
    }),
  )

  t.test(
    'is over when its time is, and says so',
    inWindow(browser, { ...arabicPhone, refusals }, async (t, page) => {
      const app = team(page, 'ar')
      await enter(page, stage, { path: '/super/tenants/rose', locale: 'ar' })
      await lookIn(page, 'ar')
      const order = app.main.getByRole('link').filter({ hasText: rose.orders.pending.number }).first()
      await order.waitFor()
      await glance(t, page, 'a look', 'ar')
      await sql('update tenant_views set ends_at = now() where ended_at is null')
      await order.click()
      await app.says('admin.view.over.ended').waitFor()
      await glance(t, page, 'a look that is over', 'ar')
    }),
  )
})

async function lookIn(page: Page, locale: Locale) {
  const own = account(page, locale)
  await own.press('super.view.start')
  await own.dialog.getByLabel(saying(locale, 'super.act.reason')).fill(reason)
  await own.agree('super.view.submit')
  await page.getByRole('complementary', { name: saying(locale, 'admin.view.label') }).waitFor()
}

const pages = ['orders', 'items', 'contacts', 'links', 'team', 'donations', 'pledges', 'pledges/board', 'campaigns']

/** No page that the rail leads to has a button or a link that would change something or take a file away. */
async function nothingChanges(t: Test, page: Page, { rose, appOrigin }: Stage) {
  const { pending } = rose.orders
  for (const path of ['orders/new', 'items/import', 'settings']) {
    await page.goto(`${appOrigin}/rose/${path}`)
    await page.getByRole('heading', { name: saying('en', 'admin.view.notHere.title') }).waitFor()
  }
  for (const path of [...pages, `orders/${pending.number}`]) {
    await page.goto(`${appOrigin}/rose/${path}`)
    await page.locator('#main h1').waitFor()
    await page.waitForLoadState('networkidle')
    const acts = await page.locator('#main').getByRole('button', { name: writing }).allTextContents()
    const links = await page.locator('#main a[href$="/new"], #main a[href$="/import"]').allTextContents()
    t.same([...acts, ...links], [], path)
    await page.getByRole('complementary', { name: saying('en', 'admin.view.label') }).waitFor()
  }
}

const writing =
  /^(Confirm|Cancel|Save|Delete|Remove|Archive|Invite|Leave|Export|Download|Invoice|Packing|QR|New|Add|Import|Erase|Void|Issue|Mark)\b/i

async function refusesToWrite(t: Test, page: Page, stage: Stage) {
  const token = await keptToken(page)
  const { number } = stage.rose.orders.pending
  const answer = await asked(stage, 'PATCH', `orders/${number}`, token, { status: 'confirmed' })
  t.match(answer, { status: 401, body: { code: 'token_invalid' } })
  t.same(
    await stage.sql('select status from orders where order_number = $1 and tenant_id = $2', [number, stage.rose.id]),
    [{ status: 'pending' }],
  )
  const cookies = await page.context().cookies()
  t.notOk(
    cookies.some(({ value }) => value.includes(String(token))),
    'no cookie has it',
  )
}

async function keptToken(page: Page): Promise<string | undefined> {
  return page.evaluate(`JSON.parse(sessionStorage.getItem('sadu-view') ?? '{}').token`)
}

async function asked({ apiUrl }: Stage, method: string, path: string, token: string | undefined, body?: object) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
  const reply = await fetch(`${apiUrl}/v1/tenants/rose/${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: await reply.json() }
}
