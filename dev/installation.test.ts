import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
// @ts-expect-error: plain JavaScript, for any Node that can begin.
import { fingerprint, isInstalled } from '#dev/installation.mjs'

const lock = (version: string) => ({
  packages: {
    '': { name: 'sadu' },
    'node_modules/pg': { version, integrity: 'sha512-a' },
    'node_modules/mac-only': { version: '1.0.0', optional: true },
    storefront: { name: 'storefront' },
  },
})

function project(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'sadu-install-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: unknown) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  write('package.json', { dependencies: { pg: '1.0.0' }, scripts: { start: 'a' } })
  write('package-lock.json', lock('1.0.0'))
  return { folder, write }
}

test('packages count as installed', async t => {
  t.test('not in a fresh clone', async t => {
    t.equal(isInstalled(project(t).folder), false)
  })

  t.test('when the stamp is that of the lock file', async t => {
    const { folder, write } = project(t)
    write('node_modules/.bin/node', '')
    t.equal(isInstalled(folder), false)
    write('node_modules/.sadu-installed', fingerprint(folder))
    t.equal(isInstalled(folder), true)
    write('package-lock.json', lock('1.0.1'))
    t.equal(isInstalled(folder), false)
  })

  t.test('when npm itself has recorded the same packages', async t => {
    const { folder, write } = project(t)
    write('node_modules/.bin/node', '')
    write('node_modules/.package-lock.json', {
      packages: { 'node_modules/pg': { version: '1.0.0', integrity: 'sha512-a' } },
    })
    t.equal(isInstalled(folder), true)
    write('package-lock.json', lock('1.0.1'))
    t.equal(isInstalled(folder), false)
  })

  t.test('whatever the scripts are called', async t => {
    const { folder, write } = project(t)
    const before = fingerprint(folder)
    write('package.json', { dependencies: { pg: '1.0.0' }, scripts: { begin: 'b' } })
    t.equal(fingerprint(folder), before)
    write('package.json', { dependencies: { pg: '1.0.1' } })
    t.not(fingerprint(folder), before)
  })
})
