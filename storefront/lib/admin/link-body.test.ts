import t from 'tap'
import { previewOf, readLink } from './link-body.ts'

const form = (fields: Record<string, string>) => {
  const given = new FormData()
  const all = { name: 'Friday post', source: 'instagram', medium: 'post', campaign: 'ramadan', target: '/', ...fields }
  for (const [name, value] of Object.entries(all)) given.set(name, value)
  return given
}

t.test('a link leads to a page that is chosen, or to one that is written', async t => {
  t.match(readLink(form({ content: '' })), { body: { name: 'Friday post', path: '/', source: 'instagram' } })
  t.match(readLink(form({ target: 'other', path: '/items/lilies' })), { body: { path: '/items/lilies' } })
  t.same(readLink(form({ target: 'other', path: '' })), { mistakes: { path: 'required' } })
  t.same(readLink(form({ target: 'other', path: '//elsewhere' })), { mistakes: { path: 'malformed' } })
})

t.test('its address is shown while it is being made', async t => {
  t.equal(
    previewOf('https://noor.test', form({ target: '/campaigns/water' })),
    'https://noor.test/campaigns/water?utm_source=instagram&utm_medium=post&utm_campaign=ramadan',
  )
  t.equal(previewOf('https://noor.test', form({ source: '', medium: '', campaign: '' })), 'https://noor.test/')
})
