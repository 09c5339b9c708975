import { readFile } from 'node:fs/promises'
import { test } from 'tap'
import { waitUntil } from '#dev/processes.ts'
import { answerTo } from '#test/browser/answers.ts'
import { glance } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { beginning, saying } from '#test/browser/words.ts'

// Nobody is signed in at first; the public sees nothing of a store that is closing.
const refusals = [401, 403]

test('the end of a store', async t => {
  const stage = await openStage(t)
  const { browser, rose, appOrigin, shopAt, sql } = stage
  const { owner, admin, staff } = rose.people

  t.test(
    'can wait: an owner takes a copy of all there is, by a link that works once',
    inWindow(browser, { ...englishDesk, refusals }, async (t, page) => {
      const { main, button } = team(page, 'en')
      await signIn(page, stage, owner, { path: '/rose/settings' })
      const card = main.getByRole('region', { name: saying('en', 'admin.settings.archives.title') })
      await card.getByRole('button', { name: saying('en', 'admin.settings.archives.ask') }).click()
      const download = card.getByRole('button', { name: saying('en', 'admin.settings.archives.download') })
      await download.waitFor()
      await card.getByText(saying('en', 'admin.settings.archives.notes.ready')).waitFor()
      await glance(t, page, 'settings with a copy', 'en')
      const [file] = await Promise.all([page.waitForEvent('download'), download.click()])
      t.equal(file.suggestedFilename(), 'rose.zip')
      t.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK')
      t.equal((await answerTo(appOrigin, new URL(file.url()).pathname)).status, 404, 'the link is used up')
      await button('admin.settings.archives.ask').waitFor()
      const told = await sql(`select action, actor_name from audit_log where action like 'archive.%' order by id`)
      t.match(told, [
        { action: 'archive.requested', actor_name: 'Rose owner' },
        { action: 'archive.ready' },
        { action: 'archive.download_requested', actor_name: 'Rose owner' },
        { action: 'archive.downloaded', actor_name: 'Rose owner' },
      ])
    }),
  )

  t.test(
    'is not in the hands of an admin',
    inWindow(browser, { ...englishDesk, refusals }, async (t, page) => {
      const { main, button, says } = team(page, 'en')
      await signIn(page, stage, admin, { path: '/rose/settings' })
      await says('admin.settings.merchant.title').waitFor()
      for (const key of ['archives.ask', 'address.change', 'close.open'])
        t.equal(await button(`admin.settings.${key}`).count(), 0, key)
      t.equal((await main.getByRole('button', { name: saying('en', 'admin.settings.save') }).count()) > 3, true)
    }),
  )

  for (const locale of ['ar', 'en'] as const) {
    t.test(
      `is taken back within thirty days (${locale})`,
      inWindow(browser, { locale, width: locale === 'ar' ? 390 : 1280, refusals }, async (t, page) => {
        const { main, button, says } = team(page, locale)
        await signIn(page, stage, owner, { path: '/rose/settings', locale })
        await button('admin.settings.close.open').click()
        const dialog = page.getByRole('dialog')
        const word = dialog.getByLabel(beginning(locale, 'admin.settings.close.type'))
        const submit = dialog.getByRole('button', { name: saying(locale, 'admin.settings.close.submit') })
        await word.fill('ros')
        await submit.click()
        await dialog.getByText(saying(locale, 'admin.typed.differs')).waitFor()
        await glance(t, page, 'closing a store', locale)
        await word.fill('rose')
        await submit.click()
        await button('admin.closing.keep').waitFor()
        const shut = async () => (await answerTo(shopAt('rose'), `/${locale}`)).status !== 200
        t.ok(await waitUntil(shut, 10_000), 'the storefront is closed')
        await page.goto(`${appOrigin}/rose/orders`)
        await says('admin.orders.title').first().waitFor()
        await page.getByRole('link', { name: saying(locale, 'admin.closing.copy') }).click()
        await page.waitForURL('**/rose/settings#copy')
        await button('admin.settings.archives.ask').waitFor()
        await glance(t, page, 'a store that is closing', locale)
        await button('admin.closing.keep').click()
        await button('admin.closing.keep').waitFor({ state: 'detached' })
        await main.getByRole('button', { name: saying(locale, 'admin.settings.close.open') }).waitFor()
        const open = async () => (await answerTo(shopAt('rose'), `/${locale}`)).status === 200
        t.ok(await waitUntil(open, 10_000), 'the storefront is open again')
      }),
    )
  }

  t.test(
    'concerns nobody who has left the team',
    inWindow(browser, { ...englishDesk, refusals: [401, 403, 404] }, async (_, page) => {
      const { main, button } = team(page, 'en')
      await signIn(page, stage, staff, { path: '/rose/team' })
      await button('admin.team.leave.open').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: saying('en', 'admin.team.leave.submit') }).click()
      await main.getByRole('link', { name: saying('en', 'admin.none.open') }).waitFor()
      await page.goto(`${appOrigin}/rose/orders`)
      await page.getByText(saying('en', 'admin.notMember.title')).waitFor()
    }),
  )
})
