import { test } from 'tap'
import { waitUntil } from '#dev/processes.ts'
import { answerTo } from '#test/browser/answers.ts'
import { glance } from '#test/browser/looks.ts'
import { openStage } from '#test/browser/stage.ts'
import { signIn, team } from '#test/browser/team.ts'
import { englishDesk, inWindow } from '#test/browser/window.ts'
import { saying } from '#test/browser/words.ts'

test('a store of which nothing is written yet', async t => {
  const stage = await openStage(t)
  const { browser, palm, sql, shopAt } = stage
  await sql('update tenants set published_at = null where id = $1', [palm.id])
  // The words alone stand in every page, for its scripts.
  const isPreview = async () =>
    (await answerTo(shopAt('palm'), '/en')).body.includes('>Preview: this store is not open')

  t.test(
    'is open to the public once the merchant block is filled in, until it is taken back',
    inWindow(browser, { ...englishDesk, refusals: [401] }, async (t, page) => {
      const { main, button, says } = team(page, 'en')
      const dialog = page.getByRole('dialog')
      await signIn(page, stage, palm.people.owner, { path: '/palm/setup' })
      t.ok(await isPreview())
      await main.getByRole('link', { name: /^Add ?: Legal name$/ }).click()
      await page.waitForURL('**/settings#merchant')
      const merchant = page.locator('#merchant')
      const write = (name: string, text: string) => merchant.locator(`[name="merchant.${name}"]`).fill(text)
      await write('legalName', 'Palm Trading Co.')
      await write('registrationNumber', 'CR-2210')
      await write('phone', '2221 2345')
      await write('email', 'hello@palm.example.test')
      for (const text of ['address', 'terms']) await write(`${text}.en`, 'As written here')
      await merchant.getByRole('button', { name: saying('en', 'admin.settings.save') }).click()
      await main.getByText('One thing is missing').waitFor()
      await write('returns.ar', 'خلال أسبوع')
      await merchant.getByRole('button', { name: saying('en', 'admin.settings.save') }).click()
      await says('admin.publication.ready').waitFor()
      await glance(t, page, 'the settings of a store that is ready', 'en')
      await button('admin.publication.publish.open').click()
      await dialog.getByRole('button', { name: saying('en', 'admin.publication.publish.submit') }).click()
      await says('admin.publication.live').waitFor()
      t.ok(await waitUntil(async () => !(await isPreview()), 10_000), 'the note is gone a moment later')
      await button('admin.publication.unpublish.open').click()
      await dialog.getByRole('button', { name: saying('en', 'admin.publication.unpublish.submit') }).click()
      await says('admin.publication.preview').waitFor()
      t.ok(await waitUntil(isPreview, 10_000), 'and comes back')
    }),
  )
})
