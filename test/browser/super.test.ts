import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { listMails } from '#dev/mailbox.ts'
import { waitUntil } from '#dev/processes.ts'
import { refreshStats } from '#domain/tenants/refresh-stats.ts'
import { account } from '#test/browser/account.ts'
import { answerTo } from '#test/browser/answers.ts'
import { platformPerson } from '#test/browser/platform.ts'
import { openStage, type Stage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

const note = 'The name is another one'
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
    'decides on a store, its waiting particulars and the jobs that failed',
    inWindow(browser, look, async (t, page) => {
      await sql(
        `update tenants set verification_state = 'pending', verification_changed_at = now() where slug in ('palm', 'rose')`,
      )
      await sql(`update storefront_config set draft = jsonb_set(draft, '{merchant}', $2) where tenant_id = $1`, [
        rose.id,
        JSON.stringify(merchant),
      ])
      for (const event of await sql('select id from events where tenant_id = $1 limit 3', [rose.id]))
        await buryJob(stage, event)
      await enter(page, stage, { path: '/super/tenants/rose' })
      await suspendAndReactivate(t, page, stage)
      await decideOnStore(page)
      await decideOnParticulars(t, page, stage)
      await followTheMails(t, stage)
      await putJobsBack(t, page, stage)
      await page.goto(`${appOrigin}/super/audit`)
      const list = page.locator('main ol')
      for (const act of ['tenant_suspended', 'tenant_reactivated', 'tenant_licence_recorded', 'tenant_limits_changed'])
        await list
          .getByText(saying('en', `super.acts.action.${act}`))
          .first()
          .waitFor()
      await list.getByText('Complaints of customers').first().waitFor()
      await list.getByRole('link', { name: 'palm' }).first().waitFor()
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

async function decideOnStore(page: Page) {
  const own = account(page, 'en')
  const fill = (key: string, value: string) => own.dialog.getByLabel(saying('en', key)).fill(value)
  await own.press('super.licence.change')
  await fill('super.licence.number', 'MOSA/2026/114')
  await fill('super.licence.authority', 'Ministry of Social Affairs')
  await fill('super.licence.validUntil', '2031-12-31')
  await own.agree('super.licence.record')
  await page.getByText('MOSA/2026/114').first().waitFor()
  await own.press('super.licence.withdraw')
  await fill('super.act.reason', 'It was taken back')
  await own.agree('super.licence.withdraw')
  await own.says('super.licence.none').waitFor()
  await own.press('super.quotas.set')
  await own.dialog.locator('[name=items]').fill('1234')
  await own.dialog.locator('[name=items_until]').fill('2031-12-31')
  await own.agree('super.quotas.save')
  await page.getByText('1,234').first().waitFor()
  await own.press('super.quotas.changePlan')
  await own.dialog.locator('[name=plan]').selectOption('scale')
  await own.agree('super.quotas.save')
  await own.dialog.waitFor({ state: 'detached' })
  for (const [way, told] of [
    ['stop', 'one.isStopped'],
    ['resume', 'one.isOn'],
  ] as const) {
    await own.press(`super.assistant.${way}`)
    await fill('super.act.reason', 'It said too much')
    await own.agree(`super.assistant.${way}`)
    await own.says(`super.assistant.${told}`).waitFor()
  }
  await page.getByRole('link', { name: saying('en', 'super.assistant.nav') }).click()
  await page.getByRole('heading', { level: 1, name: saying('en', 'super.assistant.title') }).waitFor()
  await own.press('super.assistant.stop')
  await fill('super.act.reason', 'It said too much')
  await own.agree('super.assistant.stop')
  await own.says('super.assistant.all.isStopped').waitFor()
}

const merchant = {
  legalName: 'Rose Flowers W.L.L.',
  registrationNumber: '412233',
  licenceNumber: '',
  email: 'rose@example.test',
  phone: '+96522224444',
  address: { en: 'Kuwait City', ar: 'مدينة الكويت' },
  terms: { en: 'Fair', ar: 'عادلة' },
  returns: { en: '', ar: '' },
}

async function decideOnParticulars(t: Test, page: Page, { sql }: Stage) {
  const own = account(page, 'en')
  await page.getByRole('link', { name: saying('en', 'super.verification.nav') }).click()
  const waiting = (slug: string) => page.locator('main li').filter({ has: page.getByText(slug, { exact: true }) })
  for (const said of [merchant.legalName, merchant.registrationNumber]) await waiting('rose').getByText(said).waitFor()
  await waiting('rose')
    .getByRole('button', { name: saying('en', 'super.verification.verify') })
    .click()
  await own.agree('super.verification.verify')
  await waiting('rose').waitFor({ state: 'detached' })
  await waiting('palm')
    .getByRole('button', { name: saying('en', 'super.verification.refuse') })
    .click()
  await own.dialog.getByLabel(saying('en', 'super.act.note')).fill(note)
  await own.agree('super.verification.refuse')
  await own.says('super.verification.empty').waitFor()
  const states = await sql(
    `select slug, verification_state as is from tenants where slug in ('palm', 'rose') order by slug`,
  )
  t.same(states, [
    { slug: 'palm', is: 'refused' },
    { slug: 'rose', is: 'verified' },
  ])
}

/** Both owners are told by mail in their language, which is Arabic; what has to be mended is where the mail leads to. */
async function followTheMails(t: Test, stage: Stage) {
  const { browser, palm, rose, mailFolder, appOrigin } = stage
  await mailTo(mailFolder, rose.people.owner.email, /تم توثيق .*روز/)
  const html = await mailTo(mailFolder, palm.people.owner.email, /لم يكتمل توثيق .*نخلة/)
  t.match(html, note)
  const link = /href="([^"]*\/settings[^"]*)"/.exec(html)?.[1] ?? ''
  t.ok(link.startsWith(`${appOrigin}/palm/`), link)
  await inWindow(browser, look, async (t, page) => {
    await signIn(page, stage, palm.people.owner, { path: '/palm/orders' })
    await page.goto(link)
    const particulars = page.locator('#merchant').getByText(saying('en', 'admin.settings.merchant.title'))
    await particulars.waitFor()
    t.ok(await waitUntil(async () => ((await particulars.boundingBox())?.y ?? 9999) < 800, 10_000), 'it is in view')
  })(t)
}

async function mailTo(folder: string, address: string, subject: RegExp): Promise<string> {
  const found = async () =>
    (await listMails(folder)).find(mail => mail.to.includes(address) && subject.test(mail.subject))
  if (!(await waitUntil(async () => (await found()) !== undefined, 30_000))) throw new Error(`No mail ${subject}`)
  return (await found())?.email.html ?? ''
}

/** A job that does no harm when it is done once more. */
async function buryJob({ sql, rose }: Stage, event: { id?: string }) {
  const data = { scope: 'tenant', tenantId: rose.id, payload: { eventId: event.id } }
  await sql(
    `insert into jobs.job (name, data, group_id, source_name, source_id, source_created_on, source_retry_count, source_output)
     values ('dead', $1, $2, 'dispatch', gen_random_uuid(), now() - interval '1 hour', 24, '{"name":"MailNotSent"}')`,
    [data, rose.id],
  )
}

async function putJobsBack(t: Test, page: Page, { sql }: Stage) {
  const own = account(page, 'en')
  const dead = async () => Number((await sql(`select count(*)::int as n from jobs.job where name = 'dead'`))[0]?.n)
  await page.getByRole('link', { name: saying('en', 'super.jobs.nav') }).click()
  await page.getByText('MailNotSent').first().waitFor()
  const one = page.getByRole('button', { name: saying('en', 'super.jobs.redrive') })
  t.equal(await one.count(), 3)
  await one.first().click()
  await own.agree('super.jobs.redrive')
  await own.dialog.waitFor({ state: 'detached' })
  t.equal(await dead(), 2)
  await own.press('super.jobs.redriveAll')
  await own.agree('super.jobs.redriveAll')
  await own.says('super.jobs.noDead').waitFor()
  t.equal(await dead(), 0)
}
