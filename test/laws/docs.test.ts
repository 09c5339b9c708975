import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { test } from 'tap'

type Page = { path: string; text: string }

const projectFolder = new URL('../../', import.meta.url).pathname
const notOurs = /(^|\/)(node_modules|\.next|\.git|\.sadu|\.tap|coverage)$/
const files = globSync('**/*', { cwd: projectFolder, exclude: path => notOurs.test(path) })
const fileNames = new Set([...files, '.env.example'].map(path => basename(path)))
const roots = new Set([...files.map(path => path.split('/')[0]!), '.ci', '.github'])
const scripts = Object.keys(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).scripts)

const pages = (): Page[] =>
  files
    .filter(path => path.endsWith('.md'))
    .map(path => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') }))

const exists = (path: string) => existsSync(join(projectFolder, path))
const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '')

/** Where the links of a page lead, as paths of the project; addresses of others are not ours to keep. */
function linksOf({ path, text }: Page): string[] {
  return [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.split('#')[0]!)
    .filter(target => target !== '' && !/^[a-z]+:/.test(target))
    .map(target => normalize(join(dirname(path), target)))
}

function linkBreaches(page: Page): string[] {
  return linksOf(page)
    .filter(target => !exists(target))
    .map(target => `${page.path} links to ${target}, which is not there`)
}

/** Words between backticks that name a file or a folder: by a path from the root or the page's own folder, or by its bare name. */
function nameBreaches({ path, text }: Page): string[] {
  const words = [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, span]) => span!.split(/\s+/))
  const own = dirname(path)
  return words
    .filter(word => /^[\w.][\w./()[\]-]*$/.test(word) && !word.includes('...'))
    .filter(word => {
      if (!word.includes('/')) return /\w\.(ts|tsx|mjs|json|sql|md|yml|example)$/.test(word) && !fileNames.has(word)
      const first = word.split('/')[0]!
      if (!roots.has(first) && !exists(join(own, first))) return false
      return !exists(word) && !exists(join(own, word))
    })
    .map(word => `${path} names ${word}, which is not there`)
}

function scriptBreaches({ path, text }: Page): string[] {
  return [...text.matchAll(/npm run ([a-z][a-z-]*)(?! -w|[a-z-]* -w)/g)]
    .map(([, script]) => script!)
    .filter(script => !scripts.includes(script))
    .map(script => `${path} names the script ${script}, which is not there`)
}

test('what the pages link to is there', async t => {
  t.strictSame(pages().flatMap(linkBreaches), [])
})

test('files and folders that the pages name are there', async t => {
  t.strictSame(pages().flatMap(nameBreaches), [])
})

test('scripts that the pages name are there', async t => {
  t.strictSame(pages().flatMap(scriptBreaches), [])
})

test('every page of docs is linked from another', async t => {
  const linked = new Set(pages().flatMap(linksOf))
  const alone = pages().filter(({ path }) => path.startsWith('docs/') && !linked.has(path))
  t.strictSame(
    alone.map(({ path }) => path),
    [],
  )
})

test('the laws speak of what is not there', async t => {
  const page = (text: string) => ({ path: 'docs/page.md', text })
  t.strictSame(linkBreaches(page('[a](nowhere.md) [b](../README.md#top) [c](https://example.test/x)')), [
    'docs/page.md links to docs/nowhere.md, which is not there',
  ])
  t.strictSame(
    nameBreaches(page('`domain/nothing.ts` `nothing.ts` `domain/money.ts` `money.ts` `a/b` `/v1/x` `orders`')),
    ['docs/page.md names domain/nothing.ts, which is not there', 'docs/page.md names nothing.ts, which is not there'],
  )
  t.strictSame(nameBreaches(page('`npm test -- domain/nothing.test.ts`\n```\n`domain/nothing.ts`\n```\n')), [
    'docs/page.md names domain/nothing.test.ts, which is not there',
  ])
  t.strictSame(scriptBreaches(page('npm run nothing, npm run lint, npm run build -w storefront')), [
    'docs/page.md names the script nothing, which is not there',
  ])
})
